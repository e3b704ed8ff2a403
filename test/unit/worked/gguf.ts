// Recomputes the worked example of the page "gguf".
export const results = (): string[] => {
  const bits = (34 * 8) / 32;
  return [String(bits), `${((8_030_261_248 * bits) / 8 / 1e9).toFixed(2)} GB`];
};

// Recomputes the worked example of the page "k-quants".
export const results = (): string[] => {
  const bits = 256 * 4 + 8 * 12 + 2 * 16;
  return [String(bits), String(bits / 256), String((32 * 8 + 16) / 32)];
};

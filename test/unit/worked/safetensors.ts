// Recomputes the worked example of the page "safetensors".
export const results = (): string[] => {
  const bytes = 4096 * 4096 * 2;
  return [bytes.toLocaleString('en'), `[0, ${bytes}]`];
};

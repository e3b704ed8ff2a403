// Recomputes the worked example of the page "pruning".
export const results = (): string[] => {
  const bits = 2 * 16 + 2 * 2;
  return [String(bits), `${(bits / (4 * 16)) * 100}%`];
};

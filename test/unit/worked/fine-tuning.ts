// Recomputes the worked example of the page "fine-tuning".
export const results = (): string[] => {
  const perWeight = 2 + 2 + 4 + 4 + 4;
  const [full, low] = [4096 * 4096, 2 * 4096 * 8];
  return [String(perWeight), `${(7e9 * perWeight) / 1e9} GB`, low.toLocaleString('en'), full.toLocaleString('en'), ((100 * low) / full).toFixed(2)];
};

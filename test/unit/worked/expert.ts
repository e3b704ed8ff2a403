// Recomputes the worked example of the page "expert": the experts of DeepSeek-V3.
export const results = (): string[] => {
  const expert = 3 * 7168 * 2048;
  const layer = 257 * expert;
  const all = 58 * layer;
  return [...[expert, layer, 9 * expert, all].map((count) => count.toLocaleString('en-US')), `${((all / 671e9) * 100).toFixed(1)}%`];
};

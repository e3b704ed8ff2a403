// Recomputes the worked example of the page "hybrid-search": one BM25 score and two fused ranks.
export const results = (): string[] => {
  const [documents, holding, times, k1, b] = [1000, 10, 3, 1.2, 0.75];
  const rarity = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
  const frequency = (times * (k1 + 1)) / (times + k1 * (1 - b + (b * 200) / 100));
  const fused = [1 / 63 + 1 / 62, 1 / 61].map((value) => value.toFixed(4));
  return [rarity.toFixed(3), frequency.toFixed(3), (rarity * frequency).toFixed(3), ...fused];
};

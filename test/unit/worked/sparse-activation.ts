// Recomputes the worked example of the page "sparse-activation": Qwen3-30B-A3B, counted from its configuration.
const grouped = (count: number): string => count.toLocaleString('en-US');
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

export const results = (): string[] => {
  const [layers, width, vocabulary] = [48, 2048, 151_936];
  const expert = 3 * width * 768;
  const queries = 32 * 128;
  const keys = 4 * 128;
  const norms = 2 * width + 2 * 128;
  const perLayer = 2 * width * queries + 2 * width * keys + 128 * width + norms;
  const shared = 2 * vocabulary * width + width + layers * perLayer;
  const total = shared + layers * 128 * expert;
  const active = shared + layers * 8 * expert;
  const touched = (tokens: number): number => 1 - (1 - 8 / 128) ** tokens;
  return [
    ...[expert, shared, total, active].map(grouped),
    percent(active / total),
    ...[total, active].flatMap((weights) => [`${(weights / 2 / 1e9).toFixed(2)} GB`, (100e9 / (weights / 2)).toFixed(1)]),
    percent(touched(32)),
  ];
};

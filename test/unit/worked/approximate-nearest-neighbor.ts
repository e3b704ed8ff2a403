// Recomputes the worked example of the page "approximate-nearest-neighbor": comparisons of IVF, memory of HNSW.
export const results = (): string[] => {
  const [count, lists, probes] = [1_000_000, 1000, 8];
  const comparisons = lists + probes * (count / lists);
  const bytes = 4 * 768 + 2 * 32 * 4;
  return [comparisons.toLocaleString('en'), String(Math.round(count / comparisons)), bytes.toLocaleString('en'), ((bytes * count) / 1e9).toFixed(3)];
};

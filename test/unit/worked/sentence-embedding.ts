// Recomputes the worked example of the page "sentence-embedding".
export const results = (): string[] => {
  const vectors = [
    [2, 0],
    [0, 4],
    [9, 9],
  ];
  const mean = (mask: number[]): number[] =>
    [0, 1].map((d) => vectors.reduce((sum, v, t) => sum + (v[d] ?? 0) * (mask[t] ?? 0), 0) / mask.reduce((a, b) => a + b));
  const shown = (v: number[]): string => `(${v.map((x) => String(Number(x.toFixed(2)))).join(', ')})`;
  return [shown(mean([1, 1, 0])), shown(mean([1, 1, 1]))];
};

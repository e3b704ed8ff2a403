// Recomputes the worked example of the page "self-attention", and the size of its matrix.
const tokens = [
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

export const results = (): string[] => {
  const rows = tokens.map((query, row) => {
    const exponentials = tokens.slice(0, row + 1).map((key) => Math.exp((query[0] * key[0] + query[1] * key[1]) / Math.SQRT2));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return exponentials.map((value) => (value / total).toFixed(3));
  });
  return [...rows.flat(), Math.SQRT2.toFixed(3), (8192 * 8192).toLocaleString('en')];
};

// Recomputes the worked example of the page "semantic-similarity".
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const length = (a: readonly number[]): number => Math.sqrt(dot(a, a));

export const results = (): string[] => {
  const [cat, kitten, invoice] = [
    [2, 1, 0],
    [4, 3, 0],
    [0, 1, 3],
  ] as const;
  const product = length(cat) * length(kitten);
  return [
    String(dot(cat, kitten)),
    ...[length(cat), length(invoice), product, dot(cat, kitten) / product, dot(cat, invoice) / (length(cat) * length(invoice))].map((value) =>
      value.toFixed(3),
    ),
  ];
};

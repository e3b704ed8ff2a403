// Recomputes the worked example of the page "external-knowledge": which share of a wiki a model can read.
export const results = (): string[] => {
  const total = 2000 * 1500;
  const read = 5 * 500;
  return [
    total.toLocaleString('en'),
    ((128_000 / total) * 100).toFixed(1),
    (total / 500).toLocaleString('en'),
    read.toLocaleString('en'),
    ((read / total) * 100).toFixed(3),
  ];
};

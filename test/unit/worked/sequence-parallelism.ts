// Recomputes the worked example of the page "sequence-parallelism".
export const results = (): string[] => {
  const plain = [0, 1, 2, 3].map((block) => block + 0.5);
  const total = plain.reduce((a, b) => a + b);
  const paired = [0, 1, 2, 3].map((block) => (block + 0.5 + (7 - block) + 0.5) / 4);
  return [
    (131072 / 16).toLocaleString('en'),
    String(plain[3]),
    String(total),
    ((100 * (plain[3] ?? 0)) / total).toFixed(0),
    String((100 * (paired[0] ?? 0)) / total),
  ];
};

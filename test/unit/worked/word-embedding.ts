// Recomputes the worked example of the page "word-embedding".
const length = (vector: readonly number[]): number => Math.hypot(...vector);
const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0) / (length(a) * length(b));

export const results = (): string[] => {
  const [cat, dog, car] = [
    [2, 1, 0],
    [1, 2, 0],
    [0, 1, 3],
  ] as const;
  return [length(cat), length(car), cosine(cat, dog), cosine(cat, car)].map((value) => value.toFixed(3));
};

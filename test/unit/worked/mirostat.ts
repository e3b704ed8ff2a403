// Recomputes the worked example of the page "mirostat".
export const results = (): string[] => {
  const next = (mu: number, p: number) => mu - 0.1 * (-Math.log2(p) - 3);
  const first = next(6, 0.5);
  return [String(2 ** 5), first.toFixed(1), next(first, 1 / 64).toFixed(1)];
};

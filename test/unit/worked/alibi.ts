// Recomputes the worked example of the page "alibi".
export const results = (): string[] => {
  const slope = (k: number): number => 2 ** ((-8 * k) / 8);
  return [`1/${1 / slope(1)}`, `1/${1 / slope(8)}`, String(10 * slope(1)), Math.exp(10 * slope(1)).toFixed(0), (10 * slope(8)).toFixed(3)];
};

// Recomputes the worked example of the page "zero-shot".
export const results = (): string[] => {
  const scores = [3, 1, 0.5].map(Math.exp);
  return scores.map((score) => (score / scores.reduce((a, b) => a + b)).toFixed(3));
};

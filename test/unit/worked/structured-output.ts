// Recomputes the worked example of the page "structured-output".
export const results = (): string[] => {
  const allowed = [0.3, 0.1];
  const sum = allowed.reduce((a, b) => a + b);
  return allowed.map((p) => (p / sum).toFixed(2));
};

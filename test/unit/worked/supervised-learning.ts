// Recomputes the worked example of the page "supervised-learning".
export const results = (): string[] => {
  const losses = [0.9, 0.6, 0.2].map((p) => -Math.log(p));
  return [...losses, losses.reduce((a, b) => a + b) / losses.length].map((value) => value.toFixed(3));
};

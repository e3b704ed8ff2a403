// Recomputes the worked example of the page "causal-language-modeling".
export const results = (): string[] => {
  const losses = [0.5, 0.25, 0.1].map((p) => -Math.log(p));
  const mean = losses.reduce((a, b) => a + b) / losses.length;
  return [...[...losses, mean].map((value) => value.toFixed(3)), Math.exp(mean).toFixed(2)];
};

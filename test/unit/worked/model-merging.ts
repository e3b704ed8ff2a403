// Recomputes the worked example of the page "model-merging".
export const results = (): string[] => {
  const changes = [1.4, 0.9, 1.2].map((weight) => weight - 1);
  const sum = changes.reduce((a, b) => a + b);
  const agreed = changes.filter((change) => change * sum > 0);
  return [(1 + sum / 3).toFixed(3), (1 + sum).toFixed(1), (1 + agreed.reduce((a, b) => a + b) / agreed.length).toFixed(1)];
};

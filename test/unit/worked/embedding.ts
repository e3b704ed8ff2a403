// Recomputes the worked example of the page "embedding".
export const results = (): string[] => {
  const product = 0.6 * 0.8 + 0.8 * 0.6;
  return [product.toFixed(2), (2 - 2 * product).toFixed(2), ((1e6 * 1536 * 4) / 1e9).toFixed(1)];
};

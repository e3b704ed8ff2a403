// Recomputes the worked example of the page "token-usage".
export const results = (): string[] => {
  const [input, cached, output] = [3e-6, 0.3e-6, 15e-6];
  const parts = [2000 * input, 8000 * cached, 500 * output];
  const total = parts.reduce((a, b) => a + b);
  return [...parts.map((part) => String(Number(part.toFixed(4)))), total.toFixed(4), (10000 * input + 500 * output).toFixed(4)];
};

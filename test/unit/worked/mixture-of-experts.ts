// Recomputes the worked example of the page "mixture-of-experts": two of four experts, mixed by softmax.
export const results = (): string[] => {
  const [first, second] = [Math.exp(2), Math.exp(1)];
  const [p, q] = [first / (first + second), second / (first + second)];
  return [p, q, p * 10 + q * 20].map((value) => value.toFixed(3));
};

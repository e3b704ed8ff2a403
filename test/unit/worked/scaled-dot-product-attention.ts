// Recomputes the worked example of the page "scaled-dot-product-attention".
const softmax = (scores: number[]): number[] => {
  const e = scores.map((score) => Math.exp(score));
  return e.map((x) => x / e.reduce((a, b) => a + b));
};

export const results = (): string[] => [...softmax([16 / 8, 8 / 8, 0]).map((x) => x.toFixed(3)), ...softmax([16, 8, 0]).map((x) => x.toFixed(4))];

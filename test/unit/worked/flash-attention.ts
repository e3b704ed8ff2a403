// Recomputes the worked example of the page "flash-attention", and compares it with plain softmax.
export const results = (): string[] => {
  const scale = Math.exp(-1);
  const [sum, output] = [scale + 1, scale * 10 + 20];
  const [sumAfter, outputAfter] = [scale * sum + 1, scale * output + 30];
  const plain = (10 * Math.exp(1) + 20 * Math.exp(2) + 30 * Math.exp(3)) / (Math.exp(1) + Math.exp(2) + Math.exp(3));
  return [scale, sum, scale * 10, output, scale * sum, sumAfter, scale * output, outputAfter, outputAfter / sumAfter, plain].map((value) => value.toFixed(3));
};

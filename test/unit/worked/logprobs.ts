// Recomputes the worked example of the page "logprobs".
export const results = (): string[] => {
  const logprobs = [-0.1, -0.7, -2.3];
  const sum = logprobs.reduce((a, b) => a + b);
  const mean = sum / logprobs.length;
  return [
    ...logprobs.map((value) => Math.exp(value).toFixed(3)),
    sum.toFixed(1).replace('-', '−'),
    Math.exp(sum).toFixed(3),
    mean.toFixed(3).replace('-', '−'),
    Math.exp(-mean).toFixed(2),
  ];
};

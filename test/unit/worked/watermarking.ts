// Recomputes the worked example of the page "watermarking".
export const results = (): string[] => {
  const [tokens, gamma, green] = [200, 0.25, 100];
  const expected = tokens * gamma;
  const deviation = Math.sqrt(tokens * gamma * (1 - gamma));
  let tail = 0; // of the normal distribution beyond 4, summed in small steps
  for (let x = 4; x < 12; x += 1e-4) tail += (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * 1e-4;
  return [
    String(expected),
    `${green - expected} / ${deviation.toFixed(2)}`,
    ((green - expected) / deviation).toFixed(2),
    (Math.round(1 / tail / 1e4) * 1e4).toLocaleString('en'),
  ];
};

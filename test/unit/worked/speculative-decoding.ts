// Recomputes the worked example of the page "speculative-decoding".
export const results = (): string[] => {
  const tokens = (alpha: number) => ((1 - alpha ** 5) / (1 - alpha)).toFixed(2);
  return [(0.8 ** 5).toFixed(5), tokens(0.8), tokens(0.4)];
};

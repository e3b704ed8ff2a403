// Recomputes the worked example of the page "large-language-model": GPT-3's training by C = 6ND.
export const results = (): string[] => {
  const operations = 6 * 175e9 * 300e9;
  const days = operations / 400e12 / 86_400;
  return [operations.toExponential(2).replace('+', ''), (days / 365.25).toFixed(1), (days / 1000).toFixed(1)];
};

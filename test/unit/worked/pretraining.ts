// Recomputes the worked example of the page "pretraining", and the loss of a model that knows nothing.
export const results = (): string[] => {
  const operations = 6 * 175e9 * 300e9;
  const perGpu = 312e12 * 0.4;
  const seconds = operations / (1000 * perGpu);
  const short = (value: number, digits: number): string => value.toExponential(digits).replace('e+', 'e');
  return [short(operations, 2), short(perGpu, 3), short(seconds, 2), Math.round(seconds / 86_400).toString(), Math.log(50_257).toFixed(1)];
};

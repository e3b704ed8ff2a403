// Recomputes the worked example of the page "computational-cost": arithmetic against memory for a model of 8B.
export const results = (): string[] => {
  const parameters = 8.03e9;
  const exponential = (value: number): string => value.toExponential(3).replace('e+', 'e');
  const perToken = 2 * parameters;
  const perPosition = 4 * 32 * 4096;
  const training = 6 * parameters * 8000;
  return [
    exponential(perToken),
    perPosition.toLocaleString('en'),
    Math.round(perToken / perPosition).toLocaleString('en'),
    exponential(training),
    ((training / 1e15) * 100).toFixed(1),
    ((perToken / 1e15) * 1e6).toFixed(0),
    ((2 * parameters) / 1e9).toFixed(2),
    (((2 * parameters) / 3e12) * 1e3).toFixed(1),
  ];
};

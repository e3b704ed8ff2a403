// Recomputes the worked example of the page "weight": one sum and one step of gradient descent.
export const results = (): string[] => {
  const inputs = [1, 2, 0];
  const row = [0.5, -0.25, 3];
  const terms = inputs.map((input, index) => input * (row[index] ?? 0));
  const slopes = inputs.map((input) => 2 * input);
  const stepped = row.map((weight, index) => Number((weight - 0.1 * (slopes[index] ?? 0)).toFixed(2)));
  return [String(terms.reduce((sum, term) => sum + term, 0)), `(${slopes.join(', ')})`, `(${stepped.join(', ')})`, String(inputs.length * 2)];
};

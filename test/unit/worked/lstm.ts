// Recomputes the worked example of the page "lstm".
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const results = (): string[] => {
  const [forget, input, output, candidate] = [sigmoid(1.75), sigmoid(1), sigmoid(0.5), Math.tanh(0.75)];
  const cell = forget * 0.8 + input * candidate;
  const hidden = output * Math.tanh(cell);
  return [forget, input, output, candidate, cell, hidden].map((value) => value.toFixed(3));
};

// Recomputes the worked example of the page "neuron".
const sum = (weights: readonly number[]): number => [2, 1, 3].reduce((total, input, index) => total + input * (weights[index] ?? 0), 0.2);
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const results = (): string[] => {
  const [first, second] = [sum([0.5, -1, 0.25]), sum([0.5, -2, 0.25])];
  return [first.toFixed(2), sigmoid(first).toFixed(3), second.toFixed(2), String(Math.max(0, second)), sigmoid(second).toFixed(3)];
};

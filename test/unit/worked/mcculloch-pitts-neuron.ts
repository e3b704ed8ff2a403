// Recomputes the worked example of the page "mcculloch-pitts-neuron": exclusive or from two cells.
const cell = (excite: readonly number[], inhibit: readonly number[], threshold: number): number =>
  excite.reduce((sum, input) => sum + input, 0) >= threshold && inhibit.every((input) => input === 0) ? 1 : 0;

export const results = (): string[] => {
  const inputs = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const both = inputs.map((input) => cell(input, [], 2));
  const output = inputs.map((input, index) => cell(input, [both[index] ?? 0], 1));
  return [both.join(', '), output.join(', ')];
};

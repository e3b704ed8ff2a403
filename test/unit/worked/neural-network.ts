// Recomputes the worked example of the page "neural-network": exclusive or with ReLU, and the weights of 784-128-10.
const forward = (one: number, two: number): string[] => {
  const hidden = [Math.max(0, one + two), Math.max(0, one + two - 1)] as const;
  return [`$h$ = (${hidden.join(', ')})`, `$y$ = ${hidden[0] - 2 * hidden[1]}`];
};

export const results = (): string[] => {
  const [first, second] = [784 * 128 + 128, 128 * 10 + 10];
  const written = [first, second, first + second].map((count) => count.toLocaleString('en-US'));
  return [...forward(1, 0), ...forward(1, 1), `${written[0]} + ${written[1]} = ${written[2]}`];
};

// Recomputes the worked example of the page "contextual-embedding": each word is half itself and half its neighbour.
type Pair = readonly [number, number];
const beside = (word: Pair, neighbour: Pair): Pair => [(word[0] + neighbour[0]) / 2, (word[1] + neighbour[1]) / 2];
const product = (a: Pair, b: Pair): number => a[0] * b[0] + a[1] * b[1];

export const results = (): string[] => {
  const [river, money] = [beside([1, 1], [0, 2]), beside([1, 1], [2, 0])];
  const squared = Math.sqrt(product(river, river) * product(money, money));
  return [`(${river.join(', ')})`, `(${money.join(', ')})`, `${product(river, money)} / ${squared} = ${product(river, money) / squared}`];
};

// Recomputes the worked example of the page "word2vec".
export const results = (): string[] => {
  const cost = (x: number): number => Math.log(1 + Math.exp(-x));
  return [cost(2), cost(1), cost(2) + cost(1)].map((value) => value.toFixed(3));
};

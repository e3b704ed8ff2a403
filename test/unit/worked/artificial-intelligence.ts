// Recomputes the worked example of the page "artificial-intelligence".
export const results = (): string[] => {
  const orders = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((product, factor) => product * factor, 1);
  return [orders.toLocaleString('en-US'), String((1000n ** 40n).toString().length)];
};

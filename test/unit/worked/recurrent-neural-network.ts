// Recomputes the worked example of the page "recurrent-neural-network".
export const results = (): string[] => {
  const recurrent = 0.5;
  const first = Math.tanh(1);
  const second = Math.tanh(recurrent * first);
  const third = Math.tanh(recurrent * second);
  const slopes = [second, third].map((state) => recurrent * (1 - state * state));
  const gradient = slopes.reduce((product, slope) => product * slope, 1);
  return [...[first, second, third, ...slopes, gradient].map((value) => value.toFixed(3)), (recurrent ** 20).toFixed(8)];
};

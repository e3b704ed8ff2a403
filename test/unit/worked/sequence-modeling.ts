// Recomputes the worked example of the page "sequence-modeling".
export const results = (): string[] => {
  const factors = [0.1, 0.02, 0.3];
  const logs = factors.map((factor) => Math.log(factor));
  const sum = logs.reduce((total, log) => total + log, 0);
  const perWord = -sum / factors.length;
  return [
    factors.reduce((product, factor) => product * factor, 1).toFixed(4),
    ...logs.map((log) => Math.abs(log).toFixed(3)),
    sum.toFixed(3),
    perWord.toFixed(3),
    Math.exp(perWord).toFixed(2),
  ];
};

// Recomputes the worked example of the page "awq".
export const results = (): string[] => {
  const step = 1.4 / 7;
  const quant = (value: number): number => Math.round(value / step) * step;
  return [step.toFixed(1), (0.26 - quant(0.26)).toFixed(2), quant(0.52).toFixed(1), (quant(0.52) / 2).toFixed(1), (quant(0.52) / 2 - 0.26).toFixed(2)];
};

// Recomputes the worked example of the page "baseline": is a gain of two points more than chance?
export const results = (): string[] => {
  const error = (questions: number): number => Math.sqrt((0.82 * 0.18) / questions + (0.8 * 0.2) / questions);
  return [error(1000).toFixed(4), (0.02 / error(1000)).toFixed(2), (0.02 / error(10_000)).toFixed(2)];
};

// Recomputes the worked example of the page "agent": chance of success and input tokens of a run.
export const results = (): string[] => {
  const success = (steps: number): string => (0.95 ** steps).toFixed(3);
  const tokens = (steps: number): string => (steps * 2000 + (800 * steps * (steps - 1)) / 2).toLocaleString('en');
  return [success(10), tokens(10), tokens(20), success(20)];
};

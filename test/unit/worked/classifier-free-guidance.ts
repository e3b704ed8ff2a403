// Recomputes the worked example of the page "classifier-free-guidance".
export const results = (): string[] => {
  const guide = (w: number): string => String(Number((0.2 + w * (0.5 - 0.2)).toFixed(2)));
  return [guide(1), guide(3), guide(7.5), String(30 * 2)];
};

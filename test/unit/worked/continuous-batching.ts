// Recomputes the worked example of the page "continuous-batching".
export const results = (): string[] => {
  const useful = (10 + 20 + 30 + 100) / (4 * 100);
  return [useful.toFixed(2), `${Math.round(100 * (1 - useful))}%`];
};

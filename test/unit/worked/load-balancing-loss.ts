// Recomputes the worked example of the page "load-balancing-loss".
export const results = (): string[] => [(0.01 * 4 * 4 * 0.25 * 0.25).toFixed(2), (0.01 * 4 * 1).toFixed(2)];

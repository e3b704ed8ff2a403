// Recomputes the worked example of the page "weight-decay".
export const results = (): string[] => [(1 - 3e-4 * 0.1).toFixed(5), ((1 - 3e-4 * 0.1) ** 100000).toFixed(4)];

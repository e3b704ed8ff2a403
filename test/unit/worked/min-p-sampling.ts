// Recomputes the worked example of the page "min-p-sampling".
export const results = (): string[] => [(0.1 * 0.9).toFixed(2), (0.1 * 0.2).toFixed(2)];

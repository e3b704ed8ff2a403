// Recomputes the worked example of the page "sampling".
export const results = (): string[] => [(0.6 ** 10 * 100).toFixed(1)];

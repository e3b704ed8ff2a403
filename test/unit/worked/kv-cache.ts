// Recomputes the worked example of the page "kv-cache".
export const results = (): string[] => [(2 * 80 * 8 * 128 * 2).toLocaleString('en'), ((2 * 80 * 8 * 128 * 2 * 131072) / 1e9).toFixed(1)];

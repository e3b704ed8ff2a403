// Recomputes the worked example of the page "lm-head".
export const results = (): string[] => [(128256 * 4096).toLocaleString('en'), ((8192 * 128256 * 4) / 1e9).toFixed(1)];

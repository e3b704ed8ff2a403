// Recomputes the worked example of the page "vocabulary".
export const results = (): string[] => [(128256 * 4096).toLocaleString('en'), ((2 * 128256 * 4096 * 100) / 8030261248).toFixed(0)];

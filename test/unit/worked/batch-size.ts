// Recomputes the worked example of the page "batch-size".
export const results = (): string[] => [(12 * 40 * 1024).toLocaleString('en')];

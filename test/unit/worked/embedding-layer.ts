// Recomputes the worked example of the page "embedding-layer".
export const results = (): string[] => [(50257 * 768).toLocaleString('en'), ((50257 * 768 * 100) / 124439808).toFixed(0)];

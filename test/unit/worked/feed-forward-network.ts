// Recomputes the worked example of the page "feed-forward-network".
export const results = (): string[] => [(2 * 768 * 3072 + 3072 + 768).toLocaleString('en')];

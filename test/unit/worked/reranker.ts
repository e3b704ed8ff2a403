// Recomputes the worked example of the page "reranker".
export const results = (): string[] => [100, 1_000_000].map((passages) => (passages * (20 + 256)).toLocaleString('en'));

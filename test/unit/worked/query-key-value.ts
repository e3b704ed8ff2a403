// Recomputes the worked example of the page "query-key-value".
export const results = (): string[] => [3 * 768, 768 * 3 * 768 + 3 * 768, 4096 * 32 * 128, 4096 * 8 * 128].map((count) => count.toLocaleString('en-US'));

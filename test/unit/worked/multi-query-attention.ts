// Recomputes the worked example of the page "multi-query-attention".
export const results = (): string[] => [2 * 32 * 64 * 2, 2 * 32 * 71 * 64 * 2].map((value) => value.toLocaleString('en'));

// Recomputes the worked example of the page "grouped-query-attention".
export const results = (): string[] => [2 * 32 * 8 * 128 * 2, (2 * 32 * 8 * 128 * 2) / 1024, 2 * 32 * 32 * 128 * 2].map((value) => value.toLocaleString('en'));

// Recomputes the worked example of the page "prefix-caching".
export const results = (): string[] => [1.25 * 10000 + 9 * 0.1 * 10000, 10 * 10000].map((value) => value.toLocaleString('en'));

// Recomputes the worked example of the page "linear-layer".
export const results = (): string[] => [768 * 3072 + 3072, 2 * 768 * 3072].map((value) => value.toLocaleString('en'));

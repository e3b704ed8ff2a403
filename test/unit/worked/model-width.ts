// Recomputes the worked example of the page "model-width".
export const results = (): string[] => [12 * 768 ** 2, 12 * 1536 ** 2].map((value) => value.toLocaleString('en'));

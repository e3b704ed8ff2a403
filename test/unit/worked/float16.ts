// Recomputes the worked example of the page "float16".
export const results = (): string[] => [String(2 ** 15 * (1 + 1023 / 1024)), String(2 ** 11), (2 ** -24 * 1e8).toFixed(2)];

// Recomputes the worked example of the page "rotary-position-embedding".
export const results = (): string[] => [10_000, 500_000].map((base) => Math.round(2 * Math.PI * base ** (126 / 128)).toLocaleString('en'));

// Recomputes the worked example of the page "zero-optimizer-sharding".
export const results = (): string[] => [`${7.5 * 16} GB`, ...[4 + 12 / 64, 2 + 14 / 64, 16 / 64].map((bytes) => (7.5 * bytes).toFixed(1))];

// Recomputes the worked example of the page "cpu-threads".
export const results = (): string[] => [2, 6, 16].map((threads) => (Math.min(threads * 10, 60) / 4.5).toFixed(1));

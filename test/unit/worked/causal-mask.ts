// Recomputes the worked example of the page "causal-mask".
const kept = (tokens: number): number => (tokens * (tokens + 1)) / 2;

export const results = (): string[] => [kept(4), 4 ** 2, kept(4096), 4096 ** 2].map((count) => count.toLocaleString('en-US'));

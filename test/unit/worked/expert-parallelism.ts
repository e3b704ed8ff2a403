// Recomputes the worked example of the page "expert-parallelism".
export const results = (): string[] => [`8 / 4 = ${8 / 4}`, (2 * 2 * 4096 * 2).toLocaleString('en')];

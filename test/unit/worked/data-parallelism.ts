// Recomputes the worked example of the page "data-parallelism".
export const results = (): string[] => [`${8 * 4 * 2}`, `${7 * 16} GB`];

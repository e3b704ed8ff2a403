// Recomputes the worked example of the page "checkpoint".
export const results = (): string[] => [`${7 * 2} GB`, `${7 * (2 + 4 + 4 + 4)} GB`];

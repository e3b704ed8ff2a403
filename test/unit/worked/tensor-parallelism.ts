// Recomputes the worked example of the page "tensor-parallelism".
export const results = (): string[] => [`${70 * 2} GB`, `${(70 * 2) / 4} GB`, (2 * 80 * 8192 * 2).toLocaleString('en')];

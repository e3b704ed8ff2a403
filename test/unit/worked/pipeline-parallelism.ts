// Recomputes the worked example of the page "pipeline-parallelism".
export const results = (): string[] => [8, 32].map((m) => ((100 * 3) / (m + 3)).toFixed(0));

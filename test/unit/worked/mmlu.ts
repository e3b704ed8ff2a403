// Recomputes the worked example of the page "mmlu".
export const results = (): string[] => [((0.439 - 0.25) / (1 - 0.25)).toFixed(3)];

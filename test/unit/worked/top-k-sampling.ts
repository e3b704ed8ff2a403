// Recomputes the worked example of the page "top-k-sampling".
export const results = (): string[] => [0.5 / 0.8, 0.3 / 0.8].map((value) => value.toFixed(3));

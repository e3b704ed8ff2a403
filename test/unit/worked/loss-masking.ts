// Recomputes the worked example of the page "loss-masking".
export const results = (): string[] => [((0.4 + 0.2) / 2).toFixed(1), ((2.0 + 1.5 + 1.0 + 0.4 + 0.2) / 5).toFixed(2)];

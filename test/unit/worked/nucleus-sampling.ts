// Recomputes the worked example of the page "nucleus-sampling".
export const results = (): string[] => [0.5, 0.3, 0.15].map((p) => (p / 0.95).toFixed(3));

// Recomputes the worked example of the page "gradient-clipping".
export const results = (): string[] => [String(Math.hypot(3, 4)), (3 / 5).toFixed(1), (4 / 5).toFixed(1)];

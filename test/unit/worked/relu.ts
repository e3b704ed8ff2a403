// Recomputes the worked example of the page "relu".
const x = [-2, -0.5, 0.5, 3];
export const results = (): string[] => [`(${x.map((v) => Math.max(0, v)).join(', ')})`];

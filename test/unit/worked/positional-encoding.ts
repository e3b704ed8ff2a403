// Recomputes the worked example of the page "positional-encoding".
export const results = (): string[] => [Math.sin(1), Math.cos(1), Math.sin(0.01), Math.cos(0.01)].map((value) => value.toFixed(3));

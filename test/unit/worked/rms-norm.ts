// Recomputes the worked example of the page "rms-norm".
export const results = (): string[] => [(25 / 2).toFixed(1), Math.sqrt(12.5).toFixed(3), (3 / Math.sqrt(12.5)).toFixed(3), (4 / Math.sqrt(12.5)).toFixed(3)];

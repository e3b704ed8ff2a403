// Recomputes the worked example of the page "learning-rate-schedule".
export const results = (): string[] => [(6e-5 + 0.5 * (6e-4 - 6e-5) * (1 + Math.cos((Math.PI * (301000 - 2000)) / (600000 - 2000)))).toFixed(5)];

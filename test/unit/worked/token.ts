// Recomputes the worked example of the page "token".
export const results = (): string[] => [(750 / 0.75).toLocaleString('en'), String((1000 / 1e6) * 3)];

// Recomputes the worked example of the page "padding-truncation".
export const results = (): string[] => [(3 * 500).toLocaleString('en'), String(12 + 30 + 500), ((1 - 542 / 1500) * 100).toFixed(0)];

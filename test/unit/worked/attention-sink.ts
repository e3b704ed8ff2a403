// Recomputes the worked example of the page "attention-sink".
const total = Math.exp(0) + 2 * Math.exp(1);

export const results = (): string[] => [(Math.exp(1) / total).toFixed(3), (Math.exp(0) / total).toFixed(3), String(Math.exp(1) / (2 * Math.exp(1)))];

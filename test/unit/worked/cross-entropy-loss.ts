// Recomputes the worked example of the page "cross-entropy-loss".
const losses = [0.5, 0.25, 0.125].map((p) => -Math.log(p));
const mean = losses.reduce((a, b) => a + b) / losses.length;
export const results = (): string[] => [...[...losses, mean, Math.LOG2E, Math.log(50257)].map((value) => value.toFixed(3)), `= ${Math.exp(mean).toFixed(0)}`];

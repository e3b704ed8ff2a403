// Recomputes the worked example of the page "softmax".
const e = [1000, 999, 997].map((z) => Math.exp(z - 1000));
const sum = e.reduce((a, b) => a + b);
export const results = (): string[] => [...e.slice(1), sum, ...e.map((x) => x / sum)].map((x) => x.toFixed(3));

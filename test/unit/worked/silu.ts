// Recomputes the worked example of the page "silu".
const silu = (x: number): number => x / (1 + Math.exp(-x));
export const results = (): string[] => [-2, -1, 1, 2, -1.278].map((x) => silu(x).toFixed(3).replace('-', '−'));

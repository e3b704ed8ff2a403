// Recomputes the worked example of the page "temperature".
export const results = (): string[] =>
  [1, 0.5, 2].flatMap((t) => {
    const e = [2, 1, 0].map((z) => Math.exp(z / t));
    return e.map((x) => (x / e.reduce((a, b) => a + b)).toFixed(3));
  });

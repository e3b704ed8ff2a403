// Recomputes the worked example of the page "logit-bias".
export const results = (): string[] =>
  [
    [2, 1, 0],
    [2, 2, 0],
    [-98, 1, 0],
  ].flatMap((logits) => {
    const e = logits.map((z) => Math.exp(z));
    return e.map((x) => (x / e.reduce((a, b) => a + b)).toFixed(3));
  });

// Recomputes the worked example of the page "gelu".
/** The error function by its power series, exact enough for small numbers. */
const erf = (x: number): number => {
  let [term, sum] = [x, x];
  for (let n = 1; n < 60; n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
};
const forms = [
  (x: number) => 0.5 * x * (1 + erf(x / Math.SQRT2)),
  (x: number) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
  (x: number) => x / (1 + Math.exp(-1.702 * x)),
];
export const results = (): string[] =>
  [-1, 1, 2].map((x) => `| ${[x, ...forms.map((f) => f(x).toFixed(4))].map((value) => String(value).replace('-', '−')).join(' | ')} |`);

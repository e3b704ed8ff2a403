// Recomputes the worked example of the page "meta-learning": one outer step of MAML with one weight.
export const results = (): string[] => {
  const [alpha, beta, start] = [0.1, 0.05, 0];
  const targets = [1, 3];
  const adapted = targets.map((target) => start - alpha * 2 * (start - target));
  const gradients = targets.map((target, index) => 2 * ((adapted[index] ?? 0) - target) * (1 - 2 * alpha));
  const sum = gradients.reduce((total, gradient) => total + gradient, 0);
  const shown = [...gradients, sum].map((value) => Math.abs(value).toFixed(2));
  return [...adapted.map((value) => value.toFixed(1)), ...shown, (start - beta * sum).toFixed(3)];
};

// Recomputes the worked example of the page "learning-rate".
export const results = (): string[] =>
  [0.1, 1.1].flatMap((eta) => [1 - eta * 2, (1 - eta * 2) ** 2]).map((value) => String(Number(Math.abs(value).toFixed(2))));

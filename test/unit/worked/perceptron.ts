// Recomputes the worked example of the page "perceptron".
export const results = (): string[] => {
  const told: string[] = [];
  let [w1, w2, b] = [0, 0, 0];
  for (let pass = 0; pass < 3; pass += 1) {
    for (const [x1, x2] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const error = (x1 | x2) - (w1 * x1 + w2 * x2 + b > 0 ? 1 : 0);
      [w1, w2, b] = [w1 + error * x1, w2 + error * x2, b + error];
      if (error > 0) told.push(`$w$ = (${w1}, ${w2})`, `$b$ = ${b}`);
    }
  }
  return told;
};

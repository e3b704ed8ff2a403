// Recomputes the worked example of the page "vision-transformer".
export const results = (): string[] => {
  const patches = (224 / 16) ** 2;
  return [`= ${patches}`, String(patches + 1), `= ${3 * 16 ** 2}`, String((336 / 14) ** 2)];
};

// Recomputes the worked example of the page "gptq".
export const results = (): string[] => {
  const damage = (a: number, b: number): string => (2 * a * a + 2 * a * b + 2 * b * b).toFixed(2);
  const second = 0.4 - (0.4 / (2 / 3)) * (-1 / 3);
  return [damage(0.4, 0.4), second.toFixed(1), damage(0.4, 0.4 - Math.round(second))];
};

// Recomputes the worked example of the page "shared-expert".
export const results = (): string[] => {
  const one = 3 * 7168 * 2048;
  return [one, one * 9].map((value) => value.toLocaleString('en'));
};

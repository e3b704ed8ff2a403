// Recomputes the worked example of the page "masked-language-modeling".
export const results = (): string[] => {
  const chosen = 1000 * 0.15;
  return [chosen, chosen * 0.8, chosen * 0.1, 1000 - chosen].map(String);
};

// Recomputes the worked example of the page "vision-language-model": vectors per image of LLaVA-1.5, and what they leave.
export const results = (): string[] => {
  const vectors = (336 / 14) ** 2;
  return [vectors, vectors + 20, 6 * vectors, 4096 - 6 * vectors].map((value) => value.toLocaleString('en'));
};

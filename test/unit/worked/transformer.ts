// Recomputes the worked example of the page "transformer": the weights of GPT-2's blocks.
export const results = (): string[] => {
  const width = 768;
  const block = 4 * width * width + 2 * width * 4 * width;
  return [block, 12 * block, 50_257 * width].map((value) => value.toLocaleString('en'));
};

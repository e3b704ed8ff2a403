// Recomputes the worked example of the page "attention-is-all-you-need": the base model of the paper.
export const results = (): string[] => {
  const [width, inner] = [512, 2048];
  const encoder = 4 * width * width + 2 * width * inner;
  const decoder = 8 * width * width + 2 * width * inner;
  const table = 37_000 * width;
  const counts = [encoder, decoder, 6 * (encoder + decoder), table, 6 * (encoder + decoder) + table];
  return [...counts.map((value) => value.toLocaleString('en')), (1 / Math.sqrt(width * 4000)).toFixed(6)];
};

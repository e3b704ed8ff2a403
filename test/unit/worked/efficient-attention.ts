// Recomputes the worked example of the page "efficient-attention".
export const results = (): string[] => {
  const [heads, tokens] = [32, 32_768];
  const full = heads * tokens * tokens * 2;
  const pieces = heads * tokens * 2 * 4;
  return [full.toLocaleString('en'), `${full / 2 ** 30} GiB`, pieces.toLocaleString('en'), `${pieces / 2 ** 20} MiB`];
};

// Recomputes the worked example of the page "cuda".
export const results = (): string[] => {
  const blocks = Math.ceil(1_000_000 / 256);
  return [blocks, blocks * 256, blocks * 256 - 1_000_000].map((value) => value.toLocaleString('en'));
};

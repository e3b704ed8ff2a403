// Recomputes the worked example of the page "paged-attention".
export const results = (): string[] => {
  const pages = Math.ceil(100 / 16);
  return [String(pages), String(pages * 16), String(pages * 16 - 100), (2048 - 100).toLocaleString('en')];
};

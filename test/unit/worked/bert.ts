// Recomputes the worked example of the page "bert": the parameters of BERT base.
export const results = (): string[] => {
  const [width, inner, layers] = [768, 3072, 12];
  const embeddings = (30_522 + 512 + 2) * width + 2 * width;
  const block = 4 * (width * width + width) + (width * inner + inner + inner * width + width) + 2 * 2 * width;
  const pooler = width * width + width;
  return [embeddings, block, pooler, embeddings + layers * block + pooler].map((value) => value.toLocaleString('en'));
};

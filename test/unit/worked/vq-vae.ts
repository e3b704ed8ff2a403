// Recomputes the worked example of the page "vq-vae".
export const results = (): string[] => {
  const tokens = 32 * 32 * Math.log2(8192);
  const pixels = 256 * 256 * 24;
  return [String(Math.log2(8192)), tokens.toLocaleString('en'), pixels.toLocaleString('en'), String(Math.round(pixels / tokens))];
};

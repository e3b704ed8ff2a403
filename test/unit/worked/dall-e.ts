// Recomputes the worked example of the page "dall-e": how far the discrete autoencoder shrinks a picture.
export const results = (): string[] => {
  const codes = (256 / 8) ** 2;
  const bits = codes * Math.log2(8192);
  const picture = 256 * 256 * 3;
  return [codes, bits, bits / 8, picture, Math.round(picture / (bits / 8)), 512 * codes].map((value) => value.toLocaleString('en'));
};

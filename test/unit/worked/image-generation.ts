// Recomputes the worked example of the page "image-generation": size of the latent map, one guided guess, runs of the network.
export const results = (): string[] => {
  const [pixels, latent] = [512 * 512 * 3, 64 * 64 * 4];
  return [pixels.toLocaleString('en'), latent.toLocaleString('en'), String(pixels / latent), (0.2 + 7.5 * (0.5 - 0.2)).toFixed(2), String(50 * 2)];
};

// Recomputes the worked example of the page "diffusion-model".
export const results = (): string[] => {
  const latent = 64 * 64 * 4;
  return [
    Math.sqrt(0.75).toFixed(3),
    (Math.sqrt(0.25) * 0.8 - Math.sqrt(0.75) * 0.4).toFixed(3),
    latent.toLocaleString('en'),
    String((512 * 512 * 3) / latent),
  ];
};

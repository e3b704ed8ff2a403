// Recomputes the worked example of the page "multi-head-latent-attention".
export const results = (): string[] => [512 + 64, 61 * 576 * 2, 61 * 128 * (192 + 128) * 2].map((value) => value.toLocaleString('en'));

// Recomputes the worked example of the page "multimodal-model": DALL-E's sequence and vocabulary.
export const results = (): string[] => {
  const image = 32 * 32;
  const numbers = 256 * 256 * 3;
  return [image, 256 + image, 16_384 + 8_192, numbers, numbers / image].map((value) => value.toLocaleString('en'));
};

// Recomputes the worked example of the page "nvidia": how many cards hold 70 billion parameters in 16 bits.
export const results = (): string[] => {
  const gigabytes = (70e9 * 2) / 1e9;
  return [(141 / 16).toFixed(1), String(gigabytes), ...[16, 80, 141].map((memory) => String(Math.ceil(gigabytes / memory)))];
};

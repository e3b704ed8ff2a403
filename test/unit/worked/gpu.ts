// Recomputes the worked example of the page "gpu": arithmetic against memory on an H100.
export const results = (): string[] => {
  const [peak, bandwidth, width, vectors] = [989e12, 3.35e12, 4096, 512];
  const micros = (seconds: number, digits: number): string => `${(seconds * 1e6).toFixed(digits)} µs`;
  const weights = 2 * width * width;
  const operations = 2 * width * width;
  const moved = weights + 2 * 2 * width * vectors;
  const one = Math.max(operations / peak, weights / bandwidth);
  const many = Math.max((operations * vectors) / peak, moved / bandwidth);
  return [
    (peak / bandwidth).toFixed(0),
    `${(weights / 1e6).toFixed(1)} MB`,
    micros(operations / peak, 2),
    micros(weights / bandwidth, 1),
    micros((operations * vectors) / peak, 1),
    `${(moved / 1e6).toFixed(1)} MB`,
    micros(moved / bandwidth, 1),
    (many / one).toFixed(1),
  ];
};

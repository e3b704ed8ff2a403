// Recomputes the worked example of the page "gpt-4": what an image costs in tokens.
function squares(width: number, height: number): number {
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const shrink = Math.min(1, 768 / Math.min(width * fit, height * fit));
  return Math.ceil((width * fit * shrink) / 512) * Math.ceil((height * fit * shrink) / 512);
}
const tokens = (width: number, height: number): number => 85 + 170 * squares(width, height);

export const results = (): string[] => [
  `= ${squares(1024, 1024)}`,
  String(tokens(1024, 1024)),
  `= ${squares(2048, 4096)}`,
  tokens(2048, 4096).toLocaleString('en-US'),
  String(Math.floor(128_000 / tokens(1024, 1024))),
];

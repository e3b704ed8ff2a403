// Recomputes the worked example of the page "model-deployment": how many tokens of cache fit beside the weights.
const [parameters, usable, perToken] = [8_030_261_248, 0.9 * 24e9, 2 * 32 * 8 * 128 * 2];
const weights = (bits: number): number => (parameters * bits) / 8;
const room = (bits: number): number => Math.floor((usable - weights(bits)) / perToken);
const gigabytes = (bytes: number, digits = 2): string => `${(bytes / 1e9).toFixed(digits)} GB`;

export const results = (): string[] => [
  gigabytes(weights(16)),
  gigabytes(usable, 1),
  gigabytes(usable - weights(16)),
  perToken.toLocaleString('en-US'),
  room(16).toLocaleString('en-US'),
  String(Math.floor(room(16) / 8192)),
  String(Math.floor(room(16) / 500)),
  gigabytes(weights(4)),
  room(4).toLocaleString('en-US'),
];

// Recomputes the worked example of the page "gemini": an hour of video in tokens, and the memory of Nano-2.
const seconds = 3600;

export const results = (): string[] => [
  ...[seconds, seconds * 258, seconds * 32, seconds * (258 + 32), 2 ** 20].map((count) => count.toLocaleString('en-US')),
  `${(3.25e9 * 4) / 8 / 1e9} GB`,
];

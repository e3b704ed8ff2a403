// Recomputes the worked example of the page "gpt": growth between generations, and the weights in 16 bits.
const [gpt1, gpt2, gpt3] = [117e6, 1.5e9, 175e9];

export const results = (): string[] => [
  ...[gpt2 / gpt1, gpt3 / gpt2, gpt3 / gpt1].map((times) => Math.round(times).toLocaleString('en-US')),
  `${(gpt1 * 2) / 1e9} GB`,
  `${(gpt3 * 2) / 1e9} GB`,
];

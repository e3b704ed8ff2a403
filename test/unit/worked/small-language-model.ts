// Recomputes the worked example of the page "small-language-model": memory of the weights and the pace that it allows.
const gigabytes = (billions: number, bits: number): number => (billions * bits) / 8;
const pace = (billions: number, bits: number): string => (50 / gigabytes(billions, bits)).toFixed(1);

export const results = (): string[] => [
  `${gigabytes(3.8, 16).toFixed(1)} GB`,
  `${gigabytes(3.8, 4).toFixed(1)} GB`,
  pace(3.8, 4),
  pace(3.8, 16),
  `${gigabytes(70, 4)} GB`,
  pace(70, 4),
  Math.round(3000 / 1.1).toLocaleString('en-US'),
];

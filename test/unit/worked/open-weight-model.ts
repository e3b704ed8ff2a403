// Recomputes the worked example of the page "open-weight-model": sizes and times of a download.
const parameters = 7_241_732_096;
const [half, quantized] = [(parameters * 16) / 8, (parameters * 4.5) / 8];
const minutes = (bytes: number): string => (bytes / 12.5e6 / 60).toFixed(1);

export const results = (): string[] => [
  parameters.toLocaleString('en-US'),
  `${(half / 1e9).toFixed(2)} GB`,
  `${(quantized / 1e9).toFixed(2)} GB`,
  minutes(half),
  minutes(quantized),
];

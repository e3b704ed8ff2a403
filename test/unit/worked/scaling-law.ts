// Recomputes the worked example of the page "scaling-law", and the tokens per parameter of Llama 3 8B.
const loss = (n: number, d: number): number => 1.69 + 406.4 / n ** 0.34 + 410.7 / d ** 0.28;

export const results = (): string[] => [
  ...[loss(280e9, 300e9), loss(70e9, 1.4e12)].map((value) => value.toFixed(3)),
  ...[6 * 280e9 * 300e9, 6 * 70e9 * 1.4e12].map((value) => value.toExponential(2).replace('+', '')),
  String(1.4e12 / 70e9),
  (Math.round(15e12 / 8.03e9 / 100) * 100).toLocaleString('en'),
];

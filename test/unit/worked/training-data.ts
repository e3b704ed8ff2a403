// Recomputes the worked example of the page "training-data": tokens drawn from two sources of LLaMA, and Chinchilla's rule. In billions.
const drawn = (share: number): number => share * 1400;

export const results = (): string[] => [
  drawn(0.045).toFixed(0),
  (drawn(0.045) / 2.45).toFixed(1),
  drawn(0.67).toFixed(0),
  (drawn(0.67) / 1.1).toFixed(0),
  (20 * 70).toLocaleString('en-US'),
];

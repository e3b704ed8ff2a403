// Recomputes the worked example of the page "ai-accelerator": Google's first TPU.
export const results = (): string[] => {
  const [side, clock, bandwidth] = [256, 700e6, 34e9];
  const multipliers = side * side;
  const reuse = (multipliers * clock) / bandwidth;
  return [
    multipliers.toLocaleString('en-US'),
    `${((2 * multipliers * clock) / 1e12).toFixed(1)}e12`,
    Math.round(reuse).toLocaleString('en-US'),
    `${(100 / reuse).toFixed(2)}%`,
  ];
};

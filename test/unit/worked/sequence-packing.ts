// Recomputes the worked example of the page "sequence-packing".
export const results = (): string[] => {
  const lengths = [300, 900, 500, 348];
  const padded = lengths.length * Math.max(...lengths);
  const borders = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((a, b) => a + b));
  const total = borders.at(-1) ?? 0;
  return [padded.toLocaleString('en'), total.toLocaleString('en'), (100 * (1 - total / padded)).toFixed(0), ...borders.map(String)];
};

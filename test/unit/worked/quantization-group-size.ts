// Recomputes the worked example of the page "quantization-group-size".
export const results = (): string[] => {
  const bits = (group: number): number => 4 + (16 + 4) / group;
  return [bits(128).toFixed(3), bits(32).toFixed(3), ((7 * bits(128)) / 8).toFixed(2), ((7 * bits(32)) / 8).toFixed(2)];
};

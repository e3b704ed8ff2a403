// Recomputes the worked example of the page "sampling-truncation".
export const results = (): string[] => {
  const epsilon = 0.0009;
  const bound = (entropy: number) => Math.min(epsilon, Math.sqrt(epsilon) * Math.exp(-entropy));
  const even = Math.log(100);
  return [Math.sqrt(epsilon).toFixed(2), Math.exp(-even).toFixed(2), bound(even).toFixed(4), bound(0).toFixed(4)];
};

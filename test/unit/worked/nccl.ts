// Recomputes the worked example of the page "nccl".
export const results = (): string[] => {
  const sent = ((2 * (8 - 1)) / 8) * 16;
  return [`${sent} GB`, `${(sent / 400).toFixed(2)} s`, `${(sent / 50).toFixed(2)} s`];
};

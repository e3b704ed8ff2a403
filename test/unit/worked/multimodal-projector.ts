// Recomputes the worked example of the page "multimodal-projector".
export const results = (): string[] => {
  const first = 1024 * 4096 + 4096;
  const second = 4096 * 4096 + 4096;
  return [...[first, second, first + second].map((value) => value.toLocaleString('en')), `${(((first + second) / 7e9) * 100).toFixed(1)}%`];
};

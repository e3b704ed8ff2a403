// Recomputes the worked example of the page "llama-cpp".
export const results = (): string[] => {
  const bits = (18 * 8) / 32;
  const gigabytes = (8 * bits) / 8;
  return [`${bits}`, `${gigabytes} GB`, String(Math.floor(100 / gigabytes))];
};

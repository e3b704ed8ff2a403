// Recomputes the worked example of the page "nvidia-dgx-1": speed and memory of eight P100, and what fits.
export const results = (): string[] => {
  const memory = 8 * 16;
  const gpt3 = (175e9 * 16) / 1e9;
  return [(8 * 21.2).toFixed(1), String(memory), ((340e6 * 16) / 1e9).toFixed(2), gpt3.toLocaleString('en'), String(Math.ceil(gpt3 / memory))];
};

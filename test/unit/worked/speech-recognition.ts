// Recomputes the worked example of the page "speech-recognition": samples, frames and positions of 30 seconds, and a word error rate.
export const results = (): string[] => {
  const samples = 30 * 16_000;
  const frames = samples / 160;
  return [samples, frames, frames / 2, (1 + 1 + 0) / 8].map((value) => value.toLocaleString('en'));
};

// Recomputes the worked example of the page "inference": memory of use and of training, time of an answer.
export const results = (): string[] => {
  const parameters = 7e9;
  const seconds = 0.3 + (200 - 1) * 0.02;
  return [String((parameters * 2) / 1e9), String((parameters * 16) / 1e9), seconds.toFixed(2)];
};

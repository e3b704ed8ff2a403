// Recomputes the worked example of the page "parallel-sequence-processing".
export const results = (): string[] => {
  const [prompt, answer] = [1000, 200];
  const gigabytes = (7e9 * 2) / 1e9;
  const seconds = gigabytes / 1000;
  const [parallel, sequential] = [1 + (answer - 1), prompt + (answer - 1)];
  return [
    String(parallel),
    sequential.toLocaleString('en'),
    `${gigabytes} GB`,
    `${seconds * 1000} ms`,
    `${(parallel * seconds).toFixed(1)} s`,
    `${(sequential * seconds).toFixed(1)} s`,
  ];
};

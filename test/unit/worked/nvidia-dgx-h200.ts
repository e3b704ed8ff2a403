// Recomputes the worked example of the page "nvidia-dgx-h200": room for a 405B model, and the bound on tokens per second.
export const results = (): string[] => {
  const [weights, memory] = [(405e9 * 2) / 1e9, 8 * 141];
  const bandwidth = 8 * 4.8;
  return [
    String(weights),
    memory.toLocaleString('en'),
    String(memory - weights),
    bandwidth.toFixed(1),
    (bandwidth / (weights / 1000)).toFixed(1),
    String(8 * 80),
    String(weights / 2),
  ];
};

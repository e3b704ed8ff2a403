// Recomputes the worked example of the page "distributed-training": ranks, batch, traffic of the gradients, a long run.
const [machines, gpus] = [2, 8];
const world = machines * gpus;
const gradients = (7e9 * 2) / 1e9;
const sent = ((2 * (world - 1)) / world) * gradients;

export const results = (): string[] => [
  `= ${world}`,
  `= ${1 * gpus + 3}`,
  `= ${world * 4 * 2}`,
  `${gradients} GB`,
  `${sent.toFixed(2)} GB`,
  `${(sent / 50).toFixed(3)} s`,
  (3.8e25 / (16_384 * 4e14) / 86_400).toFixed(1),
];

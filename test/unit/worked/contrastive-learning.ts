// Recomputes the worked example of the page "contrastive-learning".
export const results = (): string[] => [
  Math.log(1 / 0.07).toFixed(3),
  ...[0.1, 1].flatMap((temperature) => {
    const e = [0.8, 0.3, 0.1].map((similarity) => Math.exp(similarity / temperature));
    const share = (e[0] ?? 0) / e.reduce((a, b) => a + b);
    return [share.toFixed(3), (-Math.log(share)).toFixed(3)];
  }),
];

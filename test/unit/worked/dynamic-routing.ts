// Recomputes the worked example of the page "dynamic-routing": a bias that chooses but does not weigh.
export const results = (): string[] => {
  const experts = [
    { score: 0.9, bias: -0.2 },
    { score: 0.8, bias: 0 },
    { score: 0.7, bias: 0.15 },
    { score: 0.3, bias: 0 },
  ];
  const chosen = experts.toSorted((a, b) => b.score + b.bias - (a.score + a.bias)).slice(0, 2);
  const sum = chosen.reduce((total, { score }) => total + score, 0);
  const weights = chosen.map(({ score }) => score / sum);
  return [
    ...experts.map(({ score, bias }) => (score + bias).toFixed(2)),
    ...chosen.map(({ score }, index) => `${score.toFixed(2)} / ${sum.toFixed(2)} = ${weights[index]?.toFixed(3)}`),
    ...weights.map((weight) => (2.5 * weight).toFixed(3)),
  ];
};

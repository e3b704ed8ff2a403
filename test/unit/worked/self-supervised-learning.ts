// Recomputes the worked example of the page "self-supervised-learning": one InfoNCE loss.
export const results = (): string[] => {
  const exponentials = [0.9, 0.3, 0.1].map((product) => Math.exp(product / 0.5));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const share = (exponentials[0] ?? 0) / total;
  return [...exponentials, total, share, -Math.log(share)].map((value) => value.toFixed(3));
};

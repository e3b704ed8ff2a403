// Recomputes the worked example of the page "clip": the symmetric loss over two pairs, and the size of CLIP's table.
export const results = (): string[] => {
  const scaled = [
    [0.3, 0.2],
    [0.1, 0.28],
  ].map((row) => row.map((product) => Math.exp(10 * product))) as [[number, number], [number, number]];
  const shares = [
    scaled[0][0] / (scaled[0][0] + scaled[0][1]),
    scaled[1][1] / (scaled[1][0] + scaled[1][1]),
    scaled[0][0] / (scaled[0][0] + scaled[1][0]),
    scaled[1][1] / (scaled[0][1] + scaled[1][1]),
  ];
  const loss = shares.reduce((sum, share) => sum - Math.log(share), 0) / 4;
  return [...shares, loss].map((value) => value.toFixed(3)).concat((32_768 ** 2).toLocaleString('en'));
};

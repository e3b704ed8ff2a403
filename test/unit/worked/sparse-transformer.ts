// Recomputes the worked example of the page "sparse-transformer" by counting pairs.
export const results = (): string[] => {
  const [positions, stride] = [1024, 32];
  let near = 0;
  let strided = 0;
  for (let i = 0; i < positions; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      if (i - stride < j) near += 1;
      else if ((i - j) % stride === 0) strided += 1;
    }
  }
  const full = (positions * (positions + 1)) / 2;
  return [...[full, near, strided, near + strided].map((value) => value.toLocaleString('en')), (full / (near + strided)).toFixed(1)];
};

// Recomputes the worked example of the page "int8-quantization".
export const results = (): string[] => {
  const back = (value: number, largest: number): string => (Math.round((value * 127) / largest) * (largest / 127)).toFixed(3);
  return [(60 / 127).toFixed(3), back(0.4, 60), back(0.4, 1)];
};

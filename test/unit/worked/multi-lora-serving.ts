// Recomputes the worked example of the page "multi-lora-serving".
export const results = (): string[] => {
  const numbers = 32 * 16 * (4096 + 4096 + 4096 + 1024);
  return [
    numbers.toLocaleString('en'),
    `${((numbers * 2) / 1e6).toFixed(1)} MB`,
    `${((100 * numbers * 2) / 1e9).toFixed(2)} GB`,
    `${Math.round((100 * 8_030_261_248 * 2) / 1e9).toLocaleString('en')} GB`,
  ];
};

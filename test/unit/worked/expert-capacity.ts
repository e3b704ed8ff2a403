// Recomputes the worked example of the page "expert-capacity".
export const results = (): string[] => {
  const places = Math.ceil((4096 / 64) * 1.25);
  return [String(places), String(100 - places)];
};

// Recomputes the worked example of the page "catastrophic-forgetting".
export const results = (): string[] => {
  const held = (2 * -1 + 2 * 2) / (2 + 2);
  return [String((-1 - 2) ** 2), String(held), String((held - 2) ** 2), String((held + 1) ** 2)];
};

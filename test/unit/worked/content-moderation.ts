// Recomputes the worked example of the page "content-moderation".
export const results = (): string[] => {
  const caught = 500 * 0.9;
  const harmless = 100_000 - 500;
  const alarms = caught + harmless * 0.01;
  return [String(caught), harmless.toLocaleString('en'), String(harmless * 0.01), alarms.toLocaleString('en'), `${Math.round((caught / alarms) * 100)}%`];
};

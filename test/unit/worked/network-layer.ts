// Recomputes the worked example of the page "network-layer": 12·L·d² for a deep and for a wide model.
const weights = (layers: number, width: number): string => (12 * layers * width ** 2).toLocaleString('en-US');

export const results = (): string[] => [weights(48, 1024), weights(12, 2048)];

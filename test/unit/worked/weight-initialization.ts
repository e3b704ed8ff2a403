// Recomputes the worked example of the page "weight-initialization".
export const results = (): string[] => [(1 / Math.sqrt(768)).toFixed(3), (0.02 / Math.sqrt(24)).toFixed(4)];

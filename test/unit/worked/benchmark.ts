// Recomputes the worked example of the page "benchmark".
const error = (accuracy: number, questions: number): string => Math.sqrt((accuracy * (1 - accuracy)) / questions).toFixed(4);
export const results = (): string[] => [error(0.7, 500), error(0.7, 14042)];

// Recomputes the worked example of the page "sliding-window-attention".
export const results = (): string[] => [String(32768 / 4096)];

// Recomputes the worked example of the page "reasoning-effort".
export const results = (): string[] => [String(300 / 60), String(9000 / 60), String(300 + 300), (9000 + 300).toLocaleString('en')];

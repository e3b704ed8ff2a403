// Recomputes the worked example of the page "reasoning-model".
const [thinking, answer, perSecond] = [2000, 200, 50];

export const results = (): string[] => [
  (thinking + answer).toLocaleString('en-US'),
  String((thinking + answer) / answer),
  String((thinking + answer) / perSecond),
  String(answer / perSecond),
];

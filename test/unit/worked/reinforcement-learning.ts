// Recomputes the worked example of the page "reinforcement-learning": one temporal-difference update.
export const results = (): string[] => {
  const [value, next, reward, discount, step] = [2, 5, 1, 0.9, 0.1];
  const target = reward + discount * next;
  return [target.toFixed(1), (target - value).toFixed(1), (value + step * (target - value)).toFixed(2)];
};

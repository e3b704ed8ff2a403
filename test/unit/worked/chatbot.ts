// Recomputes the worked example of the page "chatbot".
export const results = (): string[] => {
  const room = 8192 - 400 - 1000;
  return [room.toLocaleString('en-US'), (room / 220).toFixed(1), String(Math.floor(room / 220))];
};

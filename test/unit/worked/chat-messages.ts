// Recomputes the worked example of the page "chat-messages".
export const results = (): string[] => {
  const [u, a, n] = [100, 100, 10];
  const pairs = (n * (n - 1)) / 2;
  return [(n * u).toLocaleString('en'), `${u + a} · ${pairs}`, (n * u + (u + a) * pairs).toLocaleString('en')];
};

// Every suite of the integration tests.
export const loadSuites = (): Promise<unknown> =>
  Promise.all([import('./activation.test.ts'), import('./badInput.test.ts'), import('./decoder.test.ts'), import('./workspace.test.ts')]);

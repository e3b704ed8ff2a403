// The suite that measures: it runs alone, on a copy of the extension that nothing else activates.
export const loadSuites = (): Promise<unknown> => import('./speed.test.ts');

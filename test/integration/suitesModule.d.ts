// The suites that a bundle runs; build.ts decides which.
declare module 'suites' {
  export function loadSuites(): Promise<unknown>;
}

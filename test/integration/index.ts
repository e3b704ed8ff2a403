// The suite that runs inside a VS Code extension host, Node and web worker alike: mocha's browser build,
// bundled with the tests. Every line it prints starts with a bar, so that the launcher can tell it from the host's noise.
import 'mocha/mocha.js';
// The build points this at suites.ts or at speed.ts.
import { loadSuites } from 'suites';

const print = (line: string): void => console.log(`│ ${line}`);

export function run(): Promise<void> {
  // mocha's browser build looks for options in the page's address; the Node host has none.
  (globalThis as { location?: unknown }).location ??= { search: '' };
  mocha.setup({ ui: 'bdd', reporter: 'min', timeout: 60_000, color: false });
  return loadSuites().then(
    () =>
      new Promise<void>((resolve, reject) => {
        let [passed, failed] = [0, 0];
        const runner = mocha.run((failures) => {
          print(`${passed} passed, ${failed} failed`);
          if (failures > 0) reject(new Error(`${failures} tests failed`));
          else if (passed === 0) reject(new Error('no test ran'));
          else resolve();
        });
        runner.on('pass', (test) => {
          passed++;
          print(`ok   ${test.fullTitle()} (${test.duration ?? 0} ms)`);
        });
        runner.on('fail', (test, error: Error) => {
          failed++;
          print(`FAIL ${test.fullTitle()}`);
          for (const line of (error.stack ?? error.message).split('\n').slice(0, 8)) print(`     ${line}`);
        });
      }),
  );
}

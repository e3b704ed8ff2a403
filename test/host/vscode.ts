#!/usr/bin/env node
// A stand-in for VS Code's executable that drives its server host: takes VS Code's command line, so that
// @vscode/test-electron's runTests drives this host like the desktop. Exits with the suite's code.
// LLM_GLOSS_HOST=web runs the extension and its tests in the web worker extension host.
import { resolve } from 'node:path';
import { startBrowser } from './browser.ts';
import { startServer } from './server.ts';

const args = process.argv.slice(2);
const options = (name: string): string[] => args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const extensions = options('extensionDevelopmentPath');
const [tests] = options('extensionTestsPath');
const folder = args.find((arg) => !arg.startsWith('-'));
if (extensions.length === 0 || !tests || !folder) {
  console.error('usage: vscode.ts FOLDER --extensionDevelopmentPath=... --extensionTestsPath=...');
  process.exit(2);
}
const web = process.env['LLM_GLOSS_HOST'] === 'web';

/** The suite's own lines start with a bar; everything else is the host's noise, kept for the case of a failure. */
const noise: string[] = [];

// The page's payload holds one development path; what else is under development is installed as a folder.
const [extension = '', ...others] = extensions;
const server = await startServer({
  automation: true,
  installed: others.map((path) => resolve(path)),
  settings: web ? { 'remote.extensionKind': { 'llm-gloss.llm-gloss': ['web'], 'llm-gloss-test.trivial': ['web'] } } : {},
});
const browser = await startBrowser();
const page = await browser.newPage();
const finished = new Promise<number>((done) => {
  void page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    const line = values.map(String).join(' ');
    if (line.startsWith('│')) console.log(line);
    else noise.push(`${type}: ${line}`);
  });
  void page.exposeFunction('codeAutomationExit', (code: number) => done(code));
  setTimeout(() => {
    console.error('The suite did not end within 5 minutes.');
    done(1);
  }, 300_000).unref();
});
page.on('crash', () => process.exit(1));
await page.goto(
  server.address(resolve(folder), [
    ['extensionDevelopmentPath', server.remote(resolve(extension))],
    ['extensionTestsPath', server.remote(resolve(tests))],
  ]),
);
const code = await finished;
if (code !== 0)
  console.error(
    noise
      .filter((line) => !/bindings file|spdlog|AgentHost|ChatModelSelection|authentication provider/i.test(line))
      .slice(-30)
      .map((line) => line.slice(0, 600))
      .join('\n'),
  );
await browser.close();
await server.stop();
process.exit(code);

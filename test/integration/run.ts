// `npm run test:integration [-- node|web|speed|desktop ...]`: runs the suite in each host through @vscode/test-electron's runTests,
// which starts the desktop or, as its "executable", our server host.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../host/install.ts';
import { buildSuite, quietCopy } from './build.ts';

const hosts = process.argv.slice(2);
for (const host of hosts.length > 0 ? hosts : ['node', 'web', 'speed']) {
  const speed = host === 'speed';
  console.log(`Integration tests in the ${host} host`);
  if (!(await passes(host, speed))) process.exitCode = 1;
}

async function passes(host: string, speed: boolean): Promise<boolean> {
  try {
    await runTests({
      ...(host === 'desktop' ? {} : { vscodeExecutablePath: process.execPath }),
      extensionDevelopmentPath: speed ? [quietCopy(), join(root, 'test', 'integration', 'trivial')] : root,
      extensionTestsPath: await buildSuite(speed ? 'speed' : 'suites'),
      extensionTestsEnv: { LLM_GLOSS_HOST: host },
      launchArgs: [
        // The stand-in for VS Code is a program for Node; no shell and no PATH has a say in which.
        ...(host === 'desktop' ? [] : [join(root, 'test', 'host', 'vscode.ts')]),
        join(root, 'samples'),
        ...(host === 'desktop' ? ['--disable-extensions', `--user-data-dir=${mkdtempSync(join(tmpdir(), 'llm-gloss-'))}`] : []),
      ],
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

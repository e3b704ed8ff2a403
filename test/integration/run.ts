// `npm run test:integration [-- node|web|desktop ...]`: runs the suite in each host through @vscode/test-electron's runTests,
// which starts the desktop or, as its "executable", our server host.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../host/install.ts';
import { buildSuite } from './build.ts';

const hosts = process.argv.slice(2);
const suite = await buildSuite();
for (const host of hosts.length > 0 ? hosts : ['node', 'web']) {
  console.log(`Integration tests in the ${host} host`);
  try {
    await runTests({
      ...(host === 'desktop' ? {} : { vscodeExecutablePath: join(root, 'test', 'host', 'vscode.ts') }),
      extensionDevelopmentPath: [root, join(root, 'test', 'integration', 'trivial')],
      extensionTestsPath: suite,
      extensionTestsEnv: { LLM_GLOSS_HOST: host },
      launchArgs: [
        join(root, 'samples'),
        ...(host === 'desktop' ? ['--disable-extensions', `--user-data-dir=${mkdtempSync(join(tmpdir(), 'llm-gloss-'))}`] : []),
      ],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

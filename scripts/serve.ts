// Serves VS Code with the extension and `samples/` on 127.0.0.1 behind a connection token, until Ctrl-C.
// The extension is installed as a folder of links to what was built, so that a rebuild shows after a reload of the page.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../test/host/install.ts';
import { killAtExit, startServer } from '../test/host/server.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { publisher: string; name: string; version: string };
const extensions = mkdtempSync(join(tmpdir(), 'llm-gloss-extensions-'));
killAtExit(() => rmSync(extensions, { recursive: true, force: true }));

const own = join(extensions, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
mkdirSync(own);
for (const file of ['package.json', 'package.nls.json', 'package.nls.zh-cn.json']) copyFileSync(join(root, file), join(own, file));
for (const folder of ['dist', 'media', 'l10n']) {
  try {
    symlinkSync(join(root, folder), join(own, folder), 'junction');
  } catch {
    // A file system without links gets a copy.
    cpSync(join(root, folder), join(own, folder), { recursive: true });
  }
}

const server = await startServer({
  automation: false,
  token: true,
  extensions,
  settings: {
    'chat.disableAIFeatures': true,
    'security.workspace.trust.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
  },
});
console.log(`\nVS Code with LLM Gloss is at\n\n  ${server.address(join(root, 'samples'))}\n\nOpen classifier.py and rest the mouse on LSTM. Ctrl-C ends it.`);

// Bundles the integration suites: one CommonJS file for both extension hosts, and a second one that measures speed.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../host/install.ts';

/** @throws if a test file stands on no list: it would never run */
function checkLists(): void {
  const here = import.meta.dirname;
  const lists = ['suites.ts', 'speed.ts'].map((list) => readFileSync(join(here, list), 'utf8')).join('');
  const forgotten = readdirSync(here).filter((file) => file.endsWith('.test.ts') && !lists.includes(`'./${file}'`));
  if (forgotten.length > 0) throw new Error(`add to test/integration/suites.ts: ${forgotten.join(', ')}`);
}

/** @returns the path of the bundle of one list of suites */
export async function buildSuite(suites: 'suites' | 'speed'): Promise<string> {
  checkLists();
  const folder = join(root, '.vscode-test', 'suite');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${suites}.js`);
  await build({
    entryPoints: [join(root, 'test', 'integration', 'index.ts')],
    bundle: true,
    // mocha's bundle takes `module.exports` for itself on its way; ours is put there last.
    format: 'iife',
    globalName: 'suite',
    // The stand-in for node:assert looks at `process` where it words a failure; the web worker has none.
    banner: { js: 'const process = globalThis.process ?? { env: {} };' },
    footer: { js: 'module.exports = suite;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: {
      suites: join(root, 'test', 'integration', `${suites}.ts`),
      // The web worker has no Node: there the package of the same name stands in.
      'node:assert': 'assert',
    },
    define: { 'process.env.NODE_DEBUG': 'false', global: 'globalThis' },
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * A copy of the built extension that nothing activates but a test, so that its activation can be measured alone.
 * @returns its folder
 */
export function quietCopy(): string {
  const folder = join(root, '.vscode-test', 'quiet');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['dist', 'media', 'l10n', 'package.nls.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [], devDependencies: {} }));
  return folder;
}

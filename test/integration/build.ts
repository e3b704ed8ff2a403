// Bundles the integration suite into dist-test/: one CommonJS file for both extension hosts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../host/install.ts';

/** @returns the path of the bundle */
export async function buildSuite(): Promise<string> {
  const folder = join(root, '.vscode-test', 'suite');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'index.js');
  await build({
    entryPoints: [join(root, 'test', 'integration', 'index.ts')],
    bundle: true,
    // mocha's bundle takes `module.exports` for itself on its way; ours is put there last.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { 'process.env.NODE_DEBUG': 'false', global: 'globalThis' },
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

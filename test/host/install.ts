// Puts VS Code's own server and web workbench, as the npm package code-server ships them, into .vscode-test/.
// Nothing is compiled and no install script runs; a half-done install is thrown away.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** code-server 4.139.1 carries VS Code 1.139.1. */
export const codeServerVersion = '4.139.1';
export const root = join(import.meta.dirname, '..', '..');
const cache = join(root, '.vscode-test');

const npm = (folder: string, ...args: string[]): void => {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
};

/** @returns the path of `server-main.js`, installed if need be */
export function installServer(): string {
  const home = join(cache, `code-server-${codeServerVersion}`);
  const main = join(home, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  if (existsSync(main)) return main;
  const half = join(cache, `half-${process.pid}`);
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'package.json'), '{ "private": true }\n');
  console.log(`Installing VS Code's server (code-server ${codeServerVersion}) into .vscode-test/ ...`);
  npm(half, `code-server@${codeServerVersion}`);
  npm(join(half, 'node_modules', 'code-server', 'lib', 'vscode'), '--omit=dev');
  try {
    renameSync(half, home);
  } catch (error) {
    // Somebody else was faster; theirs is as good.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(main)) throw error;
  }
  return main;
}

// Puts VS Code's own server and web workbench, as the npm package code-server ships them, into .vscode-test/.
// Nothing is compiled and no install script runs; a half-done install is thrown away.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Half-done installs of processes that are gone; one that is still at work keeps its own. */
function throwAwayHalves(): void {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^half-(\d+)$/.exec(name)?.[1]);
    if (!pid) continue;
    try {
      process.kill(pid, 0);
    } catch {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
}

/** @returns the path of `server-main.js`, installed if need be */
export function installServer(): string {
  const home = join(cache, `code-server-${codeServerVersion}`);
  const main = join(home, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  if (existsSync(main)) return main;
  mkdirSync(cache, { recursive: true });
  throwAwayHalves();
  const half = join(cache, `half-${process.pid}`);
  mkdirSync(half);
  console.log(`Installing VS Code's server (code-server ${codeServerVersion}) into .vscode-test/ ...`);
  try {
    writeFileSync(join(half, 'package.json'), '{ "private": true }\n');
    npm(half, `code-server@${codeServerVersion}`);
    npm(join(half, 'node_modules', 'code-server', 'lib', 'vscode'), '--omit=dev');
    // The only step that others see: whoever finds the folder finds it complete.
    renameSync(half, home);
  } catch (error) {
    // Somebody else may have been faster; theirs is as good.
    if (!existsSync(main)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return main;
}

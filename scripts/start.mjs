// `npm start` installs, builds and opens VS Code with the extension and `samples/`: the desktop's `code` where there is one
// and a screen to show it on, else VS Code's server on 127.0.0.1 (`npm start -- --server` insists on it).
// Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, environment, root, start } from './bootstrap.mjs';

const node = bootstrap();
const env = environment(node);
if (spawnSync(node, ['esbuild.mjs'], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) process.exit(1);

const windows = process.platform === 'win32';
const hasScreen = windows || process.platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
/** In a terminal of a remote VS Code, `code` is a messenger that cannot open a development host. */
const isMessenger = Boolean(env.VSCODE_IPC_HOOK_CLI);
const hasCode = () => spawnSync('code', ['--version'], { env, stdio: 'ignore', shell: windows }).status === 0;

if (!process.argv.includes('--server') && hasScreen && !isMessenger && hasCode()) {
  const args = [`--extensionDevelopmentPath=${root}`, join(root, 'samples')];
  console.log(`code ${args.join(' ')}`);
  process.exitCode = spawnSync('code', windows ? args.map((arg) => `"${arg}"`) : args, { env, stdio: 'inherit', shell: windows }).status ?? 1;
} else {
  start(node, ['scripts/serve.ts'], { env, stdio: ['ignore', 'inherit', 'inherit'] }).once('exit', (code) => process.exit(code ?? 1));
}

// Makes a fresh clone ready: the packages of the lock file, and Node 24, which runs our TypeScript as it is.
// Plain JavaScript for Node 20: it runs before anything is installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** @returns whether node_modules holds every package of the lock file, in its version */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    // Optional packages are for other platforms.
    return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional));
  } catch {
    return false;
  }
}

function npm(...args) {
  // npm tells its scripts where it is, so that the same npm goes on; elsewhere the one on the path has to do.
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) execFileSync(process.execPath, [own, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  else execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
}

/** The laws of content and the walls before every commit (.githooks), unless the clone has hooks of its own. */
function switchHooksOn() {
  const git = (...args) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  try {
    git('config', '--get', 'core.hooksPath');
  } catch {
    try {
      git('config', 'core.hooksPath', '.githooks');
    } catch {
      // No git, or no clone: nothing to commit to.
    }
  }
}

/**
 * Installs what is missing.
 * @returns the path of a Node that runs TypeScript
 */
export function bootstrap() {
  if (!isInstalled()) {
    console.log('Installing the packages of package-lock.json ...');
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    switchHooksOn();
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (existsSync(node24)) return node24;
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  // Where install scripts are switched off, npm has left Node 24 out; this is the script that brings it.
  execFileSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(root, 'node_modules', 'node'), stdio: ['ignore', 'inherit', 'inherit'] });
  return node24;
}

/** The environment in which `node` is Node 24 and the packages' commands are on the path. */
export const environment = (node, extra = {}) => ({ ...process.env, PATH: [dirname(node), bin, process.env.PATH].join(delimiter), ...extra });

const children = new Set();

/**
 * Starts a program that ends with this one: signals are passed on, and this one waits for it to go.
 * @param options those of `child_process.spawn`
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function end(signal, code) {
  if (children.size === 0) process.exit(code);
  for (const child of children) {
    child.kill(signal);
    child.once('exit', () => process.exit(code));
  }
  // A child that does not go is not waited for.
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
    process.exit(code);
  }, 10_000).unref();
}

process.on('SIGINT', () => end('SIGINT', 130));
process.on('SIGTERM', () => end('SIGTERM', 143));
process.on('SIGHUP', () => end('SIGHUP', 129));
// npm starts us through a shell; told to end, it ends the shell and leaves us to somebody else.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  end('SIGTERM', 143);
}, 500);
watch.unref();

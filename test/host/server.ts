// Starts VS Code's server host on 127.0.0.1 with folders of its own, and stops it with all its children.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installServer } from './install.ts';
import './leash.ts';

export interface ServerOptions {
  /** User settings of this run. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets a page run tests by its payload; never for people. */
  readonly automation: boolean;
  /** Folders of unpacked extensions to install first. */
  readonly installed?: readonly string[];
  /** A VSIX to install first. */
  readonly vsix?: string;
  /** Folder of installed extensions; made and thrown away if not given. */
  readonly extensions?: string;
  /** Use a random connection token. */
  readonly token?: boolean;
}

export interface Server {
  readonly port: number;
  /** Address of the workbench on a folder, with the given payload. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** The address of a path for the workbench. */
  remote(path: string): string;
  readonly userSettings: string;
  readonly log: string[];
  stop(): Promise<void>;
}

const leash = new URL('leash.ts', import.meta.url).href;

const running = new Set<() => void>();
// Turns a signal into an orderly exit, so that the line below sees it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
process.on('exit', () => {
  for (const kill of [...running].reverse()) kill();
});

/** Registers something to be undone when this process ends, however it ends; the last comes first. */
export function killAtExit(kill: () => void): () => void {
  running.add(kill);
  return () => running.delete(kill);
}

/** The server's process and all its children: it leads a group of its own. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function run(main: string, args: readonly string[], log: string[]): ChildProcess {
  // A terminal of VS Code, and VS Code's debugger, leave variables that would make this server part of that VS Code.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
  // In a group of its own, so that all its children can be ended with it; on a leash, in case nobody is left to do so.
  const child = spawn(process.execPath, ['--import', leash, main, ...args], { detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'], env });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => log.push(...data.toString().split('\n').filter(Boolean)));
  return child;
}

/** @returns the port on which the server listens */
function listening(child: ChildProcess, log: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const give = (reason: string): void => reject(new Error(`the server ${reason}:\n${log.join('\n')}`));
    const tooLate = setTimeout(() => give('did not start within two minutes'), 120_000);
    child.once('exit', (code) => give(`ended with ${code}`));
    child.stdout?.on('data', () => {
      const port = log.map((line) => /Extension host agent listening on (\d+)/.exec(line)?.[1]).find(Boolean);
      if (!port) return;
      clearTimeout(tooLate);
      resolve(Number(port));
    });
  });
}

/** Copies unpacked extensions where the server looks for them and lists them as it would itself. */
function installFolders(folders: readonly string[], extensions: string): void {
  mkdirSync(extensions, { recursive: true });
  const list = folders.map((folder) => {
    const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    const relativeLocation = `${publisher}.${name}-${version}`;
    const path = join(extensions, relativeLocation);
    cpSync(folder, path, { recursive: true });
    return { identifier: { id: `${publisher}.${name}` }, version, location: { $mid: 1, path, scheme: 'file' }, relativeLocation, metadata: {} };
  });
  writeFileSync(join(extensions, 'extensions.json'), JSON.stringify(list));
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const main = installServer();
  const home = mkdtempSync(join(tmpdir(), 'llm-gloss-host-'));
  const clean = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  killAtExit(clean);
  const user = join(home, 'user');
  const extensions = options.extensions ?? join(home, 'extensions');
  const userSettings = join(user, 'User', 'settings.json');
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(userSettings, JSON.stringify(options.settings ?? {}));
  if (options.installed) installFolders(options.installed, extensions);
  const log: string[] = [];
  const places = [
    '--server-data-dir',
    join(home, 'server'),
    '--user-data-dir',
    user,
    '--extensions-dir',
    extensions,
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
  ];
  if (options.vsix) {
    const install = run(main, [...places, '--install-extension', options.vsix], log);
    const forget = killAtExit(() => killGroup(install));
    const code = await new Promise((resolve) => install.once('exit', resolve));
    forget();
    if (code !== 0) throw new Error(`installing ${options.vsix} failed:\n${log.join('\n')}`);
  }
  const token = options.token ? randomBytes(12).toString('hex') : undefined;
  const child = run(
    main,
    [
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...places,
      ...(options.automation ? ['--enable-smoke-test-driver'] : []),
    ],
    log,
  );
  const forget = killAtExit(() => killGroup(child));
  const port = await listening(child, log);
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  return {
    port,
    remote,
    userSettings,
    log,
    address: (folder, payload) => {
      const query = new URLSearchParams({ ...(token ? { tkn: token } : {}), folder, ...(payload ? { payload: JSON.stringify(payload) } : {}) });
      return `http://127.0.0.1:${port}/?${query}`;
    },
    async stop() {
      const ended =
        child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));
      killGroup(child);
      await ended;
      forget();
      clean();
    },
  };
}

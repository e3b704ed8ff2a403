// The test host leaves no process and no folder behind: after Ctrl-C, when its launcher is told to end or is killed
// outright, and when a suite cannot even be loaded.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../host/install.ts';

const patience = 120_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Tells a process from a later one of the same number. */
  readonly started: string;
  readonly command: string;
  readonly isMarked: boolean;
}

/** All living processes; see proc(5) for the fields of `stat`. */
function processes(mark: string): Process[] {
  return readdirSync('/proc').flatMap((name): Process[] => {
    if (!/^\d+$/.test(name)) return [];
    const read = (file: string): string => readFileSync(`/proc/${name}/${file}`, 'latin1');
    try {
      const [state = '', parent = '', ...rest] = read('stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (state === 'Z') return [];
      return [
        {
          pid: Number(name),
          parent: Number(parent),
          started: rest[17] ?? '',
          command: read('cmdline').replaceAll('\0', ' '),
          isMarked: read('environ').includes(mark),
        },
      ];
    } catch {
      // It ended while it was read.
      return [];
    }
  });
}

/** What a launcher has started so far: by the mark, which some clear away, and by descent, which daemons deny. */
function startedBy(launcher: number, mark: string): Process[] {
  const all = processes(mark);
  const family = new Set([launcher]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { pid, parent, isMarked } of all) if (isMarked || family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; !condition() && Date.now() < end; ) await wait(50);
}

/** Starts a launcher and ends it by `end`, by default not at all; then looks for what is left. */
async function leaves(
  args: readonly string[],
  end?: (launcher: ChildProcess & { pid: number }) => void,
): Promise<{ code: number | null; processes: string[]; folders: string[] }> {
  const mark = `LLM_GLOSS_MARK=${randomUUID()}`;
  const temporary = mkdtempSync(join(tmpdir(), 'llm-gloss-leaves-'));
  const [name = '', value = ''] = mark.split('=');
  const launcher = spawn(process.execPath, args, {
    cwd: root,
    // A group of its own, as a terminal gives to each command line.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, [name]: value, TMPDIR: temporary },
  });
  const exit = once(launcher, 'exit');
  try {
    assert.ok(launcher.pid);
    const { pid } = launcher;
    let family: Process[] = [];
    if (end) {
      const isUp = (): boolean => {
        family = startedBy(pid, mark);
        return ['--type=extensionHost', '--type=renderer'].every((part) => family.some(({ command }) => command.includes(part)));
      };
      await until(isUp, patience);
      assert.ok(isUp(), 'the host did not start');
      end(Object.assign(launcher, { pid }));
    }
    const [code] = (await exit) as [number | null];
    const left = (): Process[] =>
      processes(mark).filter((one) => one.isMarked || family.some((other) => other.pid === one.pid && other.started === one.started));
    await until(() => left().length === 0, 10_000);
    const remaining = left();
    // A failure of this test is not to leave them, either.
    for (const { pid: orphan } of remaining) process.kill(orphan, 'SIGKILL');
    return { code, processes: remaining.map(({ command }) => command), folders: readdirSync(temporary).filter((name) => name.startsWith('llm-gloss')) };
  } finally {
    if (launcher.exitCode === null && launcher.signalCode === null) launcher.kill('SIGTERM');
    rmSync(temporary, { recursive: true, force: true });
  }
}

// What test/integration/run.ts does, with a suite that never ends: nothing is gone because it was done.
const folder = mkdtempSync(join(tmpdir(), 'llm-gloss-endless-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const suite = join(folder, 'endless.cjs');
writeFileSync(suite, 'exports.run = () => new Promise(() => setInterval(() => {}, 1000));\n');
const options = {
  vscodeExecutablePath: process.execPath,
  launchArgs: [join(root, 'test', 'host', 'vscode.ts'), join(root, 'samples')],
  extensionDevelopmentPath: root,
  extensionTestsPath: suite,
};
const runner = ['--input-type=module', '--eval', `import { runTests } from '@vscode/test-electron'; await runTests(${JSON.stringify(options)});`];

describe('the test host leaves nothing behind', { skip: process.platform === 'linux' ? false : 'reads /proc' }, () => {
  test('after Ctrl-C', async () => {
    const { processes, folders } = await leaves(runner, ({ pid }) => process.kill(-pid, 'SIGINT'));
    assert.deepEqual([processes, folders], [[], []]);
  });

  test('when it is told to end', async () => {
    const { processes, folders } = await leaves(runner, (launcher) => launcher.kill('SIGTERM'));
    assert.deepEqual([processes, folders], [[], []]);
  });

  test('when it is killed', async () => {
    const { processes } = await leaves(runner, (launcher) => launcher.kill('SIGKILL'));
    assert.deepEqual(processes, []);
  });

  test('when a suite cannot be loaded, which is a failure', async () => {
    const { code, processes, folders } = await leaves([
      'test/host/vscode.ts',
      'samples',
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${join(root, 'no-such-suite.js')}`,
    ]);
    assert.notEqual(code, 0);
    assert.deepEqual([processes, folders], [[], []]);
  });
});

// The test host leaves no process and no folder behind: after Ctrl-C, when its launcher is told to end or is killed
// outright, and when a suite cannot even be loaded. Every process that it starts inherits a mark, by which they are found.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../host/install.ts';

const patience = 120_000;

/** Command lines of the processes that carry the mark; one that ended meanwhile is none. */
function marked(mark: string): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark)) return [];
      return [readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')];
    } catch {
      return [];
    }
  });
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
    if (end) {
      const isUp = (): boolean => {
        const processes = marked(mark);
        return processes.some((line) => line.includes('--type=extensionHost')) && processes.some((line) => line.includes('--type=renderer'));
      };
      await until(isUp, patience);
      assert.ok(isUp(), 'the host did not start');
      assert.ok(launcher.pid);
      end(Object.assign(launcher, { pid: launcher.pid }));
    }
    const [code] = (await exit) as [number | null];
    await until(() => marked(mark).length === 0, 10_000);
    return { code, processes: marked(mark), folders: readdirSync(temporary).filter((folder) => folder.startsWith('llm-gloss')) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const runner = ['test/integration/run.ts', 'node'];

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

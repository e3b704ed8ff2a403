// Surveys of folders on a disk, by the thread itself.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { after, suite, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { constants, zstdCompressSync } from 'node:zlib';
import { compile } from '../../../src/glossary/matching/compile.ts';
import type { Answer, Request, SurveyData } from '../../../src/node/surveyThread.ts';
import type { Root, Survey } from '../../../src/survey/survey.ts';
import { glossaryOf } from '../matching/glossary.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'llm-gloss-survey-')));
const tables = join(folder, 'matcher.bin.zst');
writeFileSync(tables, zstdCompressSync(compile(glossaryOf({ lstm: ['LSTM'] })), { params: { [constants.ZSTD_c_compressionLevel]: 1 } }));
const threads = join(import.meta.dirname, '..', '..', '..', 'src', 'node');
const worker = new Worker(join(threads, 'surveyThread.ts'), { workerData: { scanner: join(threads, 'scannerThread.ts'), tables } satisfies SurveyData });
after(async () => {
  await worker.terminate();
  // Node cannot name what lies too deep.
  if (process.platform === 'win32') rmSync(folder, { recursive: true, force: true });
  else execFileSync('rm', ['-rf', folder]);
});

const survey = (...roots: readonly Root[]): Promise<Survey | undefined> =>
  new Promise((resolve, reject) => {
    worker.on('message', (answer: Answer) => {
      if ('done' in answer) return;
      worker.removeAllListeners('message');
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.survey);
    });
    worker.postMessage({ roots, mode: 'confident', cancelled: new Int32Array(new SharedArrayBuffer(4)) } satisfies Request);
  });
const rootOf = (path: string, ...exclude: readonly string[]): Root => ({
  folder: path.replaceAll('\\', '/'),
  exclude,
  excludePaths: [],
  readsIgnoreFiles: true,
});
const write = (path: string, text: string): string => {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file.replaceAll('\\', '/');
};

suite('a survey in a thread', () => {
  test('counts columns from behind a byte order mark, as VS Code does, and a file of two folders once', async () => {
    const file = write('bom/a.md', '\ufeffan LSTM');
    const found = await survey(rootOf(join(folder, 'bom')), rootOf(join(folder, 'bom')));
    assert.deepEqual(found?.concepts[0]?.places, [{ file, count: 1, line: 0, character: 3 }]);
  });
  test('reads a whole disk', { skip: process.platform === 'win32' }, async () => {
    const file = write('disk/a.md', 'LSTM');
    // All but the way down to the file.
    const [way, exclude]: [string[], string[]] = [[], []];
    for (const part of join(folder, 'disk').split(sep).slice(1)) {
      exclude.push(
        ...readdirSync(`/${way.join('/')}`)
          .filter((name) => name !== part)
          .map((name) => [...way, name].join('/')),
      );
      way.push(part);
    }
    const found = await survey(rootOf('', ...exclude));
    assert.ok(found?.concepts[0]?.places.some((place) => place.file === file));
  });
  test('goes on past a file that cannot be asked about', { skip: process.platform === 'win32' }, async () => {
    write('deep/a.md', 'LSTM');
    // A folder whose path is just short enough to be listed; the path of the file in it is not.
    const name = 'd'.repeat(200);
    const left = 4090 - `${folder}/deep/`.length;
    const names = [...Array.from({ length: Math.floor(left / 201) }, () => name), 'd'.repeat(Math.max(left % 201, 1))];
    execFileSync('sh', ['-c', 'for name in "$@"; do mkdir "$name" && cd -P "$name" || exit 1; done; echo LSTM > file-with-a-name.md', 'sh', ...names], {
      cwd: join(folder, 'deep'),
    });
    const found = await survey(rootOf(join(folder, 'deep')));
    assert.equal(found?.concepts[0]?.files, 1);
    assert.deepEqual(
      found?.skipped.map(({ reason, count }) => [reason, count]),
      [['unreadable', 1]],
    );
  });
});

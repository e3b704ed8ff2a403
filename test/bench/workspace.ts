// What a survey of a workspace costs beside ripgrep looking for the same words, and a second survey beside a bare walk. Needs `npm run build` and `rg`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Threads } from '../../src/node/threads.ts';
import { type Line, median, milliseconds, report, timed } from './measure.ts';

const size = { files: 10_000, bytes: 115_000_000 };

/** A tree of files as people have them: source of all kinds, some of it about language models. */
function makeTree(folder: string, texts: readonly string[]): void {
  if (existsSync(join(folder, 'done'))) return;
  const wanted = size.bytes / size.files;
  for (let file = 0, text = 0; file < size.files; file += 1) {
    let content = '';
    // Many small ones and a few large, around the mean.
    const length = wanted * [0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1, 1.2, 1.6, 3.8][file % 10]!;
    while (content.length < length) {
      content += texts[text % texts.length]!;
      text += 1;
    }
    const directory = join(folder, `${file % 40}`, `${Math.floor(file / 40) % 10}`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `${file}.ts`), content.slice(0, length));
  }
  writeFileSync(join(folder, 'done'), '');
}

function walkAndStat(folder: string): { files: number; bytes: number } {
  const sum = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    const { files, bytes } = entry.isDirectory() ? walkAndStat(path) : { files: 1, bytes: statSync(path).size };
    sum.files += files;
    sum.bytes += bytes;
  }
  return sum;
}

export async function benchWorkspace(dist: string, cache: string, words: readonly string[], texts: readonly string[]): Promise<void> {
  if (spawnSync('rg', ['--version']).error) {
    console.log('\nSurveying a workspace: not measured, there is no rg');
    return;
  }
  const tree = join(cache, 'tree');
  makeTree(tree, texts);
  const list = join(cache, 'words.txt');
  writeFileSync(list, words.join('\n'));
  const { files, bytes } = walkAndStat(tree);
  const roots = [{ folder: tree, exclude: [], excludePaths: [], readsIgnoreFiles: true }];
  const survey = (threads: Threads) => threads.survey(roots, 'confident', () => {}, new AbortController().signal);
  const rounds: { first: number; ratio: number; second: number; slice: number; concepts: number }[] = [];
  for (let round = 0; round < 5; round += 1) {
    const rg = timed(() => spawnSync('rg', ['-c', '-i', '-F', '--no-ignore', '-f', list, tree], { maxBuffer: 1e8 }));
    const threads = new Threads(dist);
    const start = performance.now();
    const answer = survey(threads);
    await setImmediate();
    const starting = performance.now() - start;
    const found = await answer;
    const first = performance.now() - start;
    const again: number[] = [];
    for (let pair = 0; pair < 5; pair += 1) {
      const walk = timed(() => walkAndStat(tree));
      const start = performance.now();
      await survey(threads);
      again.push((performance.now() - start) / walk);
    }
    threads.dispose();
    // The host makes the thread, and takes its answer: half of a clone.
    const taking = Math.min(...Array.from({ length: 5 }, () => timed(() => structuredClone(found)) / 2));
    rounds.push({ first, ratio: first / rg, second: median(again), slice: Math.max(starting, taking), concepts: found?.concepts.length ?? 0 });
  }
  const middle = (key: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[key]));
  // Others take the processor away; in the quickest round the least.
  const slice = Math.min(...rounds.map((round) => round.slice));
  const lines: Line[] = [
    { what: 'all of it, threads just started', figure: milliseconds(middle('first')) },
    { what: `  of rg -c -i -F with ${words.length} words`, figure: `${middle('ratio').toFixed(2)} x`, goal: '<= 1.25 x', met: middle('ratio') <= 1.25 },
    { what: 'again, nothing changed, of walk and stat', figure: `${middle('second').toFixed(2)} x`, goal: '<= 1.5 x', met: middle('second') <= 1.5 },
    { what: 'the longest slice of the host’s time', figure: milliseconds(slice), goal: '< 10 ms', met: slice < 10 },
  ];
  report(`Surveying a workspace: ${files.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(0)} MB, ${middle('concepts')} concepts`, lines);
}

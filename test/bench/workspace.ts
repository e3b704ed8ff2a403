// What a survey of a workspace costs beside ripgrep looking for the same words, and a second survey beside a bare walk. Needs `npm run build` and `rg`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
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

function walkAndStat(folder: string): number {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) count += walkAndStat(path);
    else count += statSync(path).size > 0 ? 1 : 0;
  }
  return count;
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
  // The tree lies in a folder that git ignores.
  const ripgrep = () => spawnSync('rg', ['-c', '-i', '-F', '--no-ignore', '-f', list, tree], { maxBuffer: 1e8 });
  const files = walkAndStat(tree);
  const bytes = readFileSync(join(tree, '0', '0', '0.ts')).length > 0 ? execFileSync('du', ['-sb', tree], { encoding: 'utf8' }).split('\t')[0] : 0;
  const roots = [{ folder: tree, exclude: [], excludePaths: [], readsIgnoreFiles: true }];
  const survey = async (threads: Threads) => {
    const start = performance.now();
    const found = await threads.survey(roots, 'confident', () => {}, new AbortController().signal);
    return { found, time: performance.now() - start };
  };
  const firsts: number[] = [];
  const againsts: number[] = [];
  const seconds: number[] = [];
  const busy: number[] = [];
  let concepts = 0;
  for (let round = 0; round < 5; round += 1) {
    const rg = timed(ripgrep);
    const threads = new Threads(dist);
    const before = performance.eventLoopUtilization();
    const { found, time } = await survey(threads);
    busy.push(performance.eventLoopUtilization(before).active);
    const again = await survey(threads);
    const walk = timed(() => walkAndStat(tree));
    threads.dispose();
    concepts = found?.concepts.length ?? 0;
    firsts.push(time);
    againsts.push(time / rg);
    seconds.push(again.time / walk);
  }
  const [ratio, second] = [median(againsts), median(seconds)];
  const lines: Line[] = [
    { what: 'all of it, threads just started', figure: milliseconds(median(firsts)) },
    { what: `  of rg -c -i -F with ${words.length} words`, figure: `${ratio.toFixed(2)} x`, goal: '<= 1.25 x', met: ratio <= 1.25 },
    { what: 'again, nothing changed, of walk and stat', figure: `${second.toFixed(2)} x`, goal: '<= 1.5 x', met: second <= 1.5 },
    { what: 'the host’s event loop, busy for all of it', figure: milliseconds(median(busy)), goal: 'no slice > 10 ms', met: median(busy) < 10 },
  ];
  report(`Surveying a workspace: ${files.toLocaleString('en')} files, ${(Number(bytes) / 1e6).toFixed(0)} MB, ${concepts} concepts`, lines);
}

// Reads the labelled corpus: which lines of which files are labelled, what stands there, and the files themselves.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianPackage, npmPackages } from '../../scripts/corpus.ts';

/** Packages that Debian has; all others are npm's. */
const debian = new Set(['python3-torch']);

export type Kind = 'code' | 'prose' | 'config';

/** A word of a labelled line. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** Concepts of which one must be shown. */
  readonly concepts: readonly string[];
  /** Nothing need be shown: the word has another sense, or both are right. */
  readonly silence: boolean;
  /** Two readers could differ: it does not count. */
  readonly open: boolean;
}

export interface LabelledFile {
  readonly path: string;
  readonly text: string;
  readonly about: 'ai' | 'other';
  readonly language: 'en' | 'zh-cn';
  readonly kind: Kind;
  /** One of the third of files whose errors nobody has looked at. */
  readonly keptAside: boolean;
  readonly labels: readonly Label[];
  /** Is this offset in a line that was labelled? */
  isLabelled(offset: number): boolean;
}

export interface Corpus {
  readonly files: readonly LabelledFile[];
  /** Why some files are missing. */
  readonly missing: readonly string[];
  /** Folders of the npm packages none of whose labelled files is about AI. */
  readonly foreign: readonly string[];
}

const rows = (name: string): string[][] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** The choice of the third: by a hash, made before any result was seen. */
const isKeptAside = (name: string): boolean => (createHash('sha256').update(name).digest()[0] ?? 0) % 3 === 0;

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `all`, or ranges of lines such as `1-110,300-340`, as offsets. */
function spansOf(lines: string, starts: readonly number[], end: number): (readonly [number, number])[] {
  if (lines === 'all') return [[0, end]];
  return lines.split(',').map((range) => {
    const [first = 1, last = first] = range.split('-').map(Number);
    return [starts[first - 1] ?? end, starts[last] ?? end];
  });
}

/** @throws Error when a label does not stand where it says, so that no label can drift */
function readLabel([, , file, line, column, word = '', concept = '']: readonly string[], text: string, starts: readonly number[]): Label {
  const start = (starts[Number(line) - 1] ?? text.length) + Number(column) - 1;
  if (text.slice(start, start + word.length) !== word) throw new Error(`${file}:${line}:${column} is not “${word}”`);
  const accepted = concept.split('|');
  const concepts = accepted.filter((each) => each !== '-' && each !== '?');
  return { start, end: start + word.length, concepts, silence: accepted.includes('-'), open: concept === '?' };
}

/** All labelled files, fetched into .cache/ at first. */
export async function readCorpus(): Promise<Corpus> {
  const files = rows('files.tsv');
  const labels = new Map<string, string[][]>();
  for (const row of rows('labels.tsv')) {
    const path = `${row[0]}/${row[2]}`;
    labels.set(path, [...(labels.get(path) ?? []), row]);
  }
  const folders = await npmPackages([...new Set(files.filter(([name = '']) => !debian.has(name)).map(([name, version]) => `${name}@${version}`))]);
  const missing = new Set<string>();
  const read = files.flatMap(([name = '', version = '', file = '', about, language, kind, lines = '']): LabelledFile[] => {
    const home = debian.has(name) ? debianPackage(name, version) : { folder: folders.get(`${name}@${version}`) ?? '' };
    if ('reason' in home) {
      missing.add(home.reason);
      return [];
    }
    const text = readFileSync(join(home.folder, file), 'utf8');
    const starts = lineStartsOf(text);
    const spans = spansOf(lines, starts, text.length);
    const path = `${name}/${file}`;
    return [
      {
        path,
        text,
        about: about as LabelledFile['about'],
        language: language as LabelledFile['language'],
        kind: kind as Kind,
        keptAside: isKeptAside(path),
        labels: (labels.get(path) ?? []).map((row) => readLabel(row, text, starts)),
        isLabelled: (offset) => spans.some(([from, to]) => offset >= from && offset < to),
      },
    ];
  });
  const aboutAi = new Set(files.filter(([, , , about]) => about === 'ai').map(([name]) => name));
  const foreign = new Set(files.filter(([name]) => !aboutAi.has(name)).map(([name, version]) => folders.get(`${name}@${version}`) ?? ''));
  return { files: read, missing: [...missing], foreign: [...foreign] };
}

// The keys and flags of the files in `samples/`, and which of them wait for a page; for the tests that point at each.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../../scripts/content.ts';
import { filesOf } from '../../scripts/corpus.ts';

/** What is a key in each kind of file; its name is the first group that matched. */
const keyPatterns: Readonly<Record<string, RegExp>> = {
  '.json': /"(\w+)"(?=:)/g,
  // Keywords of calls, and keys of dictionaries.
  '.py': /(?<=[(\s])(\w+)(?==[^=\s])|"(\w+)"(?=: )/g,
  '.sh': /(?<=\s--)([a-z][a-z-]*)/g,
  '.md': /`(\w+)`/g,
};

export interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Sample {
  /** Below `samples/`, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  readonly keys: readonly Key[];
}

/** The samples that have keys: two configurations, a training script, a RAG script, launch commands, a Chinese note. */
export const samples: readonly Sample[] = filesOf(join(root, 'samples'), ...Object.keys(keyPatterns)).flatMap((file): Sample[] => {
  const text = readFileSync(join(root, 'samples', file), 'utf8');
  const keys = [...text.matchAll(keyPatterns[extname(file)] ?? /$^/g)].map((match): Key => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(name);
    return { name, start, end: start + name.length };
  });
  // The classifier is there for its layers; the decoder looks at the keys of configurations.
  return keys.length === 0 || file === 'classifier.py' ? [] : [{ path: file.replaceAll('\\', '/'), text, keys }];
});

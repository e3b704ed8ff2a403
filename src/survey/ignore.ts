// Which files of a tree people do not count as theirs: .gitignore files, as git reads them, and VS Code's glob patterns.
// Pure: it sees paths with `/`, relative to the folder in question, never the disk.

const quote = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An expression that nothing matches. */
const never = '(?!)';

/** The class that begins at `[`, as a regular expression, and where it ends; undefined if it does not. */
function classAt(pattern: string, at: number): readonly [expression: string, end: number] | undefined {
  const negated = /[!^]/.test(pattern.charAt(at + 1));
  const first = at + (negated ? 2 : 1);
  // A bracket that stands first is a member, as one after a backslash is.
  let end = first;
  do end += pattern.charAt(end) === '\\' ? 2 : 1;
  while (end < pattern.length && pattern.charAt(end) !== ']');
  if (end >= pattern.length) return undefined;
  const members = pattern
    .slice(first, end)
    .replace(/\\(.)/g, '$1')
    .replace(/[\\\]^[]/g, '\\$&');
  return [`(?!/)[${negated ? '^' : ''}${members}]`, end];
}

interface Dialect {
  /** `{one,other}`: VS Code has it, git does not. */
  readonly braces: boolean;
}

/** More folders left open in one pattern than anybody writes: trying them all would take for ever. */
const tooManyOpen = /(?:\*\*\/.*){5}/;

/**
 * A star and, where another star follows, the plain letters up to it. Those are taken where they stand first: a later place
 * leaves less to the stars that follow, so that going back, which takes for ever with many stars, finds nothing.
 */
function starAt(rest: string): readonly [expression: string, length: number] {
  const between = /^[^*/?[\]{}\\]+(?=\*)/.exec(rest)?.[0];
  if (between === undefined) return ['[^/]*', 0];
  return [`(?:(?!${quote(between)})[^/])*${quote(between)}`, between.length];
}

/** A pattern of a path as the source of a regular expression, unanchored. */
function expressionOf(pattern: string, dialect: Dialect): string {
  if (tooManyOpen.test(pattern)) return never;
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    const isSegment = at === 0 || pattern.charAt(at - 1) === '/';
    if (isSegment && pattern.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (isSegment && at > 0 && pattern.slice(at) === '**') {
      // What is below a folder; for VS Code the folder too.
      source = dialect.braces ? `${source.slice(0, -2)}(?:/.*)?` : `${source}.+`;
      at += 1;
    } else if (character === '*') {
      while (pattern.charAt(at + 1) === '*') at += 1;
      const [star, length] = starAt(pattern.slice(at + 1));
      source += isSegment && at === pattern.length - 1 && pattern.startsWith('**') ? '.*' : star;
      at += length;
    } else if (character === '?') source += '[^/]';
    else if (character === '[') {
      const found = classAt(pattern, at);
      // What does not end is a bracket for VS Code, and nothing for git.
      source += found?.[0] ?? (dialect.braces ? '\\[' : never);
      at = found?.[1] ?? at;
    } else if (character === '{' && dialect.braces) {
      const end = pattern.indexOf('}', at);
      if (end < 0) source += '\\{';
      else {
        const parts = pattern.slice(at + 1, end).split(',');
        source += `(?:${parts.map((part) => expressionOf(part, dialect)).join('|')})`;
        at = end;
      }
    } else if (character === '\\' && !dialect.braces && at + 1 < pattern.length) {
      at += 1;
      source += quote(pattern.charAt(at));
    } else source += quote(character);
  }
  return source;
}

/** Says whether a path (of a folder or not) is meant. */
export type Predicate = (path: string, isFolder: boolean) => boolean;

/** VS Code's glob patterns, such as the keys of `files.exclude`: each over the whole path. Patterns that make no sense match nothing. */
export function globs(patterns: readonly string[]): Predicate {
  const sources = patterns.flatMap((pattern) => {
    const source = `^${expressionOf(pattern.replace(/^\.?\/(?!$)/, ''), { braces: true })}$`;
    return isExpression(source) ? [source] : [];
  });
  if (sources.length === 0) return () => false;
  const all = new RegExp(sources.join('|'));
  return (path) => all.test(path);
}

function isExpression(source: string): boolean {
  try {
    return Boolean(new RegExp(source));
  } catch {
    return false;
  }
}

/** Rules of one kind that follow each other, each kind of path with one expression. */
interface Group {
  readonly ignores: boolean;
  readonly folders: RegExp;
  readonly files: RegExp;
}

/** The rules of one .gitignore file, which hold below its folder. */
class IgnoreFile {
  /** The last rule first: it decides. */
  readonly #groups: readonly Group[];

  constructor(text: string) {
    const rules = text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .flatMap((line) => ruleOf(line) ?? [])
      .reverse();
    const groups: (typeof rules)[] = [];
    for (const rule of rules) {
      const group = groups.at(-1);
      if (group?.[0]?.ignores === rule.ignores) group.push(rule);
      else groups.push([rule]);
    }
    const join = (sources: readonly string[]): RegExp => new RegExp(sources.join('|') || never);
    this.#groups = groups.map((group) => ({
      ignores: group[0]?.ignores ?? true,
      folders: join(group.map(({ source }) => source)),
      files: join(group.filter(({ onlyFolders }) => !onlyFolders).map(({ source }) => source)),
    }));
  }

  /** @returns undefined if no rule is about the path, relative to the file's folder */
  ignores(path: string, isFolder: boolean): boolean | undefined {
    return this.#groups.find(({ folders, files }) => (isFolder ? folders : files).test(path))?.ignores;
  }
}

function ruleOf(line: string): { readonly ignores: boolean; readonly onlyFolders: boolean; readonly source: string } | undefined {
  if (line.startsWith('#')) return undefined;
  const trimmed = line.replace(/(?<!\\)((?:\\\\)*) +$/, '$1');
  const negated = trimmed.startsWith('!');
  const whole = negated ? trimmed.slice(1) : trimmed;
  const onlyFolders = whole.endsWith('/');
  const pattern = onlyFolders ? whole.slice(0, -1) : whole;
  if (pattern === '') return undefined;
  const isAnchored = pattern.includes('/');
  const source = `^${isAnchored ? '' : '(?:.*/)?'}${expressionOf(pattern.replace(/^\//, ''), { braces: false })}$`;
  return isExpression(source) ? { ignores: !negated, onlyFolders, source } : undefined;
}

/** The .gitignore files from the top of a tree down to one folder. */
export class IgnoreChain {
  readonly #above: IgnoreChain | undefined;
  readonly #file: IgnoreFile;
  /** Length of the folder's path with its `/`. */
  readonly #base: number;

  private constructor(file: IgnoreFile, base: number, above: IgnoreChain | undefined) {
    this.#file = file;
    this.#base = base;
    this.#above = above;
  }

  /** @param folder relative to the top; empty for the top itself */
  static below(above: IgnoreChain | undefined, folder: string, text: string): IgnoreChain {
    return new IgnoreChain(new IgnoreFile(text), folder === '' ? 0 : folder.length + 1, above);
  }

  /** Whether a path below this folder, relative to the top, is ignored, if no folder above it is. */
  ignores(path: string, isFolder: boolean): boolean {
    return this.#file.ignores(path.slice(this.#base), isFolder) ?? this.#above?.ignores(path, isFolder) ?? false;
  }
}

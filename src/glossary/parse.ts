// Reads one concept file: YAML front matter with a closed schema and a fixed key order, then Markdown.
// It tells what is wrong with file, line and column; what concerns several files is check.ts's business.
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type Clues, type CodeSymbol, type Language, type Level, levels, type ShortFlag, type Slug, type Source, type Term } from './concept.ts';

/** Something a writer has to mend. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A symbol as one half of a pair says it: the Chinese half has only the sentence. */
export type HalfSymbol = Omit<CodeSymbol, 'controls'> & { readonly says: string };

export interface Section {
  readonly heading: string;
  readonly line: number;
}

/** One language of one concept. Keys that only the English half has are empty in the Chinese one. */
export interface Half {
  readonly file: string;
  readonly slug: Slug;
  readonly language: Language;
  readonly name: string;
  readonly short?: string;
  readonly shelf: string;
  readonly year?: number;
  readonly chapter?: number;
  readonly level: Level;
  /** The stamp of the English half that the Chinese one was written from. */
  readonly source: string;
  readonly terms: readonly Term[];
  readonly symbols: readonly HalfSymbol[];
  readonly requires: readonly Slug[];
  readonly related: readonly Slug[];
  readonly contrast: Readonly<Record<Slug, string>>;
  readonly sources: readonly Source[];
  readonly summary: string;
  /** Markdown below the summary. */
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
  readonly sections: readonly Section[];
  /** Line of each front-matter key, from 1. */
  readonly lines: Readonly<Record<string, number>>;
}

const keyOrder: Record<Language, readonly string[]> = {
  en: ['name', 'short', 'shelf', 'year', 'chapter', 'level', 'terms', 'ambiguous', 'symbols', 'requires', 'related', 'contrast', 'sources'],
  'zh-cn': ['name', 'short', 'source', 'terms', 'ambiguous', 'symbols', 'contrast'],
};
const requiredKeys: Record<Language, readonly string[]> = {
  en: ['name', 'shelf', 'level', 'terms', 'sources'],
  'zh-cn': ['name', 'source', 'terms'],
};

type Say = (key: string, message: string) => void;
type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isInteger = (value: unknown): value is number => Number.isInteger(value);

function unknownKeys(value: Plain, known: readonly string[]): string | undefined {
  const extra = Object.keys(value).filter((key) => !known.includes(key));
  return extra.length > 0 ? `unknown key ${extra.map((key) => `"${key}"`).join(', ')}; known are ${known.join(', ')}` : undefined;
}

function textOf(front: Plain, key: string, say: Say): string {
  const value = front[key];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  say(key, `${key} must be text`);
  return '';
}

function integerOf(front: Plain, key: string, from: number, to: number, say: Say): number | undefined {
  const value = front[key];
  if (value === undefined) return undefined;
  if (isInteger(value) && value >= from && value <= to) return value;
  say(key, `${key} must be a whole number from ${from} to ${to}`);
  return undefined;
}

function textsOf(value: unknown, key: string, say: Say): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every(isText)) return value;
  say(key, `${key} must be a list of texts`);
  return [];
}

function cluesOf(value: Plain, key: string, say: Say): Clues | undefined {
  if (value['with'] === undefined && value['not'] === undefined) return undefined;
  return { with: textsOf(value['with'], key, say), not: textsOf(value['not'], key, say) };
}

function termsOf(front: Plain, key: 'terms' | 'ambiguous', language: Language, say: Say): Term[] {
  const list = front[key];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    say(key, `${key} must be a list`);
    return [];
  }
  return list.flatMap((item: unknown): Term[] => {
    const entry: unknown = typeof item === 'string' ? { text: item } : item;
    if (!isPlain(entry) || !isText(entry['text'])) {
      say(key, `each of ${key} is a text or { text: ... }; found ${JSON.stringify(item)}`);
      return [];
    }
    const known = key === 'terms' ? ['text', 'case', 'misspelling'] : ['text', 'case', 'with', 'not'];
    const wrong = unknownKeys(entry, known);
    if (wrong) say(key, `${entry['text']}: ${wrong}`);
    if (entry['case'] !== undefined && entry['case'] !== 'exact') say(key, `${entry['text']}: case is "exact" or left out`);
    const clues = key === 'ambiguous' ? (cluesOf(entry, key, say) ?? { with: [], not: [] }) : undefined;
    if (clues && clues.with.length === 0) say(key, `${entry['text']}: an ambiguous word needs "with", the words that speak for this sense`);
    return [
      {
        text: entry['text'],
        language,
        case: entry['case'] === 'exact' ? 'exact' : 'any',
        misspelling: entry['misspelling'] === true,
        ...(clues ? { clues } : {}),
      },
    ];
  });
}

function shortOf(value: Plain, name: string, say: Say): ShortFlag | undefined {
  const { short } = value;
  if (short === undefined) return undefined;
  const [library, flag] = (isPlain(short) && Object.entries(short).flat()) || [];
  if (isPlain(short) && Object.keys(short).length === 1 && typeof library === 'string' && isText(flag) && /^-[A-Za-z]{2,}$/.test(flag))
    return { library, flag };
  say('symbols', `${name}: short is a program and its flag of one dash and two letters or more, such as { llama.cpp: -ngl }`);
  return undefined;
}

function symbolsOf(front: Plain, language: Language, say: Say): HalfSymbol[] {
  const map = front['symbols'];
  if (map === undefined || map === null) return [];
  if (!isPlain(map)) {
    say('symbols', 'symbols must map a name to what it controls');
    return [];
  }
  return Object.entries(map).flatMap(([name, value]): HalfSymbol[] => {
    if (name.split('*').length > 2) say('symbols', `${name}: a family has one "*"`);
    if (/["'`]/.test(name)) say('symbols', `${name}: a name holds no quotation marks; YAML needs one pair around it`);
    if (isText(value)) return [{ name, libraries: [], except: [], says: value }];
    if (language === 'en' && isPlain(value) && isText(value['says'])) {
      const wrong = unknownKeys(value, ['in', 'says', 'with', 'not', 'except', 'short']);
      if (wrong) say('symbols', `${name}: ${wrong}`);
      const clues = cluesOf(value, 'symbols', say);
      const except = textsOf(value['except'], 'symbols', say);
      if (except.length > 0 && !name.includes('*')) say('symbols', `${name}: "except" is for families`);
      const short = shortOf(value, name, say);
      return [{ name, libraries: textsOf(value['in'], 'symbols', say), except, says: value['says'], ...(clues ? { clues } : {}), ...(short ? { short } : {}) }];
    }
    say(
      'symbols',
      language === 'en' ? `${name}: a sentence, or { says: ..., in: [...], with: [...], not: [...], except: [...], short: {...} }` : `${name}: a sentence`,
    );
    return [];
  });
}

function contrastOf(front: Plain, say: Say): Record<Slug, string> {
  const map = front['contrast'];
  if (map === undefined || map === null) return {};
  if (isPlain(map) && Object.values(map).every(isText)) return map as Record<Slug, string>;
  say('contrast', 'contrast must map a slug to a few words');
  return {};
}

function sourcesOf(front: Plain, say: Say): Source[] {
  const list = front['sources'];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    say('sources', 'sources must be a list');
    return [];
  }
  return list.flatMap((item: unknown): Source[] => {
    if (!isPlain(item)) {
      say('sources', 'a source is { authors, title, year, arxiv | doi | url }');
      return [];
    }
    const { authors, title, year, arxiv, doi, url } = item;
    const wrong = unknownKeys(item, ['authors', 'title', 'year', 'arxiv', 'doi', 'url']);
    if (wrong) say('sources', wrong);
    if (!isText(authors) || !isText(title) || !isInteger(year)) {
      say('sources', `a source needs authors, title and a year: ${JSON.stringify(item)}`);
      return [];
    }
    const about = `"${title}": `;
    if (arxiv !== undefined && !(isText(arxiv) && /^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/.test(arxiv)))
      say('sources', `${about}arxiv is a quoted id such as "1706.03762"`);
    if (doi !== undefined && !(isText(doi) && /^10\.\d{4,9}\/\S+$/.test(doi))) say('sources', `${about}doi starts with 10. and has no https://`);
    if (url !== undefined && !(isText(url) && /^https:\/\/\S+$/.test(url))) say('sources', `${about}url starts with https://`);
    return [
      {
        authors,
        title,
        year,
        ...(isText(arxiv) ? { arxiv } : {}),
        ...(isText(doi) ? { doi } : {}),
        ...(isText(url) ? { url } : {}),
      },
    ];
  });
}

function levelOf(front: Plain, say: Say): Level {
  const value = levels.find((level) => level === front['level']);
  if (!value && front['level'] !== undefined) say('level', `level is one of ${levels.join(', ')}`);
  return value ?? 'working';
}

/** The headings of a Markdown text (`## ...`), fenced code left out. */
export function sectionsOf(body: string, firstLine: number): Section[] {
  let fenced = false;
  return body.split('\n').flatMap((line, index): Section[] => {
    if (line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? null : /^##\s+(.+?)\s*$/.exec(line);
    return heading?.[1] ? [{ heading: heading[1], line: firstLine + index }] : [];
  });
}

/**
 * Reads one half of a concept.
 * @returns the half, unless its front matter cannot be read at all, and every problem found on the way
 */
export function parseHalf(file: string, slug: Slug, language: Language, text: string): { half?: Half; problems: Problem[] } {
  const problems: Problem[] = [];
  const source = text.replace(/\r\n/g, '\n');
  const fence = /^---\n([\s\S]*?\n)---\n/.exec(source);
  if (!fence?.[1]) {
    return { problems: [{ file, line: 1, column: 1, message: 'the file must start with "---", front matter, "---"; copy lstm.md' }] };
  }
  const counter = new LineCounter();
  const document = parseDocument(fence[1], { lineCounter: counter });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + 1, column: Math.max(col, 1) };
  };
  for (const error of [...document.errors, ...document.warnings]) {
    problems.push({ ...place(error.pos[0]), message: `YAML: ${error.message.split('\n')[0] ?? ''}` });
  }
  if (document.errors.length > 0) return { problems };
  if (!isMap(document.contents)) {
    problems.push({ file, line: 2, column: 1, message: 'front matter must be keys and values' });
    return { problems };
  }
  const keys = (document.contents as YAMLMap).items.map((pair) => {
    const key = isScalar(pair.key) ? pair.key : undefined;
    return { name: String(key?.value), at: place(key?.range?.[0] ?? 0) };
  });
  const lines = Object.fromEntries(keys.map(({ name, at }) => [name, at.line]));
  const say: Say = (key, message) => problems.push({ file, line: lines[key] ?? 1, column: 1, message });

  const order = keyOrder[language];
  let last = -1;
  for (const { name, at } of keys) {
    const index = order.indexOf(name);
    if (index < 0) problems.push({ ...at, message: `unknown key "${name}"; known are ${order.join(', ')}` });
    else if (index < last) problems.push({ ...at, message: `key "${name}" is out of order; the order is ${order.join(', ')}` });
    else last = index;
  }
  for (const key of requiredKeys[language]) if (!(key in lines)) say(key, `key "${key}" is missing`);

  const front = document.toJS() as Plain;
  const content = source.slice(fence[0].length);
  const start = content.search(/\S/);
  const summaryEnd = content.indexOf('\n\n', Math.max(start, 0));
  const summary = content.slice(Math.max(start, 0), summaryEnd < 0 ? undefined : summaryEnd).trim();
  const body = summaryEnd < 0 ? '' : content.slice(summaryEnd + 2);
  const bodyLine = source.slice(0, fence[0].length + (summaryEnd < 0 ? 0 : summaryEnd + 2)).split('\n').length;
  const [short, year, chapter] = [textOf(front, 'short', say), integerOf(front, 'year', 1600, 2100, say), integerOf(front, 'chapter', 1, 5, say)];

  return {
    problems,
    half: {
      file,
      slug,
      language,
      name: textOf(front, 'name', say),
      ...(short ? { short } : {}),
      shelf: textOf(front, 'shelf', say),
      ...(year === undefined ? {} : { year }),
      ...(chapter === undefined ? {} : { chapter }),
      level: levelOf(front, say),
      source: textOf(front, 'source', say),
      terms: [...termsOf(front, 'terms', language, say), ...termsOf(front, 'ambiguous', language, say)],
      symbols: symbolsOf(front, language, say),
      requires: textsOf(front['requires'], 'requires', say),
      related: textsOf(front['related'], 'related', say),
      contrast: contrastOf(front, say),
      sources: sourcesOf(front, say),
      summary,
      body,
      bodyLine,
      sections: sectionsOf(body, bodyLine),
      lines,
    },
  };
}

/**
 * The stamp of an English half: changes when anything changes that the Chinese half says too.
 * FNV-1a over UTF-16 code units (Fowler, Noll, Vo 1991), 32 bits, run from two offset bases.
 */
export function stampOf(half: Half): string {
  const said = [
    half.name,
    half.summary,
    half.body.trim(),
    ...half.symbols.map((symbol) => `${symbol.name}: ${symbol.says}`),
    JSON.stringify(half.contrast),
  ].join('\n');
  const hash = (basis: number): string => {
    let value = basis;
    for (let index = 0; index < said.length; index++) value = Math.imul(value ^ said.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x9dc5811c);
}

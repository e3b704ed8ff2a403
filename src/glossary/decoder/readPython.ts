// Finds calls such as `LlamaConfig(hidden_size=4096, ...)` in Python and reads their keyword arguments, without running anything.
// Knows how Python writes literals; knows no configuration class by name.
import type { Scalar, Setting, Source, Value } from './source.ts';

/** Calls longer than any person writes would only cost time: nothing behind this is looked at. */
const longestCall = 20_000;

interface Literal {
  /** Undefined: it takes running the program to know. */
  readonly value: Value | undefined;
  readonly end: number;
  /** Entries of a dictionary. */
  readonly entries?: readonly Setting[];
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Reads one call's arguments from behind its opening bracket. */
class CallReader {
  readonly #text: string;
  #at: number;
  readonly settings = new Map<string, Setting>();
  complete = false;
  open = false;

  constructor(text: string, start: number) {
    this.#text = text.slice(0, start + longestCall);
    this.#at = start;
  }

  /** @returns the place behind the closing bracket */
  read(): number {
    while (this.#at < this.#text.length) {
      this.#skipSpace();
      if (this.#text[this.#at] === ')') {
        this.complete = true;
        return this.#at + 1;
      }
      this.#argument();
      this.#skipSpace();
      if (this.#text[this.#at] === ',') this.#at += 1;
      else if (this.#text[this.#at] !== ')') break;
    }
    return this.#at;
  }

  #argument(): void {
    const start = this.#at;
    const name = /^([A-Za-z_]\w*)\s*=(?!=)\s*/.exec(this.#text.slice(start, start + 200));
    if (!name) {
      // **options, or a value by position: what else is set cannot be told.
      this.open = true;
      this.#at = this.#literal(start, '').end;
      return;
    }
    const [whole, path = ''] = name;
    const { value, end, entries } = this.#literal(start + whole.length, path);
    this.settings.set(path, { path, value, start, end: start + path.length, valueEnd: entries || Array.isArray(value) ? start + path.length : end });
    for (const entry of entries ?? []) this.settings.set(entry.path, entry);
    this.#at = end;
  }

  #literal(start: number, path: string): Literal {
    const first = this.#text[start] ?? '';
    const end = this.#endOfValue(start);
    const raw = this.#text.slice(start, end).trim();
    if (first === '{') return { value: undefined, end, entries: this.#entries(raw, start, path) };
    if (first === '[' || first === '(') return { value: listOf(raw), end };
    return { value: scalarOf(raw), end };
  }

  #entries(raw: string, start: number, path: string): Setting[] {
    const found: Setting[] = [];
    for (const match of raw.matchAll(/(["'])([\w-]+)\1\s*:\s*("[^"]*"|'[^']*'|[^,{}[\]()]+)/g)) {
      const [whole, , key = '', text = ''] = match;
      const keyStart = start + match.index;
      found.push({
        path: `${path}.${key}`,
        value: scalarOf(text.trim()),
        start: keyStart,
        end: keyStart + key.length + 2,
        valueEnd: keyStart + whole.trimEnd().length,
      });
    }
    return found;
  }

  /** The comma or bracket that ends a value, with strings, brackets and comments inside it passed over. */
  #endOfValue(start: number): number {
    const stack: string[] = [];
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const letter = this.#text[at] ?? '';
      if (letter === '"' || letter === "'") at = endOfString(this.#text, at) - 1;
      else if (letter === '#') at = endOfLine(this.#text, at) - 1;
      else if (closing[letter] !== undefined) stack.push(closing[letter]);
      else if (letter === stack.at(-1)) stack.pop();
      else if (stack.length === 0 && /[,)\]}]/.test(letter)) break;
    }
    return at;
  }

  #skipSpace(): void {
    for (;;) {
      while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
      if (this.#text[this.#at] !== '#') return;
      this.#at = endOfLine(this.#text, this.#at);
    }
  }
}

const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

function endOfString(text: string, start: number): number {
  const quote = text[start] ?? '"';
  const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let at = start + fence.length; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(fence, at)) return at + fence.length;
    else if (fence.length === 1 && text[at] === '\n') return at;
  }
  return text.length;
}

function listOf(raw: string): Value | undefined {
  const inner = raw.slice(1, -1).trim();
  if (/[[({]/.test(inner)) return undefined;
  const items = inner === '' ? [] : inner.split(',').map((item) => scalarOf(item.trim()));
  if (items.at(-1) === undefined && /,\s*$/.test(inner)) items.pop();
  return items.some((item) => item === undefined) ? undefined : (items as readonly Scalar[]);
}

function scalarOf(raw: string): Scalar | undefined {
  const text = raw.replace(/\s#.*$/s, '').trim();
  if (text === 'True') return true;
  if (text === 'False') return false;
  if (text === 'None') return null;
  if (/^[-+]?(\d[\d_]*)?\.?\d[\d_]*(e[-+]?\d+)?$/i.test(text)) return Number(text.replaceAll('_', ''));
  if (/^\d[\d_]*(\s*\*\s*\d[\d_]*)+$/.test(text)) return text.split('*').reduce((all, factor) => all * Number(factor.trim().replaceAll('_', '')), 1);
  if (/^(torch|jnp|tf)\.\w+$/.test(text)) return text.replace(/^\w+\./, '');
  return /^[rf]?(["'])(?:(?!\1).)*\1$/.test(text) && !text.startsWith('f') ? text.replace(/^r?.|.$/g, '') : undefined;
}

/** @returns every call of a class whose name `isWanted`, in order, with its keyword arguments */
export function readPython(text: string, isWanted: (name: string) => boolean): Source[] {
  const sources: Source[] = [];
  for (const match of text.matchAll(/\b([A-Z]\w*)\s*\(/g)) {
    const [whole, name = ''] = match;
    if (!isWanted(name) || isDefinition(text, match.index)) continue;
    const reader = new CallReader(text, match.index + whole.length);
    const end = reader.read();
    sources.push({ kind: 'python', name, start: match.index, end, complete: reader.complete, open: reader.open, settings: reader.settings });
  }
  return sources;
}

/** `class LlamaConfig(PreTrainedConfig)`, a comment or a quoted mention is no call. */
function isDefinition(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /\bclass\s+$/.test(line) || /^\s*#/.test(line) || /["'`]$/.test(line) || /^\s*>>>?\s*#/.test(line);
}

// Finds every known form in a text in one pass: a trie over narrow text, entered only where a word begins.
// It decides by letters alone; what a form means, and whether it may speak here, is not its business.
import { afterSeparator, endsWord, kindOf, kinds, lowerOf, narrowCodes, startsWord } from './words.ts';

/**
 * The trie as a double array: `cells[2n]` is the base of node n, shifted left by `baseShift`, with the flags below;
 * `cells[2n + 1]` its parent. The child of n by byte b is `base + b` if that node's parent is n. Forms are sorted, so
 * that the forms ending in one node stand together, from `firstForm[n]` to the first one with `formFlag.last`.
 */
export interface AutomatonTables {
  readonly cells: Int32Array;
  readonly firstForm: Int32Array;
  /** What each form belongs to. */
  readonly entryOf: Int32Array;
  /** Where each form's pattern (see `toPattern`) begins in `letters`; one more than there are forms. */
  readonly patternStart: Int32Array;
  /** Punctuation before a pattern's first letter. */
  readonly leadOf: Uint8Array;
  readonly formFlags: Uint8Array;
  readonly letters: Uint16Array;
}

export const baseShift = 2;
export const nodeFlag = { accepts: 1, wordsMeet: 2 } as const;
export const formFlag = { last: 1, exact: 2 } as const;
export const root = 1;

/** What a scan found, in order of start: three numbers each, start, end (UTF-16 offsets in the text) and form. */
export class Hits {
  numbers = new Int32Array(3 * 256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  push(start: number, end: number, form: number): void {
    const at = 3 * this.count;
    if (at === this.numbers.length) {
      const grown = new Int32Array(2 * at);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[at] = start;
    this.numbers[at + 1] = end;
    this.numbers[at + 2] = form;
    this.count += 1;
  }
}

/** Characters read at once, small enough for the caches. */
const chunkLength = 8192;
/** Kept before a chunk, for word boundaries and punctuation before a form. */
const leftContext = 32;
/** Kept after a chunk: no match is longer. */
const rightContext = 512;

const blank = 0x20;

/** Scans texts; keeps its buffers between them, so one scanner serves one thread. */
export class Scanner {
  readonly #tables: AutomatonTables;
  readonly #narrow: Uint8Array;
  readonly #bytes = new Uint8Array(leftContext + chunkLength + rightContext + 8);
  readonly #encoder = new TextEncoder();
  /** Where `#bytes` begins in the text, and how far it is filled. */
  #origin = 0;
  #filled = 0;
  #text = '';
  #anyCase = false;

  /** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
  constructor(tables: AutomatonTables, narrow: Uint8Array) {
    this.#tables = tables;
    this.#narrow = narrow;
  }

  /**
   * Adds to `hits` every form that begins in `[from, to)`; it may end later.
   * @param anyCase take forms in exact case for what they are in any case, as a look-up does
   */
  scan(text: string, from: number, to: number, hits: Hits, anyCase = false): void {
    this.#text = text;
    this.#anyCase = anyCase;
    for (let start = from; start < to; start += chunkLength) {
      const end = Math.min(start + chunkLength, to);
      this.#fill(text, Math.max(0, start - leftContext), Math.min(text.length, end + rightContext));
      this.#scanChunk(start - this.#origin, end - this.#origin, hits);
    }
    this.#text = '';
  }

  /** Makes `[from, to)` of the text narrow. ASCII goes through the encoder, which is many times faster than reading units one by one. */
  #fill(text: string, from: number, to: number): void {
    const bytes = this.#bytes;
    const length = to - from;
    const { read, written } = this.#encoder.encodeInto(text.slice(from, to), bytes);
    const isAscii = read === length && written === length;
    if (!isAscii) {
      const narrow = this.#narrow;
      for (let at = 0; at < length; at += 1) bytes[at] = narrow[text.charCodeAt(from + at)]!;
    }
    bytes.fill(0, length, length + 8);
    this.#origin = from;
    this.#filled = length;
  }

  #scanChunk(from: number, to: number, hits: Hits): void {
    const bytes = this.#bytes;
    for (let at = from; at < to; at += 1) {
      if (kindOf[bytes[at]!] !== kinds.none && startsWord(bytes, at)) this.#walk(at, hits);
    }
  }

  #walk(start: number, hits: Hits): void {
    const { cells } = this.#tables;
    const bytes = this.#bytes;
    let node = root;
    let base = cells[2 * node]!;
    let at = start;
    while (at < this.#filled) {
      const byte = lowerOf[bytes[at]!]!;
      const next = (base >> baseShift) + byte;
      if (cells[2 * next + 1] === node) {
        node = next;
        base = cells[2 * node]!;
        at += 1;
        if (base & nodeFlag.accepts) this.#accept(node, start, at, hits);
      } else if (byte === narrowCodes.mark && at > start) at += 1;
      else if (base & nodeFlag.wordsMeet) {
        at = afterSeparator(bytes, at, this.#filled);
        if (at < 0) return;
      } else return;
    }
  }

  #accept(node: number, start: number, end: number, hits: Hits): void {
    const { firstForm, formFlags, leadOf } = this.#tables;
    for (let form = firstForm[node]!; ; form += 1) {
      const from = start - leadOf[form]!;
      const to = this.#agree(form, from);
      if (to >= end) hits.push(this.#origin + from, this.#origin + to, form);
      if (formFlags[form]! & formFlag.last) return;
    }
  }

  /** Compares one form with the text at `from`, letter by letter; returns its end, or -1. This, not the trie, says what matches. */
  #agree(form: number, from: number): number {
    const { patternStart, letters, formFlags } = this.#tables;
    const bytes = this.#bytes;
    const keepCase = (formFlags[form]! & formFlag.exact) !== 0 && !this.#anyCase;
    const patternEnd = patternStart[form + 1]!;
    let at = from;
    if (at < 0) return -1;
    for (let index = patternStart[form]!; index < patternEnd; index += 1) {
      const letter = letters[index]!;
      const wanted = this.#anyCase && letter < narrowCodes.gap ? lowerOf[letter]! : letter;
      while (bytes[at] === narrowCodes.mark) at += 1;
      if (wanted === blank) {
        const next = afterSeparator(bytes, at, this.#filled);
        if (next > 0) at = next;
        continue;
      }
      const byte = bytes[at]!;
      const here = byte >= narrowCodes.gap ? this.#text.charCodeAt(this.#origin + at) : keepCase ? byte : lowerOf[byte]!;
      if (here !== wanted) return -1;
      at += 1;
    }
    while (bytes[at] === narrowCodes.mark) at += 1;
    return endsWord(bytes, at) ? at : -1;
  }
}

// Finds every known form in a text in one pass: a trie over narrow text, entered only where a word begins.
// It decides by letters alone; what a form means, and whether it may speak here, is not its business.
import { Beginnings, isSeparator, nodeOf, type Sieve, sizeTo } from './beginnings.ts';
import { afterSeparator, endsWord, kindOf, kinds, lowerOf, narrowCodes, startsWord } from './words.ts';

/**
 * The trie as a double array: a cell holds the byte that leads to its node, the flags below, and from `baseShift` on the
 * base at which the node's children stand: the child by byte b is cell `base + b` if that one holds b. No two nodes have
 * one base, and only nodes without children have base 0 (after darts-clone by Susumu Yata). Forms are sorted, so that
 * the forms ending in one node stand together, from `firstForm[node]` to the first one with `formFlag.last`.
 */
export interface AutomatonTables extends Sieve {
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

export const baseShift = 10;
export const nodeFlag = { accepts: 1 << 8, wordsMeet: 1 << 9 } as const;
/** `literal`: its letters are all in the trie, so that reaching the node is proof if nothing was skipped on the way. */
export const formFlag = { last: 1, exact: 2, literal: 4, /** One letter. */ single: 8 } as const;
export const root = 0;

const isLetter = Uint8Array.from(kindOf, (kind) => (kind === kinds.lower || kind === kinds.upper ? 1 : 0));
/** What a scan found, in order of start: three numbers each, start, end (UTF-16 offsets in the text) and form. */
export class Hits {
  /** Grows by itself. */
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

  each(visit: (start: number, end: number, form: number) => void): void {
    const { numbers } = this;
    for (let at = 0; at < 3 * this.count; at += 3) visit(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!);
  }
}

/** Characters read at once, small enough for the caches; a multiple of 32. */
const chunkLength = 16_384;
/** Where a chunk begins in the buffers, after what is kept of the text before it; a multiple of 32. */
const chunkStart = 32;
/** Kept after a chunk: no match is longer. */
const rightContext = 512;
const capacity = chunkStart + chunkLength + rightContext;
/** Zeros after a text, so that no look ahead needs to ask where it ends. */
const padding = 64;

const blank = 0x20;

/** Writes texts to the front of two buffers. */
interface Copy {
  /** A text whose units are bytes. */
  bytes(text: string): void;
  /** The low bytes of a text's units, and the units. */
  both(text: string): void;
}
export type MakeCopy = (units: Uint16Array, bytes: Uint8Array) => Copy;

export const copyByHand: MakeCopy = (units, bytes) => {
  const encoder = new TextEncoder();
  return {
    bytes(text) {
      // The host's own loop, if it comes out even: then all of it is ASCII.
      if (encoder.encodeInto(text, bytes).written === text.length) return;
      for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    },
    both(text) {
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        units[at] = unit;
        bytes[at] = unit;
      }
    },
  };
};

/** Node's own copy takes a twentieth of the time of a loop; VS Code on the web has none. */
const copyOfNode: MakeCopy = (units, bytes) => {
  const [wide, low] = [units, bytes].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  const writeBytes = (text: string): number => low!.write(text, 'latin1');
  return {
    bytes: writeBytes,
    both(text) {
      writeBytes(text);
      wide!.write(text, 'utf16le');
    },
  };
};

export const copyOfHost: MakeCopy = typeof Buffer === 'undefined' ? copyByHand : copyOfNode;

/** V8 answers without a look at texts that it keeps in bytes. */
const wideUnit = /[\u0100-\uffff]/;

/** Scans texts; keeps its buffers between them, so one scanner serves one thread. */
export class Scanner {
  readonly #tables: AutomatonTables;
  readonly #narrow: Uint8Array;
  readonly #copy: Copy;
  /** The text at hand in narrow form, then zeros. */
  readonly #bytes = new Uint8Array(capacity + padding);
  readonly #beginnings: Beginnings;
  readonly #quads = new Int32Array(this.#bytes.buffer);
  readonly #units = new Uint16Array(capacity + padding);
  readonly #unitPairs = new Int32Array(this.#units.buffer);
  /** Where `#bytes` begins in the text, and how far it is filled. */
  #origin = 0;
  #filled = 0;
  #anyCase = false;

  /** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
  constructor(tables: AutomatonTables, narrow: Uint8Array, makeCopy: MakeCopy = copyOfHost) {
    this.#tables = tables;
    this.#narrow = narrow;
    this.#beginnings = new Beginnings(tables, this.#bytes);
    this.#copy = makeCopy(this.#units.subarray(chunkStart), this.#bytes.subarray(chunkStart));
  }

  /**
   * Adds to `hits` every form that stands in the text.
   * @param anyCase take forms in exact case for what they are in any case, as a look-up does
   */
  scan(text: string, hits: Hits, anyCase = false): void {
    this.#anyCase = anyCase;
    const isNarrow = !wideUnit.test(text);
    for (let start = 0; start < text.length; start += chunkLength) {
      const end = Math.min(start + chunkLength, text.length);
      const isAscii = this.#fill(text, start, Math.min(text.length, end + rightContext), isNarrow);
      const count = this.#beginnings.find(chunkStart, chunkStart + end - start, isAscii);
      this.#walkAll(count, chunkStart + end - start, hits);
    }
  }

  /**
   * Makes `[from, to)` of the text narrow; what stood before it is kept in front, or zeros.
   * @returns whether all of it is ASCII
   */
  #fill(text: string, from: number, to: number, isNarrow: boolean): boolean {
    const [bytes, units, copy] = [this.#bytes, this.#units, this.#copy];
    if (from === 0) bytes.fill(0, 0, chunkStart);
    else bytes.copyWithin(0, chunkLength, chunkLength + chunkStart);
    const piece = text.slice(from, to);
    if (isNarrow) copy.bytes(piece);
    else copy.both(piece);
    const filled = chunkStart + to - from;
    bytes.fill(0, filled, Math.max(filled, this.#filled) + padding);
    this.#origin = from - chunkStart;
    this.#filled = filled;
    if (isNarrow && this.#isAscii(filled)) return true;
    if (isNarrow) copy.both(piece);
    units.fill(0, filled, filled + padding);
    return this.#narrowAll(filled);
  }

  /** Looks at 32 bytes a step; the zeros after the text may be among them. */
  #isAscii(filled: number): boolean {
    const quads = this.#quads;
    let bits = 0;
    for (let at = chunkStart >> 2; at << 2 < filled; at += 8) {
      bits |= quads[at]! | quads[at + 1]! | quads[at + 2]! | quads[at + 3]! | quads[at + 4]! | quads[at + 5]! | quads[at + 6]! | quads[at + 7]!;
    }
    return (bits & 0x80808080) === 0;
  }

  /** Most bytes are right already: those of ASCII. Looks at 16 units a step; the zeros after the text may be among them. */
  #narrowAll(filled: number): boolean {
    const [pairs, units, bytes, narrow] = [this.#unitPairs, this.#units, this.#bytes, this.#narrow];
    let isAscii = true;
    for (let at = chunkStart; at < filled; at += 16) {
      const pair = at >> 1;
      const bits =
        pairs[pair]! | pairs[pair + 1]! | pairs[pair + 2]! | pairs[pair + 3]! | pairs[pair + 4]! | pairs[pair + 5]! | pairs[pair + 6]! | pairs[pair + 7]!;
      if ((bits & 0xff80ff80) === 0) continue;
      isAscii = false;
      for (let unit = at; unit < at + 16; unit += 1) bytes[unit] = narrow[units[unit]!]!;
    }
    return isAscii;
  }

  /** Follows the trie from each of the first `count` places before `to`. */
  #walkAll(count: number, to: number, hits: Hits): void {
    const [bytes, lower, letters, filled] = [this.#bytes, lowerOf, isLetter, this.#filled];
    const beginnings = this.#beginnings;
    const { places } = beginnings;
    const { cells } = this.#tables;
    for (let index = 0; index < count; index += 1) {
      const start = places[index]!;
      if (start >= to) return;
      const origin = beginnings.originAt(index);
      let at = start + sizeTo(origin);
      let cell = cells[nodeOf(origin)]!;
      let skipped = false;
      if (cell & nodeFlag.accepts) this.#accept(nodeOf(origin), start, at, skipped, hits);
      for (;;) {
        const byte = lower[bytes[at]!]!;
        const node = (cell >>> baseShift) + byte;
        const next = cells[node]!;
        if ((next & 0xff) === byte) {
          cell = next;
          at += 1;
          // Most forms that are met are only the front of a longer word.
          const isInside = letters[bytes[at]!]! & letters[bytes[at - 1]!]! & (bytes[at]! >>> 5);
          if (cell & nodeFlag.accepts && isInside === 0) this.#accept(node, start, at, skipped, hits);
          continue;
        }
        if (cell & nodeFlag.wordsMeet && isSeparator[byte] === 1) {
          const after = lower[bytes[at + 1]!]!;
          if (letters[after] === 1 && after !== narrowCodes.mark) {
            if ((cells[(cell >>> baseShift) + after]! & 0xff) !== after) break;
            at += 1;
          } else {
            at = afterSeparator(bytes, at, filled);
            if (at < 0) break;
          }
        } else if (byte === narrowCodes.mark && at > start) at += 1;
        else break;
        skipped = true;
      }
    }
  }

  /** @param skipped whether anything stands between the letters */
  #accept(node: number, start: number, end: number, skipped: boolean, hits: Hits): void {
    const bytes = this.#bytes;
    if (!startsWord(bytes, start)) return;
    const { firstForm, formFlags, leadOf } = this.#tables;
    const next = bytes[end]!;
    const isProof = !skipped && next !== narrowCodes.mark;
    const isEnd = endsWord(bytes, end);
    for (let form = firstForm[node]!; ; form += 1) {
      const flags = formFlags[form]!;
      let to = end;
      let isMatch = isEnd;
      if (!isProof || (flags & formFlag.literal) === 0) {
        to = this.#agree(form, start - leadOf[form]!);
        isMatch = to >= end && endsWord(bytes, to);
      }
      // A single letter is a word only if no letter follows.
      if (isMatch && ((flags & formFlag.single) === 0 || isLetter[bytes[to]!] === 0)) hits.push(this.#origin + start - leadOf[form]!, this.#origin + to, form);
      if (flags & formFlag.last) return;
    }
  }

  /** Compares one form with the text at `from`, letter by letter; returns its end, or -1. This, not the trie, says what matches. */
  #agree(form: number, from: number): number {
    const { patternStart, letters, formFlags } = this.#tables;
    const bytes = this.#bytes;
    const keepCase = (formFlags[form]! & formFlag.exact) !== 0 && !this.#anyCase;
    const patternEnd = patternStart[form + 1]!;
    let at = from;
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
      const here = byte >= narrowCodes.gap ? this.#units[at]! : keepCase ? byte : lowerOf[byte]!;
      if (here !== wanted) return -1;
      at += 1;
    }
    while (bytes[at] === narrowCodes.mark) at += 1;
    return at;
  }
}

// Finds every known form in a text in one pass: a trie over narrow text, entered only where a word begins.
// It decides by letters alone; what a form means, and whether it may speak here, is not its business.
import { afterSeparator, endsWord, kindOf, kinds, lowerOf, narrowCodes, startsWord } from './words.ts';

/**
 * The trie as a double array: a cell holds the byte that leads to its node, the flags below, and from `baseShift` on the
 * base at which the node's children stand: the child by byte b is cell `base + b` if that one holds b. No two nodes have
 * one base, and only nodes without children have base 0 (after darts-clone by Susumu Yata). Forms are sorted, so that
 * the forms ending in one node stand together, from `firstForm[node]` to the first one with `formFlag.last`.
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
  /** For each possible beginning of a form (see `beginningOf`) a bit for each next byte, by its low five bits. */
  readonly beginnings: Int32Array;
}

export const baseShift = 10;
export const nodeFlag = { accepts: 1 << 8, wordsMeet: 1 << 9 } as const;
/** `literal`: its letters are all in the trie, so that reaching the node is proof if nothing was skipped on the way. */
export const formFlag = { last: 1, exact: 2, literal: 4 } as const;
export const root = 0;

/** Size of `beginnings`, as a power of two. */
const beginningBits = 15;
export const beginningCount = 1 << beginningBits;

/**
 * How many of four bytes, least significant first, `beginningOf` looks at: three, but two if little more can be known,
 * since no letter follows the first, or if they say enough, since they are ideographs.
 */
export function beginningLength(four: number): number {
  const second = kindOf[(four >>> 8) & 0xff];
  return four & 0x80 || second === kinds.none || second === kinds.digit ? 2 : 3;
}

/** The slot of a form's first bytes in `beginnings`. The case of the third is kept: a capital often begins another word there. */
export function beginningOf(four: number, length: number): number {
  const known = length === 2 ? four & 0xffff : four & 0xffffff;
  return Math.imul(known | 0x2020, 0x9e3779b1) >>> (32 - beginningBits);
}

/** The bit in a slot of `beginnings` for the byte that follows: its own for a small letter and an ideograph, one for each other kind. */
export const nextBit: Uint8Array = Uint8Array.from(kindOf, (kind, byte) => {
  if (kind === kinds.lower || kind === kinds.ideograph) return byte & 31;
  return kind === kinds.upper ? 0 : kind === kinds.digit ? 27 : ' \t\r\n_-'.includes(String.fromCharCode(byte)) ? 28 : 29;
});

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

/** Characters read at once, small enough for the caches; a multiple of 32. */
const chunkLength = 16_384;
/** Kept before a chunk, for word boundaries and punctuation before a form; a multiple of 32. */
const leftContext = 32;
/** Kept after a chunk: no match is longer. */
const rightContext = 512;
const capacity = leftContext + chunkLength + rightContext;

const blank = 0x20;

/** Copies a text's UTF-16 units to the front of `units`, and their low bytes to the front of `bytes`. */
export type CopyUnits = (text: string, units: Uint16Array, bytes: Uint8Array) => void;

export const copyByHand: CopyUnits = (text, units, bytes) => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = unit;
    bytes[at] = unit;
  }
};

/** Node's own copy takes a twentieth of the time of a loop; VS Code on the web has none. */
export const copyOfHost: CopyUnits =
  typeof Buffer === 'undefined'
    ? copyByHand
    : (text, units, bytes) => {
        Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).write(text, 'latin1');
      };

/** Scans texts; keeps its buffers between them, so one scanner serves one thread. */
export class Scanner {
  readonly #tables: AutomatonTables;
  readonly #narrow: Uint8Array;
  readonly #copy: CopyUnits;
  /** The text at hand in narrow form, then zeros. */
  readonly #bytes = new Uint8Array(capacity + 64);
  readonly #view = new DataView(this.#bytes.buffer);
  readonly #quads = new Int32Array(this.#bytes.buffer);
  readonly #units = new Uint16Array(capacity + 64);
  readonly #unitPairs = new Int32Array(this.#units.buffer);
  /** Where `#bytes` begins in the text, and how far it is filled. */
  #origin = 0;
  #filled = 0;
  #anyCase = false;

  /** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
  constructor(tables: AutomatonTables, narrow: Uint8Array, copy: CopyUnits = copyOfHost) {
    this.#tables = tables;
    this.#narrow = narrow;
    this.#copy = copy;
  }

  /**
   * Adds to `hits` every form that begins in `[from, to)`; it may end later.
   * @param anyCase take forms in exact case for what they are in any case, as a look-up does
   */
  scan(text: string, from: number, to: number, hits: Hits, anyCase = false): void {
    this.#anyCase = anyCase;
    for (let start = from; start < to; start += chunkLength) {
      const end = Math.min(start + chunkLength, to);
      this.#fill(text, Math.max(0, start - leftContext), Math.min(text.length, end + rightContext));
      this.#scanChunk(start - this.#origin, end - this.#origin, hits);
    }
  }

  /** Makes `[from, to)` of the text narrow. */
  #fill(text: string, from: number, to: number): void {
    const [bytes, units] = [this.#bytes, this.#units];
    const length = to - from;
    this.#copy(text.slice(from, to), units, bytes);
    bytes.fill(0, length, Math.max(length, this.#filled) + 64);
    units.fill(0, length, Math.max(length, this.#filled) + 8);
    if (!this.#isAscii(length)) {
      const narrow = this.#narrow;
      for (let at = 0; at < length; at += 1) bytes[at] = narrow[units[at]!]!;
    }
    this.#origin = from;
    this.#filled = length;
  }

  #isAscii(length: number): boolean {
    const pairs = this.#unitPairs;
    let bits = 0;
    for (let at = 0; at < length >> 1; at += 4) bits |= pairs[at]! | pairs[at + 1]! | pairs[at + 2]! | pairs[at + 3]!;
    return (bits & 0xff80ff80) === 0 && (length & 1 ? this.#units[length - 1]! < 0x80 : true);
  }

  /**
   * Finds where words begin, four bytes at a time and 32 to a mask, and enters the trie where a form may begin so.
   * A byte is seen through its bit 7, so that sums within a byte compare it: `x + 0x50` reaches it from `0` on.
   */
  #scanChunk(from: number, to: number, hits: Hits): void {
    const quads = this.#quads;
    const view = this.#view;
    const bytes = this.#bytes;
    const firstBlock = from >> 5;
    let wordBefore = 0;
    let upperBefore = 0;
    let digitBefore = 0;
    let carry = 0;
    for (let block = firstBlock; block <= to >> 5; block += 1) {
      let starts = 0;
      let humps = 0;
      for (let quad = 0; quad < 8; quad += 1) {
        const four = quads[(block << 3) + quad]!;
        let digit = (four + 0x50505050) & ~(four + 0x46464646) & 0x80808080;
        const folded = four | 0x20202020;
        const letter = (folded + 0x1f1f1f1f) & ~(folded + 0x05050505) & 0x80808080;
        let lower = letter & (four << 2);
        let upper = letter ^ lower;
        let ideograph = 0;
        if (four & 0x80808080) {
          digit = lower = upper = 0;
          for (let lane = 0; lane < 4; lane += 1) {
            const kind = kindOf[(four >>> (8 * lane)) & 0xff]!;
            const bit = 0x80 << (8 * lane);
            if (kind === kinds.lower) lower |= bit;
            else if (kind === kinds.upper) upper |= bit;
            else if (kind === kinds.digit) digit |= bit;
            else if (kind === kinds.ideograph) ideograph |= bit;
          }
        }
        const word = lower | upper | digit;
        const digitsBefore = (digit << 8) | digitBefore;
        const uppersBefore = (upper << 8) | upperBefore;
        const start = (word & ~((word << 8) | wordBefore)) | (upper & ~uppersBefore) | (digit & ~digitsBefore) | (lower & digitsBefore) | ideograph;
        // One bit 7 of each byte to four bits side by side.
        starts |= (Math.imul(start >>> 7, 0x10204080) >>> 28) << (quad << 2);
        humps |= (Math.imul((lower & uppersBefore) >>> 7, 0x10204080) >>> 28) << (quad << 2);
        wordBefore = word >>> 24;
        upperBefore = upper >>> 24;
        digitBefore = digit >>> 24;
      }
      // A hump begins one before its first small letter, so the mask begins one before its block.
      let mask = (starts << 1) | carry | humps;
      carry = starts >>> 31;
      while (mask !== 0) {
        const at = (block << 5) + 30 - Math.clz32(mask & -mask);
        mask &= mask - 1;
        if (at < from || at >= to) continue;
        const four = view.getInt32(at, true);
        if (this.#mayBegin(four) && startsWord(bytes, at)) this.#walk(at, hits);
      }
    }
  }

  /** May a form begin with these four bytes? Beyond ASCII nothing is known, except of ideographs. */
  #mayBegin(four: number): boolean {
    if (four & 0x80808000 && ((four & 0x80) === 0 || hasMark(four))) return true;
    const length = beginningLength(four);
    return ((this.#tables.beginnings[beginningOf(four, length)]! >>> nextBit[(four >>> (8 * length)) & 0xff]!) & 1) !== 0;
  }

  #walk(start: number, hits: Hits): void {
    const { cells } = this.#tables;
    const bytes = this.#bytes;
    let cell = cells[root]!;
    let at = start;
    let skipped = false;
    while (at < this.#filled) {
      const byte = lowerOf[bytes[at]!]!;
      const node = (cell >>> baseShift) + byte;
      const next = cells[node]!;
      if ((next & 0xff) === byte && byte !== 0) {
        cell = next;
        at += 1;
        if (cell & nodeFlag.accepts) this.#accept(node, start, at, skipped, hits);
      } else if (byte === narrowCodes.mark && at > start) {
        at += 1;
        skipped = true;
      } else if (cell & nodeFlag.wordsMeet) {
        at = afterSeparator(bytes, at, this.#filled);
        skipped = true;
        if (at < 0) return;
      } else return;
    }
  }

  #accept(node: number, start: number, end: number, skipped: boolean, hits: Hits): void {
    const { firstForm, formFlags, leadOf } = this.#tables;
    for (let form = firstForm[node]!; ; form += 1) {
      const flags = formFlags[form]!;
      const from = start - leadOf[form]!;
      if ((flags & formFlag.literal) !== 0 && !skipped && this.#bytes[end] !== narrowCodes.mark) {
        if (this.#endsForm(from, end)) hits.push(this.#origin + from, this.#origin + end, form);
      } else {
        const to = this.#agree(form, from);
        if (to >= end && this.#endsForm(from, to)) hits.push(this.#origin + from, this.#origin + to, form);
      }
      if (flags & formFlag.last) return;
    }
  }

  /** May a form end here? A single letter is a word only if no letter follows. */
  #endsForm(from: number, to: number): boolean {
    const bytes = this.#bytes;
    const next = kindOf[bytes[to]!];
    return endsWord(bytes, to) && (to - from > 1 || (next !== kinds.lower && next !== kinds.upper) || kindOf[bytes[from]!] === kinds.ideograph);
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
      const here = byte >= narrowCodes.gap ? this.#units[at]! : keepCase ? byte : lowerOf[byte]!;
      if (here !== wanted) return -1;
      at += 1;
    }
    while (bytes[at] === narrowCodes.mark) at += 1;
    return at;
  }
}

/** Is one of the last three bytes a combining mark? Then nothing is known of what follows it. */
const hasMark = (four: number): boolean =>
  ((four >>> 8) & 0xff) === narrowCodes.mark || ((four >>> 16) & 0xff) === narrowCodes.mark || four >>> 24 === narrowCodes.mark;

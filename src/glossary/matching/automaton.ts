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
export const formFlag = { last: 1, exact: 2, literal: 4, /** One letter. */ single: 8 } as const;
export const root = 0;

/** Size of `beginnings`, as a power of two. */
const beginningBits = 15;
export const beginningCount = 1 << beginningBits;

/**
 * How many of four bytes, least significant first, `beginningOf` looks at: three, but two if little more can be known,
 * since no letter follows the first, or if they say enough, since they are ideographs.
 */
export const beginningLength = (four: number): number => (four & 0x80 || isLetter[(four >>> 8) & 0xff] === 0 ? 2 : 3);

/** The slot of a form's first bytes in `beginnings`. The case of the third is kept: a capital often begins another word there. */
export function beginningOf(four: number, length: number): number {
  const known = length === 2 ? four & 0xffff : four & 0xffffff;
  return Math.imul(known | 0x2020, 0x9e3779b1) >>> (32 - beginningBits);
}

const isSeparator = Uint8Array.from({ length: 256 }, (_, byte) => (' \t\r\n_-'.includes(String.fromCharCode(byte)) ? 1 : 0));
const isLetter = Uint8Array.from(kindOf, (kind) => (kind === kinds.lower || kind === kinds.upper ? 1 : 0));
/** One bit for each kind: lower, upper, digit, ideograph. */
const kindBit = Uint8Array.from(kindOf, (kind) => (kind === kinds.none ? 0 : 1 << (kind - 1)));

/** The bit in a slot of `beginnings` for the byte that follows: its own for a small letter and an ideograph, one for each other kind. */
export const nextBit: Uint8Array = Uint8Array.from(kindOf, (kind, byte) => {
  if (kind === kinds.lower || kind === kinds.ideograph) return byte & 31;
  return kind === kinds.upper ? 0 : kind === kinds.digit ? 27 : ' \t\r\n_-'.includes(String.fromCharCode(byte)) ? 28 : 29;
});

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

/** Makes a copier of a text's UTF-16 units to the front of `units`, and of their low bytes to the front of `bytes`. */
export type MakeCopy = (units: Uint16Array, bytes: Uint8Array) => (text: string) => void;

export const copyByHand: MakeCopy = (units, bytes) => (text) => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = unit;
    bytes[at] = unit;
  }
};

/** Node's own copy takes a twentieth of the time of a loop; VS Code on the web has none. */
const copyOfNode: MakeCopy = (units, bytes) => {
  const [wide, low] = [units, bytes].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return (text) => {
    wide!.write(text, 'utf16le');
    low!.write(text, 'latin1');
  };
};

export const copyOfHost: MakeCopy = typeof Buffer === 'undefined' ? copyByHand : copyOfNode;

/** Scans texts; keeps its buffers between them, so one scanner serves one thread. */
export class Scanner {
  readonly #tables: AutomatonTables;
  readonly #narrow: Uint8Array;
  readonly #copy: (text: string) => void;
  /** The text at hand in narrow form, then zeros. */
  readonly #bytes = new Uint8Array(capacity + padding);
  readonly #view = new DataView(this.#bytes.buffer);
  readonly #quads = new Int32Array(this.#bytes.buffer);
  readonly #units = new Uint16Array(capacity + padding);
  readonly #unitPairs = new Int32Array(this.#units.buffer);
  readonly #places = new Int32Array(chunkLength + 64);
  /** Where `#bytes` begins in the text, and how far it is filled. */
  #origin = 0;
  #filled = 0;
  #anyCase = false;

  /** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
  constructor(tables: AutomatonTables, narrow: Uint8Array, makeCopy: MakeCopy = copyOfHost) {
    this.#tables = tables;
    this.#narrow = narrow;
    this.#copy = makeCopy(this.#units.subarray(chunkStart), this.#bytes.subarray(chunkStart));
  }

  /**
   * Adds to `hits` every form that stands in the text.
   * @param anyCase take forms in exact case for what they are in any case, as a look-up does
   */
  scan(text: string, hits: Hits, anyCase = false): void {
    this.#anyCase = anyCase;
    for (let start = 0; start < text.length; start += chunkLength) {
      const end = Math.min(start + chunkLength, text.length);
      this.#fill(text, start, Math.min(text.length, end + rightContext));
      const count = this.#findBeginnings(chunkStart + end - start);
      this.#walkAll(count, chunkStart + end - start, hits);
    }
  }

  /** Makes `[from, to)` of the text narrow; what stood before it is kept in front, or zeros. */
  #fill(text: string, from: number, to: number): void {
    const [bytes, units] = [this.#bytes, this.#units];
    if (from === 0) bytes.fill(0, 0, chunkStart);
    else bytes.copyWithin(0, chunkLength, chunkLength + chunkStart);
    this.#copy(text.slice(from, to));
    const filled = chunkStart + to - from;
    const stale = Math.max(filled, this.#filled) + padding;
    bytes.fill(0, filled, stale);
    units.fill(0, filled, stale);
    if (!this.#isAscii(filled)) {
      const narrow = this.#narrow;
      for (let at = chunkStart; at < filled; at += 1) bytes[at] = narrow[units[at]!]!;
    }
    this.#origin = from - chunkStart;
    this.#filled = filled;
  }

  /** Looks at eight units a step; the zeros after the text may be among them. */
  #isAscii(filled: number): boolean {
    const pairs = this.#unitPairs;
    let bits = 0;
    for (let at = chunkStart >> 1; at < (filled + 1) >> 1; at += 4) bits |= pairs[at]! | pairs[at + 1]! | pairs[at + 2]! | pairs[at + 3]!;
    return (bits & 0xff80ff80) === 0;
  }

  /**
   * Fills `#places` with where a word begins before `to` as some form does; it may name too many, and some after.
   * Works on four bytes at a time, each seen through its bit 7 (`byte + 0x50` reaches it from `0` on), then on masks of
   * 32 bytes, and without a branch that depends on the text, since a wrong guess costs more than a look.
   * @returns how many places there are
   */
  #findBeginnings(to: number): number {
    const [quads, view, places, nextBits] = [this.#quads, this.#view, this.#places, nextBit];
    const { beginnings } = this.#tables;
    let count = 0;
    let wordBefore = 0;
    let upperBefore = 0;
    let digitBefore = 0;
    let carry = 0;
    for (let block = chunkStart >> 5; block <= to >> 5; block += 1) {
      let starts = 0;
      let humps = 0;
      for (let quad = 0; quad < 8; quad += 1) {
        const four = quads[(block << 3) + quad]!;
        const folded = four | 0x20202020;
        const letter = (folded + 0x1f1f1f1f) & ~(folded + 0x05050505) & 0x80808080;
        let digit = (four + 0x50505050) & ~(four + 0x46464646) & 0x80808080;
        let lower = letter & (four << 2);
        let upper = letter ^ lower;
        let ideograph = 0;
        if (four & 0x80808080) {
          const kindBits =
            kindBit[four & 0xff]! | (kindBit[(four >>> 8) & 0xff]! << 8) | (kindBit[(four >>> 16) & 0xff]! << 16) | (kindBit[four >>> 24]! << 24);
          lower = (kindBits << 7) & 0x80808080;
          upper = (kindBits << 6) & 0x80808080;
          digit = (kindBits << 5) & 0x80808080;
          ideograph = (kindBits << 4) & 0x80808080;
        }
        const word = lower | upper | digit;
        const digitsBefore = (digit << 8) | digitBefore;
        const uppersBefore = (upper << 8) | upperBefore;
        const start = (word & ~((word << 8) | wordBefore)) | (upper & ~uppersBefore) | (digit & ~digitsBefore) | (lower & digitsBefore) | ideograph;
        // Bit 7 of each byte to four bits side by side.
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
        const four = view.getInt32(at, true);
        const length = beginningLength(four);
        const known = beginnings[beginningOf(four, length)]! >>> nextBits[(four >>> (8 * length)) & 0xff]!;
        places[count] = at;
        count += (known | ((four & 0x80808000) === 0 ? 0 : 1)) & 1;
      }
    }
    return count;
  }

  /** Follows the trie from each of the first `count` places before `to`. */
  #walkAll(count: number, to: number, hits: Hits): void {
    const [places, bytes, lower, letters, filled] = [this.#places, this.#bytes, lowerOf, isLetter, this.#filled];
    const { cells } = this.#tables;
    const rootCell = cells[root]!;
    for (let index = 0; index < count; index += 1) {
      const start = places[index]!;
      if (start >= to) return;
      let at = start;
      let cell = rootCell;
      let skipped = false;
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
          if (letters[after] === 1) {
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

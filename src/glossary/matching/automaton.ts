// Finds every known form in a text in one pass: a trie over narrow text, entered only where a word begins.
// It decides by letters alone; what a form means, and whether it may speak here, is not its business.
import { Beginnings, isSeparator, nodeOf, type Sieve, sizeTo } from './beginnings.ts';
import { afterSeparator, endsWord, kindOf, kinds, lowerOf, narrowCodes, startsWord } from './words.ts';

/**
 * The trie in preorder: the first child of a node is the next node. Most nodes have one child, so that a walk reads on where
 * it is. Forms are sorted as the nodes are that they end in. What follows from this is told by `unfold`.
 */
export interface AutomatonTables extends Sieve {
  /** The byte that leads to each node; children of one node are in its order. */
  readonly labels: Uint8Array;
  /** Of each node: `mark`, and how many forms end there. */
  readonly marks: Uint8Array;
  /** One number: how long the table of links is to be, see `Unfolded`; a power of two. */
  readonly linksLength: Int32Array;
  /** What each form belongs to. */
  readonly entryOf: Int32Array;
  /** Punctuation before a pattern's first letter. */
  readonly leadOf: Uint8Array;
  readonly formFlags: Uint8Array;
  /** The pattern of each form (see `toPattern`), in the units that the scanner compares. */
  readonly patterns: { at(form: number): string | undefined };
}

export const root = 0;
export const mark = {
  wordsMeet: 1,
  hasChildren: 2,
  hasSeveralChildren: 4,
  /** Of the same parent. */ hasNext: 8,
  /** From here on, the number of forms. */ forms: 16,
} as const;
const formsShift = 4;
/**
 * `last`: of those that end in one node; `marks` counts them too, but this is read with the others.
 * `literal`: its letters are all in the trie, so that reaching the node is proof if nothing was skipped on the way.
 */
export const formFlag = { last: 1, exact: 2, literal: 4, /** One letter. */ single: 8 } as const;

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

/** What a walk needs to know of the nodes, counted once. */
interface Unfolded {
  /** A hash table of the children of nodes that have several: two numbers each, node and byte (`keyOf`), the child. */
  readonly links: Int32Array;
  /** The first form that ends in each node, to the one with `formFlag.last`. */
  readonly firstForm: Int32Array;
}

const keyOf = (node: number, byte: number): number => (node << 8) | byte;
const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

function unfold({ labels, marks, linksLength }: AutomatonTables): Unfolded {
  const firstForm = new Int32Array(marks.length);
  const links = new Int32Array(linksLength[0]!);
  const mask = links.length - 2;
  /** For each node that may get more children itself: a leaf ends all that stand below the last of them. */
  const parents: number[] = [root];
  let parent = root;
  for (let node = 1, form = marks[root]! >> formsShift; node < marks.length; node += 1) {
    const own = marks[node]!;
    firstForm[node] = form;
    form += own >> formsShift;
    if (marks[parent]! & mark.hasSeveralChildren) {
      const key = keyOf(parent, labels[node]!);
      let slot = slotOf(key, mask);
      while (links[slot] !== 0) slot = (slot + 2) & mask;
      links[slot] = key;
      links[slot + 1] = node;
    }
    // After the last child its parent's next sibling, or that of a node above.
    if (own & mark.hasNext) parents.push(parent);
    parent = own & mark.hasChildren ? node : parents.pop()!;
  }
  return { links, firstForm };
}

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
  #unfolded: Unfolded | undefined;
  /**
   * The patterns that were compared so far, one after the other, each behind its length; and where each begins, or 0.
   * Read from strings of their own, they would cost a fifth of the scanner's speed.
   */
  #letters = new Uint16Array(1 << 12);
  #lettersEnd = 1;
  readonly #patternAt: Int32Array;

  /** @param narrow the byte of each UTF-16 unit, see `makeNarrowTable` */
  constructor(tables: AutomatonTables, narrow: Uint8Array, makeCopy: MakeCopy = copyOfHost) {
    this.#tables = tables;
    this.#narrow = narrow;
    this.#beginnings = new Beginnings(tables, this.#bytes);
    this.#copy = makeCopy(this.#units.subarray(chunkStart), this.#bytes.subarray(chunkStart));
    this.#patternAt = new Int32Array(tables.entryOf.length);
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
    const { labels, marks } = this.#tables;
    this.#unfolded ??= unfold(this.#tables);
    const { links } = this.#unfolded;
    const mask = links.length - 2;
    for (let index = 0; index < count; index += 1) {
      const start = places[index]!;
      if (start >= to) return;
      const origin = beginnings.originAt(index);
      let at = start + sizeTo(origin);
      let node = nodeOf(origin);
      let own = marks[node]!;
      let skipped = false;
      if (own >= mark.forms) this.#accept(node, start, at, skipped, hits);
      while (own & mark.hasChildren) {
        const byte = lower[bytes[at]!]!;
        if (isSeparator[byte] === 1) {
          if ((own & mark.wordsMeet) === 0) break;
          const after = lower[bytes[at + 1]!]!;
          if (letters[after] === 1 && after !== narrowCodes.mark) at += 1;
          else {
            at = afterSeparator(bytes, at, filled);
            if (at < 0) break;
          }
          skipped = true;
          continue;
        }
        let child = node + 1;
        if (own & mark.hasSeveralChildren) {
          const key = keyOf(node, byte);
          let slot = slotOf(key, mask);
          while (links[slot] !== key && links[slot] !== 0) slot = (slot + 2) & mask;
          child = links[slot + 1]!;
        }
        if (labels[child] === byte) {
          node = child;
          own = marks[node]!;
          at += 1;
          // Most forms that are met are only the front of a longer word.
          const isInside = letters[bytes[at]!]! & letters[bytes[at - 1]!]! & (bytes[at]! >>> 5);
          if (own >= mark.forms && isInside === 0) this.#accept(node, start, at, skipped, hits);
        } else if (byte === narrowCodes.mark && at > start) {
          at += 1;
          skipped = true;
        } else break;
      }
    }
  }

  /** @param skipped whether anything stands between the letters */
  #accept(node: number, start: number, end: number, skipped: boolean, hits: Hits): void {
    const bytes = this.#bytes;
    if (!startsWord(bytes, start)) return;
    const { formFlags, leadOf } = this.#tables;
    const next = bytes[end]!;
    const isProof = !skipped && next !== narrowCodes.mark;
    const isEnd = endsWord(bytes, end);
    for (let form = this.#unfolded!.firstForm[node]!; ; form += 1) {
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
    const { formFlags } = this.#tables;
    const begin = this.#patternAt[form] || this.#addPattern(form);
    const letters = this.#letters;
    const patternEnd = begin + letters[begin - 1]!;
    const bytes = this.#bytes;
    const keepCase = (formFlags[form]! & formFlag.exact) !== 0 && !this.#anyCase;
    let at = from;
    for (let index = begin; index < patternEnd; index += 1) {
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

  #addPattern(form: number): number {
    const pattern = this.#tables.patterns.at(form)!;
    const begin = this.#lettersEnd + 1;
    this.#lettersEnd = begin + pattern.length;
    if (this.#lettersEnd > this.#letters.length) {
      const grown = new Uint16Array(2 * this.#letters.length + pattern.length);
      grown.set(this.#letters);
      this.#letters = grown;
    }
    this.#letters[begin - 1] = pattern.length;
    for (let index = 0; index < pattern.length; index += 1) this.#letters[begin + index] = pattern.charCodeAt(index);
    this.#patternAt[form] = begin;
    return begin;
  }
}

// The first pass over a text: where a word begins as some form does. Nearly all of a text ends here, so it works on
// tables and bits, four characters at a time, and without branches that depend on the text, since a wrong guess costs
// more than a look. It may name too many places, never too few; what stands at them is the trie's business.
import { kindOf, kinds, lowerOf, narrowCodes } from './words.ts';

/** Kinds in two bits. Beyond ASCII no byte is part of a word here; some begin a form by themselves, see `standsAlone`. */
const code = { none: 0, lower: 1, upper: 2, digit: 3 } as const;
const codeOf = Uint8Array.from(kindOf, (kind, byte) => {
  if (byte >= narrowCodes.gap) return code.none;
  return kind === kinds.lower ? code.lower : kind === kinds.upper ? code.upper : kind === kinds.digit ? code.digit : code.none;
});
const codesOfPair = new Uint8Array(0x10000);
const rows = Object.values(code).map((high) => codeOf.map((low) => low | (high << 2)));
for (let high = 0; high < 256; high += 1) codesOfPair.set(rows[codeOf[high]!]!, high << 8);

/** For the codes of six characters, for each of the middle four: does a word begin there (bits 0-3), does one begin or has one ended (bits 4-7)? */
const bordersOf = Uint8Array.from({ length: 1 << 12 }, (_, six) => {
  let borders = 0;
  for (let index = 0; index < 4; index += 1) {
    const at = (place: number): number => (six >> (2 * (index + place))) & 3;
    const [before, here, after] = [at(0), at(1), at(2)];
    const isHump = before === code.upper && here === code.upper && after === code.lower;
    const begins = isHump || (here !== code.none && here !== before && !(before === code.upper && here === code.lower));
    borders |= (begins ? 0x11 : here === code.none ? 0x10 : 0) << index;
  }
  return borders;
});

/** Ideographs and foreign letters: a form may begin with each. */
const standsAlone = Uint8Array.from(kindOf, (kind, byte) => (byte >= narrowCodes.gap && kind !== kinds.none && byte !== narrowCodes.mark ? 1 : 0));

/** Marks and foreign letters go on with a word, so after one that they follow nothing is known. */
const goesOn = (byte: number): boolean => byte === narrowCodes.mark || byte === narrowCodes.letter;
/** 1 for what may separate two words of one form. */
export const isSeparator: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => (' \t\r\n_-'.includes(String.fromCharCode(byte)) ? 1 : 0));
/** Their low five bits, a bit each. */
const separators = isSeparator.reduce((bits, separates, byte) => bits | (separates << byte), 0);

/** What the byte after a word says, for every byte. */
const after = { separator: 1, /** The word may be part of a form's word. */ capital: 32, any: 64 } as const;
const afterOf = Uint8Array.from(kindOf, (kind, byte) =>
  goesOn(byte) ? after.any : kind === kinds.upper ? after.capital : isSeparator[byte]! * after.separator,
);
/** A byte in five bits: letters in any case keep theirs; 0 for what may be skipped, which after a separator (plus 256) is all but words. */
const bitOf = Uint8Array.from({ length: 512 }, (_, index) => {
  const byte = index & 0xff;
  if (goesOn(byte) || isSeparator[byte] === 1 || byte === narrowCodes.gap) return 0;
  if (kindOf[byte] !== kinds.none) return byte & 31;
  return index < 256 ? 27 + (byte % 5) : 0;
});

/** What is looked at of a word, by its length (0 for 32 and more) plus `after.capital`: at most so many letters, fewer where forms can only be known in part. */
const sizeOf = Int32Array.from({ length: 64 }, (_, shape) => Math.min(shape & 31 || 8, shape & after.capital ? 4 : 8));
const bitsOf = (letters: number): number => (letters >= 4 ? -1 : (1 << (8 * Math.max(letters, 0))) - 1);
const firstBits = Int32Array.from(sizeOf, (size) => bitsOf(size));
const nextBits = Int32Array.from(sizeOf, (size) => bitsOf(size - 4));

const fold = 0x20202020;
/** @param first the letters of a word that count, four and four, folded */
const hashOf = (first: number, next: number): number => first ^ Math.imul(next, 0x85ebca6b);
const slotOf = (hash: number, displacement: number, shift: number): number => Math.imul(hash ^ displacement, 0x9e3779b1) >>> shift;
/** How far a hash is shifted to be the number of a slot. */
const shiftFor = (words: Int32Array): number => Math.clz32(words.length >> 2) + 1;
const bucketOf = (hash: number, displacements: Int32Array): number => (hash ^ (hash >>> 15)) & (displacements.length - 1);

/** A perfect hash table of the words that forms begin with. */
export interface FirstWords {
  /** Four numbers each: the hash, a bit for each byte that may follow (see `bitOf`), an origin (see `originOf`), and the letters from the fifth on. */
  readonly words: Int32Array;
  /** What gives each word its slot for itself, by the low bits of its hash (hash and displace, after Pagh). */
  readonly displacements: Int32Array;
}

/** What is known of how forms begin. */
export interface Sieve {
  /** By the low five bits of two bytes, a bit for those of the third: the first three bytes of forms. */
  readonly threes: Int32Array;
  /** Asked for when there is much to read: until then, and where there is none, every word that passes `threes` enters the trie. */
  readonly firstWords: FirstWords | undefined;
}

/** Where the walk through the trie begins for one word: a node, and the letters that lead to it. 0 is the root, with none. */
const originOf = (node: number, size: number): number => (node << 4) | size;
export const nodeOf = (origin: number): number => origin >>> 4;
export const sizeTo = (origin: number): number => origin & 15;

export const powerOfTwo = (atLeast: number): number => 1 << Math.ceil(Math.log2(Math.max(atLeast, 2)));

interface Word {
  readonly hash: number;
  readonly next: number;
  origin: number;
  follow: number;
}

/** Makes the sieve, at build time. */
export class SieveMaker {
  readonly #threes = new Int32Array(1 << 10);
  readonly #words = new Map<number, Word>();
  readonly #nodeAt: (letters: readonly number[]) => number;

  /** @param nodeAt the node of the trie at which letters end */
  constructor(nodeAt: (letters: readonly number[]) => number) {
    this.#nodeAt = nodeAt;
  }

  /**
   * Adds one path.
   * @param bytes of the form, lower-cased, from its first letter
   * @param meetings after how many bytes two words meet
   */
  add(bytes: readonly number[], meetings: readonly number[]): void {
    const first = bytes[0]!;
    this.#addThree(bytes, meetings);
    if (standsAlone[first] === 1) {
      const isLast = bytes.length === 1 || meetings.includes(1);
      for (let byte = 0; byte < 256; byte += 1)
        if (isLast || lowerOf[byte] === bytes[1]) for (const shape of [2, 2 | after.capital]) this.#addWord([first, byte], shape, -1);
      return;
    }
    const kind = kindOf[first];
    for (let length = 1; length <= bytes.length; length += 1) {
      const next = bytes[length];
      const ends = next === undefined;
      const meets = meetings.includes(length);
      const follow = ends ? -1 : (1 << bitOf[next]!) | (meets ? 1 : 0);
      const shape = length & ~31 ? 0 : length;
      this.#addWord(bytes, shape | after.capital, follow);
      if (ends || meets || kindOf[next] !== kind) this.#addWord(bytes, shape, follow);
      if (ends || kindOf[next] !== kind || next >= narrowCodes.gap) return;
    }
  }

  #addThree(bytes: readonly number[], meetings: readonly number[]): void {
    const any = -1;
    const letter = (at: number): number => (at < bytes.length ? 1 << bytes[at]! : any);
    const meets = (at: number): boolean => meetings.includes(at);
    const second = letter(1) | (meets(1) ? separators : 0);
    for (let bits = 0; bits < 32; bits += 1) {
      if ((second & (1 << bits)) === 0) continue;
      const isLetter = bytes.length > 1 && (bytes[1]! & 31) === bits;
      const third = (isLetter ? letter(2) | (meets(2) ? separators : 0) : any) | (meets(1) && separators & (1 << bits) ? any : 0);
      this.#threes[((bytes[0]! & 31) << 5) | bits]! |= third;
    }
  }

  #addWord(bytes: readonly number[], shape: number, follow: number): void {
    const four = (from: number): number => [0, 1, 2, 3].reduce((sum, index) => sum | ((bytes[from + index] ?? 0) << (8 * index)), 0);
    const first = (four(0) | fold) & firstBits[shape]!;
    const next = ((four(4) | fold) & nextBits[shape]!) | (shape & after.capital);
    const letters = bytes.slice(0, standsAlone[bytes[0]!] === 1 ? 0 : sizeOf[shape]);
    const hash = hashOf(first, next);
    const known = this.#words.get(hash);
    if (!known) this.#words.set(hash, { hash, next, origin: originOf(this.#nodeAt(letters), letters.length), follow });
    else {
      known.follow |= follow;
      if (known.next !== next) known.origin = 0;
    }
  }

  make(): Sieve {
    const words = new Int32Array(4 * powerOfTwo(1.25 * this.#words.size));
    const displacements = new Int32Array(powerOfTwo(this.#words.size / 3));
    const buckets: Word[][] = Array.from(displacements, () => []);
    for (const word of this.#words.values()) buckets[bucketOf(word.hash, displacements)]!.push(word);
    const taken = new Set<number>();
    const shift = shiftFor(words);
    // The fullest first, while there is room to choose from.
    for (const [bucket, own] of [...buckets.entries()].sort(([, one], [, other]) => other.length - one.length)) {
      for (let displacement = 0; ; displacement += 1) {
        const slots = new Set(own.map(({ hash }) => slotOf(hash, displacement, shift)));
        if (slots.size < own.length || [...slots].some((slot) => taken.has(slot))) continue;
        displacements[bucket] = displacement;
        for (const slot of slots) taken.add(slot);
        break;
      }
      for (const { hash, next, follow, origin } of own) words.set([hash, follow, origin, next], 4 * slotOf(hash, displacements[bucket]!, shift));
    }
    return { threes: this.#threes, firstWords: { words, displacements } };
  }
}

const columns = ['first', 'next', 'follow', 'origin'] as const;

/** At build time: the table by columns, sorted by the words' letters: the first four, `next`, what may follow, the origin. */
export function storeWords(firstWords: FirstWords | undefined): Readonly<Record<string, Int32Array>> {
  if (!firstWords) return { slots: Int32Array.of(0) };
  const { words, displacements } = firstWords;
  const rows: (readonly [number, number, number, number])[] = [];
  for (let at = 0; at < words.length; at += 4) {
    const [hash, follow, origin, next] = words.subarray(at, at + 4) as unknown as [number, number, number, number];
    if ((hash | follow | origin | next) !== 0) rows.push([hashOf(hash, next), next, follow, origin]);
  }
  const letters = ([first, next]: (typeof rows)[number]): string =>
    String.fromCharCode(...[first, next].flatMap((four) => [four & 0xff, (four >>> 8) & 0xff, (four >>> 16) & 0xff, four >>> 24]));
  const sorted = rows.map((row) => [letters(row), row] as const).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    slots: Int32Array.of(words.length),
    displacements,
    ...Object.fromEntries(columns.map((name, column) => [name, Int32Array.from(sorted, ([, row]) => row[column]!)])),
  };
}

/** The table again. @param table what `storeWords` made, by name */
export function restoreWords(table: (name: string) => Int32Array): FirstWords {
  const [first, next, follow, origin] = columns.map(table) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const displacements = table('displacements');
  const words = new Int32Array(table('slots')[0]!);
  const shift = shiftFor(words);
  for (let index = 0; index < first.length; index += 1) {
    const hash = hashOf(first[index]!, next[index]!);
    const at = 4 * slotOf(hash, displacements[bucketOf(hash, displacements)]!, shift);
    words[at] = hash;
    words[at + 1] = follow[index]!;
    words[at + 2] = origin[index]!;
    words[at + 3] = next[index]!;
  }
  return { words, displacements };
}

/** Characters after which the table of first words has paid for being made. */
const much = 50_000;

/** Finds beginnings in a buffer of narrow text. One for each thread. */
export class Beginnings {
  readonly #sieve: Sieve;
  readonly #bytes: Uint8Array;
  readonly #quads: Int32Array;
  readonly #view: DataView;
  /** For every 32 bytes where words begin, and where words begin or have ended. */
  readonly #starts: Int32Array;
  readonly #borders: Int32Array;
  /** What `find` found. */
  readonly places: Int32Array;
  /** For each place where its word stands in `words`, or 0. */
  readonly #slots: Int32Array;
  #firstWords: FirstWords | undefined;
  #seen = 0;

  /**
   * @param sieve made by a `SieveMaker`
   * @param bytes a buffer of its own, a multiple of 32 long
   */
  constructor(sieve: Sieve, bytes: Uint8Array) {
    this.#sieve = sieve;
    this.#bytes = bytes;
    this.#quads = new Int32Array(bytes.buffer);
    this.#view = new DataView(bytes.buffer);
    this.#starts = new Int32Array(bytes.length >> 5);
    this.#borders = new Int32Array(bytes.length >> 5);
    this.places = new Int32Array(bytes.length);
    this.#slots = new Int32Array(bytes.length);
  }

  /**
   * Fills `places` with the beginnings from `from` to `to`, and perhaps some of the next 31; 64 bytes more are looked at.
   * @param from a multiple of 32, not 0
   * @returns how many places there are
   */
  find(from: number, to: number, isAscii: boolean): number {
    this.#findWords(from >> 5, (to >> 5) + 1);
    if (!isAscii) this.#findAlone(from, to);
    const count = this.#siftThrees(from >> 5, to >> 5);
    this.#seen += to - from;
    if (this.#seen > much) this.#firstWords ??= this.#sieve.firstWords;
    return this.#firstWords ? this.#siftWords(count, this.#firstWords) : count;
  }

  #findWords(firstBlock: number, lastBlock: number): void {
    const [quads, starts, borders, codes, found] = [this.#quads, this.#starts, this.#borders, codesOfPair, bordersOf];
    let quad = firstBlock << 3;
    // The codes of the byte before and of the four at hand; what follows them decides whether a word begins at the last.
    const here = quads[quad]!;
    let five = codeOf[quads[quad - 1]! >>> 24]! | (codes[here & 0xffff]! << 2) | (codes[here >>> 16]! << 6);
    for (let block = firstBlock; block <= lastBlock; block += 1) {
      let start = 0;
      let border = 0;
      for (let shift = 0; shift < 32; shift += 8) {
        let four = quads[quad + 1]!;
        let next = codes[four & 0xffff]! | (codes[four >>> 16]! << 4);
        const one = found[five | ((next & 3) << 10)]!;
        five = (five >>> 8) | (next << 2);
        four = quads[quad + 2]!;
        next = codes[four & 0xffff]! | (codes[four >>> 16]! << 4);
        const other = found[five | ((next & 3) << 10)]!;
        five = (five >>> 8) | (next << 2);
        quad += 2;
        start |= ((one & 15) | ((other & 15) << 4)) << shift;
        border |= ((one >>> 4) | (other & 0xf0)) << shift;
      }
      starts[block] = start;
      borders[block] = border;
    }
  }

  /** Adds what `#findWords` does not see: ideographs, and capitals before a mark or a foreign letter. */
  #findAlone(from: number, to: number): void {
    const [bytes, quads, starts, borders] = [this.#bytes, this.#quads, this.#starts, this.#borders];
    for (let quad = from >> 2; quad <= to >> 2; quad += 4) {
      if (((quads[quad]! | quads[quad + 1]! | quads[quad + 2]! | quads[quad + 3]!) & 0x80808080) === 0) continue;
      for (let at = quad << 2; at < (quad + 4) << 2; at += 1) {
        const byte = bytes[at]!;
        if (byte < narrowCodes.gap) continue;
        starts[at >> 5]! |= standsAlone[byte]! << at;
        if (afterOf[byte] !== after.any || codeOf[bytes[at - 1]!] !== code.upper) continue;
        starts[(at - 1) >> 5]! |= 1 << (at - 1);
        borders[(at - 1) >> 5]! |= 1 << (at - 1);
      }
    }
  }

  /** @returns how many words pass */
  #siftThrees(firstBlock: number, lastBlock: number): number {
    const [view, starts, places] = [this.#view, this.#starts, this.places];
    const { threes } = this.#sieve;
    let count = 0;
    for (let block = firstBlock; block <= lastBlock; block += 1) {
      for (let mask = starts[block]!; mask !== 0; mask &= mask - 1) {
        const at = (block << 5) + 31 - Math.clz32(mask & -mask);
        const four = view.getInt32(at, true);
        places[count] = at;
        // Of bytes beyond ASCII the bits say too little.
        count += ((threes[((four & 31) << 5) | ((four >>> 8) & 31)]! >>> (four >>> 16)) | (-(four & 0x808080) >>> 31)) & 1;
      }
    }
    return count;
  }

  /** @returns how many of the first `given` places pass */
  #siftWords(given: number, { words, displacements }: FirstWords): number {
    const [view, bytes, borders, places, slots] = [this.#view, this.#bytes, this.#borders, this.places, this.#slots];
    const shift = shiftFor(words);
    let count = 0;
    for (let index = 0; index < given; index += 1) {
      const at = places[index]!;
      const block = at >> 5;
      const rest = ((borders[block]! >>> 1) >>> at) | (borders[block + 1]! << (31 - (at & 31)));
      const length = (32 - Math.clz32(rest & -rest)) & 31;
      const four = view.getInt32(at, true);
      const end = at + length;
      const kind = afterOf[bytes[end]!]!;
      const separates = kind & after.separator;
      const follow = bitOf[(separates << 8) | bytes[end + separates]!]!;
      // Of what stands alone, the byte after it is looked at too.
      const shape = (length + ((four >>> 7) & 1)) | (kind & after.capital);
      const first = (four | fold) & firstBits[shape]!;
      const next = ((view.getInt32(at + 4, true) | fold) & nextBits[shape]!) | (shape & after.capital);
      const hash = hashOf(first, next);
      const slot = slotOf(hash, displacements[bucketOf(hash, displacements)]!, shift) << 2;
      const differs = hash ^ words[slot]!;
      const isOther = (differs | -differs) >>> 31;
      places[count] = at;
      slots[count] = slot & (isOther - 1);
      count += ((isOther ^ 1) & (words[slot + 1]! >>> follow) & 1) | (kind >>> 6);
    }
    return count;
  }

  /** Where the walk through the trie goes on from at one of the `places`. */
  originAt(index: number): number {
    const slot = this.#slots[index]!;
    if (slot === 0) return 0;
    const { words } = this.#firstWords!;
    const origin = words[slot + 2]!;
    // Hashes may be equal by chance; with the rest of the letters the first four are equal too.
    const rest = (this.#view.getInt32(this.places[index]! + 4, true) | fold) ^ words[slot + 3]!;
    return (rest & nextBits[sizeTo(origin)]!) === 0 ? origin : 0;
  }
}

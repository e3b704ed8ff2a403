// How text falls into words: which characters make one, where a word begins inside an identifier, what may stand between two words.
// Everything works on "narrow" text, one byte for each UTF-16 unit, so offsets stay UTF-16. It must not know terms, concepts or files.

/** What a byte of narrow text is, as far as word boundaries go. */
export const kinds = { none: 0, lower: 1, upper: 2, digit: 3, ideograph: 4 } as const;

/** Bytes of narrow text above ASCII. Ideographs that no term uses count as `gap`. */
export const narrowCodes = { gap: 0x80, letter: 0x81, mark: 0x82, firstIdeograph: 0x90 } as const;

const code = (character: string): number => character.charCodeAt(0);
const space = code(' ');
const lineFeed = code('\n');
const carriageReturn = code('\r');
const tab = code('\t');
const underscore = code('_');
const backslash = code('\\');
const hyphen = code('-');
const dollar = code('$');
const smallS = code('s');
const commentMarks = new Set([...'/#*;%>!'].map(code));

/** The most characters between two words of one term: more is not one phrase, and it bounds the work. */
const longestSeparator = 120;

/** Kind of each byte of narrow text. */
export const kindOf: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= narrowCodes.firstIdeograph) return kinds.ideograph;
  if (byte === narrowCodes.letter || byte === narrowCodes.mark) return kinds.lower;
  const character = String.fromCharCode(byte);
  if (character >= 'a' && character <= 'z') return kinds.lower;
  if (character >= 'A' && character <= 'Z') return kinds.upper;
  if (character >= '0' && character <= '9') return kinds.digit;
  return kinds.none;
});

/** A byte of narrow text with its case folded. NUL is a gap, so that the zeros after a text lead nowhere. */
export const lowerOf: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => (kindOf[byte] === kinds.upper ? byte + 32 : byte || narrowCodes.gap));

const isIdeographic = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);

/**
 * The byte for one UTF-16 unit: ASCII as it is; letters with diacritics and full-width forms as their ASCII letter;
 * ideographs hashed to 0x90-0xff, which is why a match of them has to be compared with the text itself.
 */
function narrowUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (isIdeographic(unit)) return narrowCodes.firstIdeograph + (unit % (256 - narrowCodes.firstIdeograph));
  if ((unit >= 0x300 && unit <= 0x36f) || unit === 0xad) return narrowCodes.mark;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)) return space;
  if (unit >= 0x2010 && unit <= 0x2013) return hyphen;
  if (unit === 0x2018 || unit === 0x2019) return code("'");
  const character = String.fromCharCode(unit);
  if (!/\p{L}/u.test(character)) return narrowCodes.gap;
  // Compatibility forms too (`ℙ`, `ₐ`): what reads like a letter is one.
  const base = character.normalize('NFKD').charCodeAt(0);
  if (base < 0x80) return base;
  return (unit >= 0xc0 && unit < 0x600) || (unit >= 0x1e00 && unit < 0x1f00) ? narrowCodes.letter : narrowCodes.gap;
}

/** The byte of each UTF-16 unit, 64 KB; made at build time. `used` holds the ideographs that occur in some term. */
export function makeNarrowTable(used: ReadonlySet<number>): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => (isIdeographic(unit) && !used.has(unit) ? narrowCodes.gap : narrowUnit(unit)));
}

/** Does a word begin at `at`? Words of an identifier: `num|Key|Values`, `LSTM|Cell`, `GPT|2|LM`, `key|_value`; but `GPUs` is one. */
export function startsWord(bytes: Uint8Array, at: number): boolean {
  const here = kindOf[bytes[at]!]!;
  const before = at === 0 ? kinds.none : kindOf[bytes[at - 1]!]!;
  if (here === kinds.ideograph || before === kinds.ideograph || before === kinds.none) return true;
  if (before === kinds.digit) return here !== kinds.digit;
  if (here === kinds.digit || here === kinds.none) return true;
  if (here === kinds.lower) return false;
  if (before === kinds.lower) return true;
  const next = bytes[at + 1]!;
  if (kindOf[next] !== kinds.lower) return false;
  const isPlural = next === smallS && kindOf[bytes[at + 2]!] !== kinds.lower;
  return !isPlural;
}

/** Does a word end before `at`? Nothing ends inside `embedd|ing`; punctuation and ideographs end where they are. */
export function endsWord(bytes: Uint8Array, at: number): boolean {
  return kindOf[bytes[at]!] === kinds.none || kindOf[bytes[at - 1]!] === kinds.none || startsWord(bytes, at);
}

/**
 * Where the text goes on after what may separate two words of one term: `_`, `-`, blanks, or one line break with
 * comment marks on the next line. -1 where nothing of that kind stands at `at` or a paragraph ends.
 */
export function afterSeparator(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + longestSeparator);
  let next = at;
  if (bytes[next] === underscore) return next + 1;
  if (bytes[next] === hyphen) next += 1;
  if (next > at && !isBlank(bytes[next]) && !isLineBreak(bytes[next])) return next;
  next = skipBlanks(bytes, next, limit);
  if (next < limit && isLineBreak(bytes[next])) {
    next += bytes[next] === carriageReturn && bytes[next + 1] === lineFeed ? 2 : 1;
    next = skipBlanks(bytes, next, limit);
    while (next < limit && commentMarks.has(bytes[next]!)) next += 1;
    next = skipBlanks(bytes, next, limit);
  } else if (bytes[at] === hyphen) return -1;
  return next === at || next >= limit || isLineBreak(bytes[next]) ? -1 : next;
}

const isBlank = (byte: number | undefined): boolean => byte === space || byte === tab;
const isLineBreak = (byte: number | undefined): boolean => byte === lineFeed || byte === carriageReturn;

function skipBlanks(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(bytes[at])) at += 1;
  return at;
}

/** A letter, digit, `_` or `$`: what an identifier is made of, seen from UTF-16 text. */
export function isIdentifierUnit(unit: number): boolean {
  if (unit >= 0x80) return unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7;
  return kindOf[unit] !== kinds.none || unit === underscore || unit === dollar;
}

/** The bounds of the identifier around `[start, end)`, without hyphens; at most 200 characters each side. */
export function identifierAround(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  while (from > 0 && start - from < 200 && isIdentifierUnit(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < 200 && isIdentifierUnit(text.charCodeAt(to))) to += 1;
  return [from, to];
}

const isJoint = (unit: number): boolean => unit === underscore || unit === dollar;
const isLetter = (unit: number): boolean => kindOf[unit | 0x20] === kinds.lower && unit < 0x80;

/**
 * Is `[start, end)` a whole identifier, `_` or `$` around it aside? A hyphen joins it to a neighbour unless it is written with `_`.
 * A name in marks ends where they do: `<|im_end|>` and `[SEP]` stand between words of any text; but `list[SEP]` and
 * `Vec<s>` are code.
 */
export function isWholeIdentifier(text: string, start: number, end: number): boolean {
  // The `n` of `\n` is a line end.
  if (end - start === 1 && start > 0 && text.charCodeAt(start - 1) === backslash) return false;
  const opens = !isIdentifierUnit(text.charCodeAt(start));
  const closes = !isIdentifierUnit(text.charCodeAt(end - 1));
  let from = start;
  while (from > 0 && isJoint(text.charCodeAt(from - 1))) from -= 1;
  const isFree = opens && !isIdentifierUnit(text.charCodeAt(start + 1));
  if (from > 0 && !isFree && isIdentifierUnit(text.charCodeAt(from - 1))) return false;
  let to = end;
  while (to < text.length && isJoint(text.charCodeAt(to))) to += 1;
  if (to < text.length && !closes && isIdentifierUnit(text.charCodeAt(to))) return false;
  const joinedBefore = !opens && from > 1 && text.charCodeAt(from - 1) === hyphen && isIdentifierUnit(text.charCodeAt(from - 2));
  const joinedAfter = !closes && to + 1 < text.length && text.charCodeAt(to) === hyphen && isLetter(text.charCodeAt(to + 1));
  return !(joinedBefore || joinedAfter) || text.slice(start, end).includes('_');
}

/** Does `[start, end)` stand inside a hash, a key or base64, where short forms turn up by chance? */
export function isInNoise(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false;
  const [from, to] = identifierAround(text, start, end);
  if (to - from < 16) return false;
  // A word between underscores was put there: `LLM_TYPE_30B_A3B`.
  if ((start === from || text.charCodeAt(start - 1) === underscore) && (end === to || text.charCodeAt(end) === underscore)) return false;
  let changes = 0;
  for (let at = from + 1; at < to; at += 1) {
    const [before, here] = [kindOf[text.charCodeAt(at - 1) & 0xff], kindOf[text.charCodeAt(at) & 0xff]];
    if (before !== here && !(before === kinds.upper && here === kinds.lower)) changes += 1;
  }
  return changes * 4 >= to - from && /\d/.test(text.slice(from, to));
}

/**
 * A term or symbol as a pattern: lower-cased unless `exact`, diacritics folded, one blank wherever its words meet
 * (`LSTMCell` and `lstm-cell` are both `lstm cell`), other punctuation kept (`nn.lstm`).
 */
export function toPattern(name: string, exact: boolean): string {
  const plain = name.normalize('NFKC').trim();
  let pattern = '';
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (/[\s_\-\u2010-\u2013]/.test(character)) {
      if (pattern !== '' && !pattern.endsWith(' ')) pattern += ' ';
      continue;
    }
    if (meetsHere(plain, at) && !pattern.endsWith(' ')) pattern += ' ';
    const base = /\p{Script=Latin}/u.test(character) ? character.normalize('NFD').charAt(0) : character;
    pattern += exact ? base : base.toLowerCase();
  }
  return pattern.trimEnd();
}

/** Do two words meet before `at` without a separator? Short humps (`LoRA`, `QLoRA`, `MoE`) are one word; digits and ideographs stand apart. */
function meetsHere(name: string, at: number): boolean {
  if (at === 0) return false;
  const before = name.slice(0, at);
  const after = name.slice(at);
  if (/[A-Za-z]$/.test(before)) {
    if (/^[\d\u3400-\u9fff]/.test(after)) return true;
    if (/[a-z]$/.test(before)) return /[A-Za-z][a-z]$/.test(before) && /^[A-Z](?:[a-z]|[A-Z]{2})/.test(after) && !/^[A-Z][a-z]?$/.test(after);
    return /[A-Z]{2}$/.test(before) && /^[A-Z][a-z](?!$)/.test(after);
  }
  if (/\d$/.test(before)) return /^[A-Za-z\u3400-\u9fff]/.test(after);
  return /[\u3400-\u9fff]$/.test(before) && /^[A-Za-z\d]/.test(after);
}

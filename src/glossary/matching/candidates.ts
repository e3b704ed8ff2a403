// From forms that stand in a text to what each place in it could mean: symbols as whole identifiers, families of names,
// terms as parts of names. Whether an ambiguous one may speak is not decided here.
import { Hits, Scanner } from './automaton.ts';
import type { MatcherTables, Meaning } from './entries.ts';
import { identifierAround, isIdentifierUnit, isInNoise, isWholeIdentifier } from './words.ts';

/** One meaning of a place, and how it is written there. */
export interface Found {
  readonly meaning: Meaning;
  /** The canonical name, where the place is that symbol and not only a part of a longer name. */
  readonly symbol?: string;
  /** Written as the canonical name is, letter by letter. */
  readonly asWritten: boolean;
  /** Of a family: how many letters of the name it fixes. */
  readonly fixed?: number;
}

/** A place that something known stands at. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly found: Found[];
}

/** Speaks without evidence. */
export const isPlain = ({ with: clues, libraries }: Meaning): boolean => clues === undefined && libraries === undefined;

type OnAnchor = (anchor: number, start: number, end: number) => void;

/** Reads texts for candidates. One for each thread, like the scanner. */
export class Reader {
  readonly #tables: MatcherTables;
  readonly #scanner: Scanner;
  readonly #hits = new Hits();

  constructor(tables: MatcherTables) {
    this.#tables = tables;
    this.#scanner = new Scanner(tables.terms, tables.narrow);
  }

  /**
   * All candidates of a text, by start and then the longest first; they overlap.
   * @param anyCase as a look-up reads: case does not matter, nor whether a symbol is a whole name
   */
  read(text: string, onAnchor: OnAnchor, anyCase = false): Candidate[] {
    const hits = this.#hits;
    hits.clear();
    this.#scanner.scan(text, hits, anyCase);
    const candidates: Candidate[] = [];
    const { entryAt, terms } = this.#tables;
    hits.each((start, end, form) => {
      const entry = entryAt(terms.entryOf[form]!);
      if ('anchor' in entry) onAnchor(entry.anchor, start, end);
      else this.#place(text, start, end, entry, anyCase, candidates);
    });
    return candidates.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  #place(text: string, start: number, end: number, meaning: Meaning, anyCase: boolean, candidates: Candidate[]): void {
    const { symbol } = meaning;
    if (symbol === undefined) {
      if (!isInNoise(text, start, end) && !isOtherName(text, start)) addFound(candidates, start, end, { meaning, asWritten: false });
      return;
    }
    if (meaning.open !== undefined) {
      const range = familyRange(text, start, end, meaning);
      if (range) addFound(candidates, range[0], range[1], { meaning, symbol, asWritten: false, fixed: end - start + (meaning.tail?.length ?? 0) });
      return;
    }
    if (meaning.dashes !== undefined && !hasDashes(text, start, meaning.dashes, anyCase)) return;
    if (anyCase || isWholeIdentifier(text, start, end)) {
      const written = text.slice(start, end);
      if (anyCase || !/\s/.test(written)) addFound(candidates, start, end, { meaning, symbol, asWritten: written === symbol });
    } else if (meaning.severalWords === true && !/\s/.test(text.slice(start, end))) {
      // A symbol of several words is unmistakable inside a longer name too: `train_batch_size`.
      addFound(candidates, start, end, { meaning, asWritten: false });
    }
  }
}

/** One letter before capitals makes another name: `vLLM`, `QLoRA`, `xLSTM`; not before a word: `IAttention`. */
const isOtherName = (text: string, start: number): boolean =>
  start > 0 &&
  isIdentifierUnit(text.charCodeAt(start - 1)) &&
  !(start > 1 && isIdentifierUnit(text.charCodeAt(start - 2))) &&
  /^[A-Za-z][A-Z][a-z]?[A-Z]/.test(text.slice(start - 1, start + 3));

/** A look-up may leave two dashes out, but a short flag without its dash is a word like any other. */
function hasDashes(text: string, start: number, dashes: '-' | '--', anyCase: boolean): boolean {
  if (dashes === '--') return anyCase || text.startsWith('--', start - 2);
  return text.charAt(start - 1) === '-' && !/[\w$-]/.test(text.charAt(start - 2));
}

/** The whole identifier that belongs to a family, if the one at `[start, end)` does. */
function familyRange(text: string, start: number, end: number, { open, tail = '', except = [] }: Meaning): readonly [number, number] | undefined {
  const [from, to] = identifierAround(text, start, end);
  const rest = text.slice(end, to);
  const fits = open === 'start' ? from < start : rest.length > tail.length && rest.toLowerCase().endsWith(tail.toLowerCase());
  const range = open === 'start' ? ([from, end] as const) : ([start, to] as const);
  return fits && isWholeIdentifier(text, ...range) && !except.includes(text.slice(...range)) ? range : undefined;
}

/** Of two families the one that says more of the name: `BertTokenizerFast` is a `*TokenizerFast`, not just a `Bert*`. */
function addToOne(all: Found[], found: Found): void {
  const family = all.findIndex(({ fixed }) => fixed !== undefined);
  if (family < 0 || found.fixed === undefined) all.push(found);
  else if (found.fixed > (all[family]?.fixed ?? 0)) all[family] = found;
}

function addFound(candidates: Candidate[], start: number, end: number, found: Found): void {
  // Forms of one place come one after the other, but a family may reach back over what stands before it.
  for (let index = candidates.length - 1; index >= 0 && index >= candidates.length - 4; index -= 1) {
    const candidate = candidates[index]!;
    if (candidate.start === start && candidate.end === end) {
      addToOne(candidate.found, found);
      return;
    }
  }
  candidates.push({ start, end, found: [found] });
}

// Finds concepts by what a person types: names in both languages, abbreviations, symbols, pinyin, a slip of the
// keyboard, and the full text where the pages are at hand. MiniSearch ranks; this file says what counts how much.
import MiniSearch from 'minisearch';
import type { Concept, GlossaryData, Language, Slug } from './concept.ts';
import { FullText } from './fullText.ts';

/** One answer, best first. */
export interface Hit {
  readonly slug: Slug;
  /** The symbol that was typed, where the concept was found by it. */
  readonly symbol?: string;
  /** Words of the index that matched: what to mark. */
  readonly words: readonly string[];
  /** The language of the page whose text holds the words, where no name, symbol or summary does. */
  readonly text?: Language;
}

const han = /[\u4e00-\u9fff]+/g;

/** Chinese has no spaces: each pair of characters is a word, and the last character one more, for prefixes. */
const pairsOf = (run: string): string[] =>
  run.length < 2 ? [run] : [...Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)), run.slice(-1)];

/** Words of names and texts: lower case, without diacritics, identifiers both split and whole. */
function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const chinese = [...plain.matchAll(han)].flatMap(([run]) => pairsOf(run));
  const latin = plain
    .replace(han, ' ')
    .split(/[^\p{L}\p{N}_]+/u)
    .flatMap((word) => {
      const parts = word.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[_\s]+/);
      const whole = word.replaceAll('_', '');
      return parts.length > 1 ? [...parts, whole] : [whole];
    });
  return [...latin, ...chinese].map((word) => word.toLowerCase()).filter((word) => word !== '');
}

/** A query's words: not the joined forms, all of which must be found. */
const queryWords = (query: string): string[] => {
  const plain = query.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const chinese = [...plain.matchAll(han)].flatMap(([run]) => (run.length < 2 ? [run] : pairsOf(run).slice(0, -1)));
  const latin = plain.replace(han, ' ').split(/[^\p{L}\p{N}]+/u);
  return [...latin, ...chinese].map((word) => word.toLowerCase()).filter((word) => word !== '');
};

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s.]+/g, '');

/** Where fewer answers than this are good, those that only nearly match are looked for, too. */
const enough = 12;

export class ConceptSearch {
  readonly #index: MiniSearch;
  readonly #data: GlossaryData;
  /** How many concepts the index holds already. */
  #ready = 0;
  /** Empty until somebody adds pages: only names, terms, symbols and summaries are searched then. */
  readonly pages = new FullText(searchWords, queryWords);
  readonly #exact = new Map<string, { slug: Slug; symbol?: string }[]>();

  constructor(data: GlossaryData) {
    this.#data = data;
    this.#index = new MiniSearch({
      fields: ['names', 'terms', 'symbols', 'pinyin', 'summary'],
      idField: 'slug',
      tokenize: searchWords,
      processTerm: (word) => word,
      searchOptions: {
        tokenize: queryWords,
        combineWith: 'AND',
        boost: { names: 8, terms: 5, symbols: 4, pinyin: 4, summary: 1.5 },
        prefix: true,
        weights: { prefix: 0.5, fuzzy: 0.2 },
      },
    });
  }

  /**
   * Reads concepts into the index: all that are left, before the first search, unless somebody has had the time for it.
   * @param most how many at once
   * @returns whether all are in it
   */
  prepare(most = Number.POSITIVE_INFINITY): boolean {
    const { concepts } = this.#data;
    for (const end = Math.min(this.#ready + most, concepts.length); this.#ready < end; this.#ready += 1) {
      const concept = concepts[this.#ready];
      if (concept) this.#add(concept);
    }
    return this.#ready >= concepts.length;
  }

  #add(concept: Concept): void {
    const { slug, text, terms, symbols } = concept;
    this.#index.add({
      slug,
      names: [text.en.name, text.en.short ?? '', text['zh-cn'].name].join(' '),
      terms: terms.map((term) => term.text).join(' '),
      symbols: symbols.map(({ name, short }) => (short ? `${name} ${short.flag}` : name)).join(' '),
      pinyin: (this.#data.pinyin[slug] ?? []).join(' '),
      summary: `${text.en.summary} ${text['zh-cn'].summary}`,
    });
    for (const name of [slug, text.en.name, text.en.short, text['zh-cn'].name, ...terms.map((term) => term.text)]) if (name) this.#remember(name, { slug });
    for (const { name } of symbols) this.#remember(name, { slug, symbol: name });
  }

  #remember(name: string, hit: { slug: Slug; symbol?: string }): void {
    const known = this.#exact.get(key(name)) ?? [];
    if (!known.some(({ slug }) => slug === hit.slug)) this.#exact.set(key(name), [...known, hit]);
  }

  /**
   * The best answers to what was typed, none for a blank query: exact names, then names that hold all the words, then
   * pages that do; where these are few, then names that nearly do.
   * @param accepts which concepts count
   */
  search(query: string, limit = 50, accepts: (slug: Slug) => boolean = () => true): Hit[] {
    const words = queryWords(query);
    if (words.length === 0) return [];
    this.prepare();
    const found = new Map<Slug, Hit>();
    const add = (hits: readonly Hit[]): void => {
      for (const hit of hits) if (!found.has(hit.slug) && accepts(hit.slug)) found.set(hit.slug, hit);
    };
    add((this.#exact.get(key(query)) ?? []).map((hit) => ({ ...hit, words })));
    const sure = this.#named(query, false);
    const inText = this.pages.search(query).map(({ slug, language, words: there }): Hit => ({ slug, words: there, text: language }));
    const isFew = new Set([...sure, ...inText].map(({ slug }) => slug)).size < enough;
    // Looking for what is nearly right costs the most, and ranks better what is right by one letter more than by another.
    const named = isFew ? this.#named(query, true) : sure;
    add(isFew ? named.filter(({ words: there }) => words.every((word) => there.some((term) => term.startsWith(word)))) : sure);
    add(inText);
    add(named);
    return [...found.values()].slice(0, limit);
  }

  /** @param nearly whether a letter or two may be wrong */
  #named(query: string, nearly: boolean): Hit[] {
    const fuzzy = nearly && ((word: string) => (/^[a-z]{4,}$/.test(word) ? (word.length < 8 ? 1 : 2) : false));
    return this.#index.search(query, { fuzzy }).map(({ id, terms }) => ({ slug: String(id), words: terms }));
  }

  /** Names that are least unlike a query that finds nothing, best first. */
  suggest(query: string, limit = 3): Slug[] {
    this.prepare();
    return this.#index
      .search(query, { combineWith: 'OR', fuzzy: 0.45, boost: { names: 8 }, fields: ['names', 'terms', 'symbols', 'pinyin'] })
      .slice(0, limit)
      .map(({ id }) => String(id));
  }
}

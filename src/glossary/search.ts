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
export function searchWords(text: string): string[] {
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

export class ConceptSearch {
  readonly #index: MiniSearch;
  /** Empty until somebody adds pages: only names, terms, symbols and summaries are searched then. */
  readonly pages = new FullText(searchWords, queryWords);
  readonly #exact = new Map<string, { slug: Slug; symbol?: string }[]>();

  constructor(data: GlossaryData) {
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
        fuzzy: (word) => (/^[a-z]{4,}$/.test(word) ? (word.length < 8 ? 1 : 2) : false),
        weights: { prefix: 0.5, fuzzy: 0.2 },
      },
    });
    const document = (concept: Concept) => ({
      slug: concept.slug,
      names: [concept.text.en.name, concept.text.en.short ?? '', concept.text['zh-cn'].name].join(' '),
      terms: concept.terms.map(({ text }) => text).join(' '),
      symbols: concept.symbols.map(({ name }) => name).join(' '),
      pinyin: (data.pinyin[concept.slug] ?? []).join(' '),
      summary: `${concept.text.en.summary} ${concept.text['zh-cn'].summary}`,
    });
    this.#index.addAll(data.concepts.map(document));
    for (const concept of data.concepts) {
      const { slug } = concept;
      const names = [slug, concept.text.en.name, concept.text.en.short, concept.text['zh-cn'].name, ...concept.terms.map(({ text }) => text)];
      for (const name of names) if (name) this.#remember(name, { slug });
      for (const { name } of concept.symbols) this.#remember(name, { slug, symbol: name });
    }
  }

  #remember(name: string, hit: { slug: Slug; symbol?: string }): void {
    const known = this.#exact.get(key(name)) ?? [];
    if (!known.some(({ slug }) => slug === hit.slug)) this.#exact.set(key(name), [...known, hit]);
  }

  /**
   * The best answers to what was typed, none for a blank query: exact names, then names that hold all the words, then
   * pages that do, then names that nearly do.
   * @param accepts which concepts count
   */
  search(query: string, limit = 50, accepts: (slug: Slug) => boolean = () => true): Hit[] {
    const words = queryWords(query);
    const exact = (this.#exact.get(key(query)) ?? []).map((hit): Hit => ({ ...hit, words }));
    const named = words.length === 0 ? [] : this.#index.search(query).map(({ id, terms }): Hit => ({ slug: String(id), words: terms }));
    const isLiteral = ({ words: found }: Hit): boolean => words.every((word) => found.some((term) => term.startsWith(word)));
    const inText = words.length === 0 ? [] : this.pages.search(query).map(({ slug, language, words: found }): Hit => ({ slug, words: found, text: language }));
    const seen = new Set<Slug>();
    return [...exact, ...named.filter(isLiteral), ...inText, ...named]
      .filter(({ slug }) => {
        const isNew = !seen.has(slug) && accepts(slug);
        seen.add(slug);
        return isNew;
      })
      .slice(0, limit);
  }

  /** Names that are least unlike a query that finds nothing, best first. */
  suggest(query: string, limit = 3): Slug[] {
    return this.#index
      .search(query, { combineWith: 'OR', fuzzy: 0.45, boost: { names: 8 }, fields: ['names', 'terms', 'symbols', 'pinyin'] })
      .slice(0, limit)
      .map(({ id }) => String(id));
  }
}

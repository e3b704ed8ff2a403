// The words inside the pages: one document a page and language, read in pages as they come, so that a sidebar can go on
// drawing meanwhile. Knows the built HTML only; says where the words stand, never how good the concept itself is.
import MiniSearch from 'minisearch';
import type { Language, Slug } from './concept.ts';

/** A page that holds all the words. */
export interface TextHit {
  readonly slug: Slug;
  readonly language: Language;
  readonly words: readonly string[];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a reader reads in a built page, without its headings, formulas and code blocks. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<(h2|math|pre)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(?:p|li|td|th|tr)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) =>
      decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name ?? ''] ?? entity),
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Characters of an excerpt, and of what stands before its first marked word. */
const excerptLength = 150;
const leadLength = 40;

/**
 * The part of a text in which most of the words stand close together.
 * @returns at most some 150 characters, with an ellipsis where text was left out
 */
export function excerpt(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.flatMap((word) => {
    const found: { at: number; word: string }[] = [];
    for (let at = lower.indexOf(word); at >= 0 && found.length < 20; at = lower.indexOf(word, at + word.length)) found.push({ at, word });
    return found;
  });
  let [start, most] = [0, 0];
  for (const { at } of places.sort((a, b) => a.at - b.at)) {
    const near = new Set(places.filter((other) => other.at >= at && other.at < at + excerptLength - leadLength).map(({ word }) => word)).size;
    if (near > most) [start, most] = [at, near];
  }
  const from = Math.max(0, start - leadLength);
  // Begins after a space where there is one: half a word reads badly. Chinese has none and begins anywhere.
  const space = from > 0 ? text.slice(from, start).indexOf(' ') : -1;
  const first = space >= 0 ? from + space + 1 : from;
  const end = first + excerptLength;
  return `${first > 0 ? '…' : ''}${text.slice(first, end).trimEnd()}${end < text.length ? '…' : ''}`;
}

export class FullText {
  readonly #index: MiniSearch;
  readonly #texts = new Map<string, string>();
  readonly #tokenize: (query: string) => string[];

  /** @param indexWords words of a text; @param queryWords words of a query */
  constructor(indexWords: (text: string) => string[], queryWords: (query: string) => string[]) {
    this.#tokenize = queryWords;
    this.#index = new MiniSearch({ fields: ['text'], tokenize: indexWords, processTerm: (word) => word });
  }

  add(slug: Slug, language: Language, html: string): void {
    const id = `${language}/${slug}`;
    if (this.#texts.has(id)) return;
    const text = textOfHtml(html);
    this.#texts.set(id, text);
    this.#index.add({ id, text });
  }

  text(slug: Slug, language: Language): string {
    return this.#texts.get(`${language}/${slug}`) ?? '';
  }

  /** Pages that hold every word of the query; the last one may be unfinished. Typing errors are for names to forgive. */
  search(query: string): TextHit[] {
    const words = this.#tokenize(query);
    // A letter or two are the beginning of everything.
    if (words.join('').length < 3 && !/[^\p{ASCII}]/u.test(query)) return [];
    const last = words.length - 1;
    return this.#index.search(query, { tokenize: this.#tokenize, combineWith: 'AND', prefix: (_word, index) => index === last }).map(({ id, terms }) => {
      const [language, slug = ''] = String(id).split('/');
      return { slug, language: language as Language, words: terms };
    });
  }
}

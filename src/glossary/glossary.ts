// The glossary as every surface asks it: concepts by slug and shelf, their neighbours, the order to learn them in.
// Made once from the built content; knows nothing of where that came from or how it is shown.
import type { CodeSymbol, Concept, ConceptText, GlossaryData, Language, Slug, Source } from './concept.ts';

export class Glossary {
  readonly data: GlossaryData;
  readonly #bySlug: ReadonlyMap<Slug, Concept>;

  constructor(data: GlossaryData) {
    this.data = data;
    this.#bySlug = new Map(data.concepts.map((concept) => [concept.slug, concept]));
  }

  get concepts(): readonly Concept[] {
    return this.data.concepts;
  }

  get(slug: Slug): Concept | undefined {
    return this.#bySlug.get(slug);
  }

  onShelf(shelf: string): readonly Concept[] {
    return this.concepts.filter((concept) => concept.shelf === shelf);
  }

  shelfName(shelf: string, language: Language): string {
    return this.data.shelves.find(({ id }) => id === shelf)?.name[language] ?? shelf;
  }

  /** What to read before a concept: everything that it requires, directly or not, the simplest first. */
  readBefore(slug: Slug): readonly Concept[] {
    const order: Concept[] = [];
    const visit = (concept: Concept | undefined): void => {
      if (!concept || order.includes(concept)) return;
      for (const required of concept.requires) visit(this.get(required));
      order.push(concept);
    };
    visit(this.get(slug));
    return order.slice(0, -1);
  }

  /** All concepts in an order in which each follows what it requires, shelf by shelf, the simple ones first. */
  get learningOrder(): readonly Concept[] {
    this.#order ??= (() => {
      const seen = new Set<Concept>();
      const visit = (concept: Concept | undefined): void => {
        if (!concept || seen.has(concept)) return;
        for (const required of concept.requires) visit(this.get(required));
        seen.add(concept);
      };
      for (const level of ['first', 'working', 'deep'] as const) {
        for (const concept of this.concepts) if (concept.level === level) visit(concept);
      }
      return [...seen];
    })();
    return this.#order;
  }
  #order: readonly Concept[] | undefined;
}

export const symbolOf = (concept: Concept, name: string | undefined): CodeSymbol | undefined => concept.symbols.find((symbol) => symbol.name === name);

/** The name with its abbreviation, unless the name holds it already. */
export const fullName = ({ name, short }: ConceptText): string => (short && !name.includes(short) ? `${name} (${short})` : name);

/** The names in both languages, the first one preferred; one of them where both read alike. */
export function bothNames(concept: Concept, language: Language): readonly string[] {
  const other: Language = language === 'en' ? 'zh-cn' : 'en';
  const names = [fullName(concept.text[language]), concept.text[other].name];
  return names[0] === names[1] || concept.text[language].name === names[1] ? names.slice(0, 1) : names;
}

/** Where a source can be read. */
export const sourceUrl = ({ arxiv, doi, url }: Source): string | undefined => (arxiv ? `https://arxiv.org/abs/${arxiv}` : doi ? `https://doi.org/${doi}` : url);

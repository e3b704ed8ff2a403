// What activate() returns: the small, versioned door for other extensions.
import type { Concept, Language } from './glossary/concept.ts';
import type { FileContext } from './glossary/matching/matcher.ts';
import type { LibraryLoader } from './library.ts';

/** A found concept; offsets in UTF-16 code units. */
export interface FoundConcept {
  readonly slug: string;
  readonly start: number;
  readonly end: number;
  /** Why it was found: `plain` for an unmistakable term, else the kind of evidence. */
  readonly reason: string;
}

/** Longer texts are refused: they would hold up every extension of the host. */
const longestText = 20_000_000;

export interface Api {
  readonly apiVersion: 1;
  /** @throws RangeError for a text of more than 20 million characters */
  findConcepts(text: string, context: FileContext): Promise<readonly FoundConcept[]>;
  /** @returns the names and the summary in one language, or undefined for an unknown slug */
  getConcept(slug: string, language: Language): Promise<{ slug: string; name: string; short?: string; summary: string } | undefined>;
}

export function createApi(library: LibraryLoader): Api {
  return {
    apiVersion: 1,
    async findConcepts(text, context) {
      if (text.length > longestText) throw new RangeError(`LLM Gloss reads texts of at most ${longestText} characters`);
      const { matcher } = await library.load();
      return matcher.findAll(text, context, 'confident').flatMap(({ start, end, senses, reason }): FoundConcept[] => {
        const slug = senses[0]?.slug;
        return slug ? [{ slug, start, end, reason: reason.kind }] : [];
      });
    },
    async getConcept(slug, language) {
      const concept: Concept | undefined = (await library.load()).glossary.get(slug);
      if (!concept) return undefined;
      const { name, short, summary } = concept.text[language === 'zh-cn' ? 'zh-cn' : 'en'];
      return { slug, name, ...(short ? { short } : {}), summary };
    },
  };
}

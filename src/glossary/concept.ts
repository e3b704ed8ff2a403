// The glossary's nouns: what a concept, a term and a symbol are once content has been read.
// Types only, so that every room can speak of them; knows nothing of files, VS Code or the page.

/** The two languages that content is written in. */
export type Language = 'en' | 'zh-cn';
export const languages: readonly Language[] = ['en', 'zh-cn'];

/** A concept's file name without `.md`: lower-case ASCII words joined by hyphens. */
export type Slug = string;

export type Level = 'first' | 'working' | 'deep';
export const levels: readonly Level[] = ['first', 'working', 'deep'];

/** What a file must (not) hold for an ambiguous word to mean its concept. Words are matched as whole words or identifier parts, in any case. */
export interface Clues {
  /** Words that speak for this sense when near. */
  readonly with: readonly string[];
  /** Words that speak for another sense when near. */
  readonly not: readonly string[];
}

/** One way of writing a concept's name. */
export interface Term {
  readonly text: string;
  readonly language: Language;
  /** `exact` matches the letters as written; `any` folds case. */
  readonly case: 'any' | 'exact';
  /** A known misspelling: found, but told as one. */
  readonly misspelling: boolean;
  /** Present when the word means this concept only where the file gives evidence. */
  readonly clues?: Clues;
}

/** A flag of one dash, such as `-ngl`, as one program understands it. */
export interface ShortFlag {
  readonly library: string;
  readonly flag: string;
}

/** A name that code uses for (a part of) a concept. */
export interface CodeSymbol {
  /** The canonical spelling, such as `num_key_value_heads`, or a family pattern with one `*`, such as `*ForCausalLM`. */
  readonly name: string;
  /** Libraries in which the name has this sense; empty: in all of them. */
  readonly libraries: readonly string[];
  /** Of a family: names that its pattern fits and that are other concepts' symbols. */
  readonly except: readonly string[];
  /** Speaks with its dash only, in files that show its program. */
  readonly short?: ShortFlag;
  /** Present when the name is too common to speak without evidence. */
  readonly clues?: Clues;
  /** What that very name controls, one or two sentences of inline Markdown. */
  readonly controls: Readonly<Record<Language, string>>;
}

export interface Source {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly url?: string;
}

/** What differs between the languages of one concept and is needed before its page is opened. */
export interface ConceptText {
  readonly name: string;
  /** The abbreviation people use, where there is one. */
  readonly short?: string;
  /** Inline Markdown: what it is and its one practical consequence. */
  readonly summary: string;
  /** Neighbouring concept -> how that one differs, in a few words. */
  readonly contrast: Readonly<Record<Slug, string>>;
}

/** One concept without its page body. */
export interface Concept {
  readonly slug: Slug;
  readonly shelf: string;
  readonly year?: number;
  /** The article's chapter, 1-5, that names the concept. */
  readonly chapter?: number;
  readonly level: Level;
  readonly terms: readonly Term[];
  readonly symbols: readonly CodeSymbol[];
  readonly requires: readonly Slug[];
  readonly related: readonly Slug[];
  readonly sources: readonly Source[];
  readonly text: Readonly<Record<Language, ConceptText>>;
}

export interface Shelf {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

export interface Chapter {
  readonly number: number;
  readonly name: Readonly<Record<Language, string>>;
}

/** Everything that hover, look-up and search need; page bodies and diagrams are read apart. */
export interface GlossaryData {
  readonly version: 1;
  readonly shelves: readonly Shelf[];
  readonly chapters: readonly Chapter[];
  readonly concepts: readonly Concept[];
  /** Pinyin of the Chinese names and terms, whole and as initials, without spaces: `zhuyili`, `zyl`. */
  readonly pinyin: Readonly<Record<Slug, readonly string[]>>;
}

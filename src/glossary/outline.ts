// The glossary's outline: names, shelves and levels, and nothing of what they say. As large as a page, so that a document
// can hold it and draw home before the glossary itself has been fetched and unpacked.
import type { Concept, ConceptText, GlossaryData } from './concept.ts';

const nameOf = ({ name, short }: ConceptText): ConceptText => ({ name, ...(short ? { short } : {}), summary: '', contrast: {} });

const outlined = ({ slug, shelf, level, text }: Concept): Concept => ({
  slug,
  shelf,
  level,
  terms: [],
  symbols: [],
  requires: [],
  related: [],
  sources: [],
  text: { en: nameOf(text.en), 'zh-cn': nameOf(text['zh-cn']) },
});

export const outlineOf = ({ version, shelves, chapters, concepts }: GlossaryData): GlossaryData => ({
  version,
  shelves,
  chapters,
  concepts: concepts.map(outlined),
  pinyin: {},
});

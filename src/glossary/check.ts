// Turns the content files into one glossary and holds the laws of content. The build, the tests and the
// pre-commit hook all call `checkContent`; what it calls a problem cannot ship. Knows nothing of disks.
import { pinyin } from 'pinyin-pro';
import { parse as parseYaml } from 'yaml';
import { type Chapter, type CodeSymbol, type Concept, type GlossaryData, type Language, languages, type Shelf, type Slug } from './concept.ts';
import { type Law, laws } from './laws.ts';
import { type Half, type Problem, parseHalf, sectionsOf, stampOf } from './parse.ts';
import type { Story, TimelineEntry } from './story.ts';

/** Content files by their path below `src/content`, with `/` between folders. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Everything that the laws look at. */
export interface Draft {
  readonly files: ContentFiles;
  readonly shelves: readonly Shelf[];
  readonly chapters: readonly Chapter[];
  readonly halves: Readonly<Record<Language, ReadonlyMap<Slug, Half>>>;
  readonly diagrams: ReadonlyMap<Slug, string>;
  readonly story: Story;
  /** Concepts whose page is still to be written: a link to one of them ships as plain text. */
  readonly planned: ReadonlySet<Slug>;
}

/** What the extension ships. */
export interface BuiltContent {
  readonly glossary: GlossaryData;
  /** Markdown of each page, without its summary. */
  readonly pages: Readonly<Record<Language, Readonly<Record<Slug, string>>>>;
  readonly diagrams: Readonly<Record<Slug, string>>;
  readonly story: Story;
}

interface ShelvesFile {
  readonly shelves: readonly (Record<Language, string> & { readonly id: string })[];
  readonly chapters: readonly (Record<Language, string> & { readonly number: number })[];
}

const named = ({ en, 'zh-cn': chinese }: Record<Language, string>): Record<Language, string> => ({ en, 'zh-cn': chinese });

function readYaml<T>(files: ContentFiles, path: string, empty: T, problems: Problem[]): T {
  const text = files.get(path);
  if (text === undefined) {
    problems.push({ file: path, line: 1, column: 1, message: 'the file is missing' });
    return empty;
  }
  try {
    return (parseYaml(text) as T | null) ?? empty;
  } catch (error) {
    const line = /at line (\d+)/.exec(String(error))?.[1];
    problems.push({ file: path, line: Number(line ?? 1), column: 1, message: `YAML: ${String(error).split('\n')[0]}` });
    return empty;
  }
}

function readStory(files: ContentFiles, problems: Problem[]): Story {
  const read = (language: Language) => {
    const file = `story.${language}.md`;
    const text = (files.get(file) ?? '').replace(/\r\n/g, '\n');
    if (text === '') problems.push({ file, line: 1, column: 1, message: 'the file is missing' });
    const sections = sectionsOf(text, 1);
    const lines = text.split('\n');
    return sections.map(({ heading, line }, index) => ({
      heading,
      text: lines
        .slice(line, (sections[index + 1]?.line ?? lines.length + 1) - 1)
        .join('\n')
        .trim(),
    }));
  };
  return {
    chapters: { en: read('en'), 'zh-cn': read('zh-cn') },
    timeline: readYaml<readonly TimelineEntry[]>(files, 'timeline.yaml', [], problems),
  };
}

function readDraft(files: ContentFiles, problems: Problem[]): Draft {
  const { shelves, chapters } = readYaml<ShelvesFile>(files, 'shelves.yaml', { shelves: [], chapters: [] }, problems);
  const halves: Record<Language, Map<Slug, Half>> = { en: new Map(), 'zh-cn': new Map() };
  const diagrams = new Map<Slug, string>();
  for (const [path, text] of files) {
    const [, folder, slug, kind] = /^(en|zh-cn|diagrams)\/([^/]+)\.(md|svg)$/.exec(path) ?? [];
    if (!folder || !slug) continue;
    if (kind === 'svg') {
      diagrams.set(slug, text);
      continue;
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      problems.push({ file: path, line: 1, column: 1, message: 'a slug is lower-case words joined by hyphens' });
    }
    const language = folder as Language;
    const { half, problems: found } = parseHalf(path, slug, language, text);
    problems.push(...found);
    if (half) halves[language].set(slug, half);
  }
  return {
    files,
    shelves: shelves.map((shelf) => ({ id: shelf.id, name: named(shelf) })),
    chapters: chapters.map((chapter) => ({ number: chapter.number, name: named(chapter) })),
    halves,
    diagrams,
    story: readStory(files, problems),
    planned: new Set(files.has('planned.yaml') ? readYaml<readonly Slug[]>(files, 'planned.yaml', [], problems) : []),
  };
}

/** Markdown in which links to pages that do not exist yet are their text. */
const withKnownLinks = (markdown: string, known: (slug: Slug) => boolean): string =>
  markdown.replace(/\[([^\]]*)\]\(concept:([^)\s]*)\)/g, (link, text: string, slug: string) => (known(slug) ? link : text));

function conceptOf(en: Half, chinese: Half, known: (slug: Slug) => boolean): Concept {
  const controls = new Map(chinese.symbols.map((symbol) => [symbol.name, symbol.says]));
  const textOf = ({ name, short, summary, contrast }: Half) => ({
    name,
    ...(short ? { short } : {}),
    summary,
    contrast: Object.fromEntries(Object.entries(contrast).filter(([slug]) => known(slug))),
  });
  return {
    slug: en.slug,
    shelf: en.shelf,
    ...(en.year === undefined ? {} : { year: en.year }),
    ...(en.chapter === undefined ? {} : { chapter: en.chapter }),
    level: en.level,
    terms: [...en.terms, ...chinese.terms],
    symbols: en.symbols.map(({ says, ...symbol }): CodeSymbol => ({ ...symbol, controls: { en: says, 'zh-cn': controls.get(symbol.name) ?? says } })),
    requires: en.requires.filter(known),
    related: en.related.filter(known),
    sources: en.sources,
    text: { en: textOf(en), 'zh-cn': textOf(chinese) },
  };
}

/** Pinyin is looked up here, at build time, so that its tables need not ship. */
function pinyinOf(concept: Concept): string[] {
  const chinese = [concept.text['zh-cn'].name, ...concept.terms.filter(({ language }) => language === 'zh-cn').map(({ text }) => text)];
  const spelt = chinese.flatMap((text) => {
    const han = text.replace(/[^\u4e00-\u9fff]/g, '');
    const syllables = han === '' ? [] : pinyin(han, { toneType: 'none', type: 'array', v: true });
    return syllables.length === 0 ? [] : [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
  });
  return [...new Set(spelt)];
}

function storyOf({ chapters, timeline }: Story, known: (slug: Slug) => boolean): Story {
  const linked = (language: Language) => chapters[language].map(({ heading, text }) => ({ heading, text: withKnownLinks(text, known) }));
  return { chapters: { en: linked('en'), 'zh-cn': linked('zh-cn') }, timeline };
}

function build(draft: Draft): BuiltContent {
  const order = new Map(draft.shelves.map(({ id }, index) => [id, index]));
  const known = (slug: Slug): boolean => draft.halves.en.has(slug) && draft.halves['zh-cn'].has(slug);
  const pairs = [...draft.halves.en.values()]
    .flatMap((en) => {
      const chinese = draft.halves['zh-cn'].get(en.slug);
      return chinese ? [{ en, chinese }] : [];
    })
    .sort((a, b) => (order.get(a.en.shelf) ?? 99) - (order.get(b.en.shelf) ?? 99) || (a.en.slug < b.en.slug ? -1 : 1));
  const concepts = pairs.map(({ en, chinese }) => conceptOf(en, chinese, known));
  return {
    glossary: {
      version: 1,
      shelves: draft.shelves,
      chapters: draft.chapters,
      concepts,
      pinyin: Object.fromEntries(concepts.map((concept) => [concept.slug, pinyinOf(concept)])),
    },
    pages: {
      en: Object.fromEntries(pairs.map(({ en }) => [en.slug, withKnownLinks(en.body, known)])),
      'zh-cn': Object.fromEntries(pairs.map(({ chinese }) => [chinese.slug, withKnownLinks(chinese.body, known)])),
    },
    diagrams: Object.fromEntries(draft.diagrams),
    story: storyOf(draft.story, known),
  };
}

/**
 * Reads and checks all content.
 * @returns what ships, and every problem in the order of files and lines; with a problem nothing may ship
 */
export function checkContent(files: ContentFiles): { content: BuiltContent; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const draft = readDraft(files, problems);
  for (const law of Object.values<Law>(laws)) problems.push(...law(draft));
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { content: build(draft), problems };
}

/** The Chinese file with the stamp of today's English half written into it. */
export function withStamp(files: ContentFiles, slug: Slug): string | undefined {
  const chinese = files.get(`zh-cn/${slug}.md`);
  const english = parseHalf(`en/${slug}.md`, slug, 'en', files.get(`en/${slug}.md`) ?? '').half;
  return chinese && english ? chinese.replace(/^source:.*$/m, `source: "${stampOf(english)}"`) : undefined;
}

/** Concepts per shelf and language, as `npm run check:content` prints them. */
export function tally({ glossary }: BuiltContent, files: ContentFiles): string[] {
  const count = (shelf: string, language: Language): number =>
    glossary.concepts.filter(({ slug, shelf: on }) => on === shelf && files.has(`${language}/${slug}.md`)).length;
  const article = glossary.concepts.filter(({ chapter }) => chapter !== undefined).length;
  const symbols = glossary.concepts.reduce((sum, concept) => sum + concept.symbols.length, 0);
  return [
    ...glossary.shelves.map(({ id }) => `${id.padEnd(24)}${languages.map((language) => `${language} ${String(count(id, language)).padStart(3)}`).join('   ')}`),
    `${'all'.padEnd(24)}${glossary.concepts.length} concepts, ${symbols} symbols, ${glossary.concepts.reduce((sum, concept) => sum + concept.terms.length, 0)} terms`,
    `${'the article'.padEnd(24)}${article} concepts name a chapter`,
  ];
}

// Builds src/content into dist/content: the glossary, the pages of each language, diagrams, the story and the matcher's tables.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { type BuiltContent, checkContent } from '../src/glossary/check.ts';
import type { Language } from '../src/glossary/concept.ts';
import { compile } from '../src/glossary/matching/compile.ts';
import { pageHtml } from '../src/glossary/page.ts';
import type { Problem } from '../src/glossary/parse.ts';
import { takeOut } from '../src/glossary/sharedParts.ts';
import type { Story } from '../src/glossary/story.ts';
import { readContent } from './content.ts';

const htmlOf = (pages: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(pages).map(([slug, markdown]) => [slug, pageHtml(markdown)]));
const storyHtml = (story: Story): Story => {
  const chapters = (language: Language) => story.chapters[language].map(({ heading, text }) => ({ heading, text: pageHtml(text) }));
  return { ...story, chapters: { en: chapters('en'), 'zh-cn': chapters('zh-cn') } };
};

const { ZSTD_c_compressionLevel: level, ZSTD_c_windowLog: window } = constants;
/** As small as it gets; time does not matter here. The window holds any of our files whole. */
const compressed = (data: string | Uint8Array): Uint8Array => zstdCompressSync(data, { params: { [level]: 22, [window]: 23 } });

/** What dist/content holds, by file name before compression. Pages are HTML: the sidebar need not read Markdown or TeX. */
export function contentFiles({ glossary, pages, diagrams, story }: BuiltContent): Readonly<Record<string, string | Uint8Array>> {
  const shared = new Map<string, number>();
  const [english, chinese] = [takeOut(htmlOf(pages.en), shared), takeOut(htmlOf(pages['zh-cn']), shared)];
  return {
    // Evidence is in the matcher's tables already.
    'glossary.json': JSON.stringify(glossary, (key, value) => (key === 'clues' ? undefined : value)),
    'pages.en.json': JSON.stringify(english),
    'pages.zh-cn.json': JSON.stringify(chinese),
    'pages.shared.json': JSON.stringify([...shared.keys()]),
    'diagrams.json': JSON.stringify(diagrams),
    'story.json': JSON.stringify(storyHtml(story)),
    'matcher.bin': compile(glossary),
  };
}

/**
 * Checks the content, then writes it.
 * @param draft write what can be written in spite of problems, for people who are writing content
 * @returns the problems; without `draft` nothing is written if there are any
 */
export function buildContent(folder: string, draft: boolean): readonly Problem[] {
  const { content, problems } = checkContent(readContent());
  if (problems.length > 0 && !draft) return problems;
  mkdirSync(folder, { recursive: true });
  for (const [name, data] of Object.entries(contentFiles(content))) writeFileSync(join(folder, `${name}.zst`), compressed(data));
  return problems;
}

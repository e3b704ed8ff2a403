// `npm run new-concept <slug>` makes the pair of files of a new concept, ready to be filled in.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headings } from '../src/glossary/laws.ts';
import { contentFolder } from './content.ts';

const slug = process.argv[2] ?? '';
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
  console.error('usage: npm run new-concept <slug>   (lower-case words joined by hyphens)');
  process.exit(2);
}
const name = slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
const english = `---
name: ${name}
shelf: training
level: working
terms:
  - ${slug.replaceAll('-', ' ')}
sources:
  - { authors: "", title: "", year: 2020, arxiv: "" }
---
What it is and its one practical consequence, in at most 45 words.

${headings
  .slice(0, 4)
  .map(({ en }) => `## ${en}\n`)
  .join('\n')}`;
const chinese = `---
name: ${name}
source: ""
terms: []
---
它是什么，以及一个实际的后果，不超过 80 个字。

${headings
  .slice(0, 4)
  .map((heading) => `## ${heading['zh-cn']}\n`)
  .join('\n')}`;

for (const [language, text] of [
  ['en', english],
  ['zh-cn', chinese],
] as const) {
  const file = join(contentFolder, language, `${slug}.md`);
  if (existsSync(file)) console.error(`${file} exists already; left as it is`);
  else writeFileSync(file, text);
}
console.log(`src/content/en/${slug}.md and src/content/zh-cn/${slug}.md: fill them in, then npm run check:content -- ${slug}`);

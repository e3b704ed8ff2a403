// `npm run eval`: how often hovers are right, on the labelled corpus. Writes its table into README.md.
// `npm run eval -- --errors [slug]` lists the mistakes in the files that may be tuned on; those of the others are never shown.
// `npm run eval -- --unlabelled` lists places in labelled lines that some term could mean and that have no label yet.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/glossary/check.ts';
import { compile } from '../src/glossary/matching/compile.ts';
import { createMatcher } from '../src/glossary/matching/matcher.ts';
import { readCorpus } from '../test/corpus/corpus.ts';
import { countWords, type Mistake, type Score, scopeOf, scoreFile, sum } from '../test/corpus/score.ts';
import { readContent, root } from './content.ts';
import { filesOf } from './corpus.ts';

const { glossary } = checkContent(readContent()).content;
const matcher = createMatcher(compile(glossary));
const corpus = await readCorpus();
const [scores, all] = (['article', 'all'] as const).map((which) => corpus.files.map((file) => scoreFile(file, matcher, scopeOf(glossary, which)))) as [
  Score[],
  Score[],
];
const tunedOf = (part: readonly Score[]): Score[] => part.filter(({ file }) => !file.keptAside);
const asideOf = (part: readonly Score[]): Score[] => part.filter(({ file }) => file.keptAside);

function show({ path, start, end, shown, expected }: Mistake): string {
  const text = corpus.files.find((file) => file.path === path)?.text ?? '';
  const line = text.slice(0, start).split('\n').length;
  const [before, after] = [text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60), start), text.slice(end, end + 60).split('\n')[0]];
  return `${path}:${line} shown ${shown ?? 'nothing'}, expected ${expected.join(' or ') || 'silence'}: ${before}⟦${text.slice(start, end)}⟧${after}`;
}

const share = (value: number): string => value.toFixed(3);
const cells = (scores: readonly Score[]): string => {
  const { precision, recall, labels } = sum(scores);
  return `${share(precision)} | ${share(recall)} | ${labels}`;
};
const slices: readonly (readonly [name: string, wanted: (score: Score) => boolean])[] = [
  ['all', () => true],
  ['English files', ({ file }) => file.language === 'en'],
  ['Chinese files', ({ file }) => file.language === 'zh-cn'],
  ['code', ({ file }) => file.kind === 'code'],
  ['prose', ({ file }) => file.kind === 'prose'],
  ['configuration', ({ file }) => file.kind === 'config'],
];

const errorsAt = process.argv.indexOf('--errors');
if (errorsAt > 0) {
  // Whoever tunes sees nothing of the files that are kept aside, not even their score.
  const slug = process.argv[errorsAt + 1];
  const wanted = ({ shown, expected }: Mistake) => slug === undefined || shown === slug || expected.includes(slug);
  for (const { wrong, missed } of tunedOf(all)) for (const mistake of [...wrong, ...missed].filter(wanted)) console.log(show(mistake));
  for (const [name, inSlice] of slices) console.log(`${name}: ${cells(tunedOf(scores).filter(inSlice))}`);
  console.log(`beyond the article too: ${cells(tunedOf(all))}`);
  process.exit();
}

if (process.argv.includes('--unlabelled')) {
  for (const { path, text, labels, isLabelled } of corpus.files) {
    for (const { start, end, senses } of matcher.findAll(text, { languageId: 'plaintext', fileName: path }, 'eager')) {
      if (!isLabelled(start) || labels.some((label) => label.start < end && start < label.end)) continue;
      console.log(show({ path, start, end, shown: undefined, expected: senses.map(({ slug }) => slug) }).replace(' shown nothing, expected', ''));
    }
  }
  process.exit();
}

/** Hovers in all that people read in packages that are not about AI, labelled or not: bundles and huge files apart. */
function countForeign(): { hovers: number; words: number } {
  let [hovers, words] = [0, 0];
  for (const folder of corpus.foreign) {
    for (const file of filesOf(folder, '.js', '.mjs', '.ts', '.md', '.json', '.yml', '.h', '.cpp', '.hpp')) {
      const path = join(folder, file);
      if (/\.min\.|(?:^|[\\/])node_modules[\\/]/.test(file) || !statSync(path).isFile() || statSync(path).size > 300_000) continue;
      const text = readFileSync(path, 'utf8');
      hovers += matcher.findAll(text, { languageId: 'plaintext', fileName: file }, 'confident').length;
      words += countWords(text);
    }
  }
  return { hovers, words };
}

const others = (part: readonly Score[]): Score[] => part.filter(({ file }) => file.about === 'other');
const foreign = countForeign();
const table = [
  '| | tuned on: precision | recall | labels | kept aside: precision | recall | labels |',
  '|---|---|---|---|---|---|---|',
  ...slices.map(([name, wanted]) => `| ${name} | ${cells(tunedOf(scores).filter(wanted))} | ${cells(asideOf(scores).filter(wanted))} |`),
  `| with the concepts beyond the article | ${cells(tunedOf(all))} | ${cells(asideOf(all))} |`,
  '',
  `Hovers per 2,000 words in the ${others(scores).length} labelled files that are not about AI: ${[tunedOf(scores), asideOf(scores)].map((part) => sum(others(part)).hoversPerPage.toFixed(2)).join(' in those tuned on, ')} in those kept aside; ` +
    `${((2000 * foreign.hovers) / foreign.words).toFixed(2)} in all files of the ${corpus.foreign.length} packages that they come from, ${(foreign.words / 1e6).toFixed(1)} million words. ` +
    `${all.reduce((total, { leftOut }) => total + leftOut, 0)} further labels wait for the page of their concept or are open.`,
].join('\n');
console.log(table);

if (corpus.missing.length > 0) {
  console.error(`README.md is left as it is, since files are missing: ${corpus.missing.join('; ')}`);
} else {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const marked = /<!-- eval -->[\s\S]*<!-- \/eval -->/;
  if (!marked.test(readme)) throw new Error('README.md has no <!-- eval --> ... <!-- /eval -->');
  writeFileSync(file, readme.replace(marked, `<!-- eval -->\n${table}\n<!-- /eval -->`));
}

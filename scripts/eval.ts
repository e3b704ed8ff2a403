// `npm run eval`: how often hovers are right, on the labelled corpus. Writes its table into README.md.
// `npm run eval -- --errors [slug]` lists the mistakes in the files that may be tuned on; those of the others are never shown.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/glossary/check.ts';
import { compile } from '../src/glossary/matching/compile.ts';
import { createMatcher } from '../src/glossary/matching/matcher.ts';
import { readCorpus } from '../test/corpus/corpus.ts';
import { type Mistake, type Score, scopeOf, scoreFile, sum } from '../test/corpus/score.ts';
import { readContent, root } from './content.ts';

const { glossary } = checkContent(readContent()).content;
const scope = scopeOf(glossary);
const matcher = createMatcher(compile(glossary));
const corpus = await readCorpus();
const scores = corpus.files.map((file) => scoreFile(file, matcher, scope));
const tuned = scores.filter(({ file }) => !file.keptAside);

function show({ path, start, end, shown, expected }: Mistake): string {
  const text = corpus.files.find((file) => file.path === path)?.text ?? '';
  const line = text.slice(0, start).split('\n').length;
  const [before, after] = [text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60), start), text.slice(end, end + 60).split('\n')[0]];
  return `${path}:${line} shown ${shown ?? 'nothing'}, expected ${expected.join(' or ') || 'silence'}: ${before}⟦${text.slice(start, end)}⟧${after}`;
}

const errorsAt = process.argv.indexOf('--errors');
if (errorsAt > 0) {
  const slug = process.argv[errorsAt + 1];
  const wanted = ({ shown, expected }: Mistake) => slug === undefined || shown === slug || expected.includes(slug);
  for (const { wrong, missed } of tuned) for (const mistake of [...wrong, ...missed].filter(wanted)) console.log(show(mistake));
}

const share = (value: number): string => value.toFixed(3);
const row = (name: string, wanted: (score: Score) => boolean): string => {
  const parts = [false, true].map((keptAside) => sum(scores.filter((score) => score.file.keptAside === keptAside && wanted(score))));
  return `| ${name} | ${parts.map(({ precision, recall, labels }) => `${share(precision)} | ${share(recall)} | ${labels}`).join(' | ')} |`;
};
const others = scores.filter(({ file }) => file.about === 'other');
const leftOut = scores.reduce((all, score) => all + score.leftOut, 0);
const table = [
  `| | tuned on: precision | recall | labels | kept aside: precision | recall | labels |`,
  `|---|---|---|---|---|---|---|`,
  row('all', () => true),
  row('English files', ({ file }) => file.language === 'en'),
  row('Chinese files', ({ file }) => file.language === 'zh-cn'),
  row('code', ({ file }) => file.kind === 'code'),
  row('prose', ({ file }) => file.kind === 'prose'),
  row('configuration', ({ file }) => file.kind === 'config'),
  '',
  `Hovers per 2,000 words in ${others.length} files that are not about AI: ${sum(others.filter(({ file }) => !file.keptAside)).hoversPerPage.toFixed(2)} tuned on, ${sum(others.filter(({ file }) => file.keptAside)).hoversPerPage.toFixed(2)} kept aside. ${leftOut} further labels wait for the page of their concept or are open.`,
].join('\n');
console.log(table);

if (corpus.missing.length > 0) {
  console.error(`README.md is left as it is, since files are missing: ${corpus.missing.join('; ')}`);
} else {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const marked = /<!-- eval -->[^]*<!-- \/eval -->/;
  if (!marked.test(readme)) throw new Error('README.md has no <!-- eval --> ... <!-- /eval -->');
  writeFileSync(file, readme.replace(marked, `<!-- eval -->\n${table}\n<!-- /eval -->`));
}

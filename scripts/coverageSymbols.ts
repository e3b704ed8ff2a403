// `npm run coverage:symbols`: of the keys, flags and parameters of language models in real packages, how many get a hover,
// and which of the most frequent get none. Writes its table into README.md. `-- --missing 200` lists that many names a group.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/glossary/check.ts';
import { compile } from '../src/glossary/matching/compile.ts';
import { createMatcher } from '../src/glossary/matching/matcher.ts';
import { type Coverage, measureCoverage } from '../test/corpus/coverage.ts';
import { readContent, root } from './content.ts';

const option = process.argv.indexOf('--missing');
const shown = option > 0 ? Number(process.argv[option + 1]) : 20;

const { coverage, missing } = measureCoverage(createMatcher(compile(checkContent(readContent()).content.glossary)));
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
const row = ({ group, names, occurrences, count, share }: Coverage): string =>
  `| ${group.package.replace(/(.)@.*$/, '$1')} | ${group.title} | ${names.size} | ${occurrences} | ${percent(share, 1)} | ${percent(count.named, occurrences)} | ${percent(count.part, occurrences)} |`;
const sum = (pick: (one: Coverage) => number): number => coverage.reduce((total, one) => total + pick(one), 0);
const table = [
  '| package | kind of name | names | places | explained | by its own sentence | only a part of the name |',
  '|---|---|---|---|---|---|---|',
  ...coverage.map(row),
  `| all | | ${sum(({ names }) => names.size)} | ${sum(({ occurrences }) => occurrences)} | ${percent(
    sum(({ count }) => count.named + count.explained),
    sum(({ occurrences }) => occurrences),
  )} | ${percent(
    sum(({ count }) => count.named),
    sum(({ occurrences }) => occurrences),
  )} | ${percent(
    sum(({ count }) => count.part),
    sum(({ occurrences }) => occurrences),
  )} |`,
].join('\n');
console.log(table);

for (const { group, leftOut, missing: names } of coverage) {
  console.log(`\n${group.package}, ${group.title}: the most frequent names without a hover (~ on a part only)`);
  const list = names.slice(0, shown).map(({ name, times, answer }) => `${answer === 'part' ? '~' : ''}${name} ${times}`);
  console.log(`  ${list.join(', ') || 'none'}${names.length > shown ? `, and ${names.length - shown} more` : ''}`);
  for (const [reason, left] of Object.entries(leftOut)) console.log(`  left out, ${reason}: ${left.join(' ')}`);
}

if (missing.length > 0) {
  console.error(`README.md is left as it is, since files are missing: ${missing.join('; ')}`);
} else {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const marked = /<!-- coverage -->[\s\S]*<!-- \/coverage -->/;
  if (!marked.test(readme)) throw new Error('README.md has no <!-- coverage --> ... <!-- /coverage -->');
  writeFileSync(file, readme.replace(marked, `<!-- coverage -->\n${table}\n<!-- /coverage -->`));
}

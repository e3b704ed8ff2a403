// `npm run check:content [-- slug ...]` prints what breaks the laws of content, then a tally;
// `-- --stamp slug ...` (or `--stamp all`) tells the Chinese halves that they are up to date.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkContent, tally, withStamp } from '../src/glossary/check.ts';
import { contentFolder, readContent } from './content.ts';

const [flag, ...rest] = process.argv.slice(2);
const stamping = flag === '--stamp';
const slugs = stamping ? rest : process.argv.slice(2);
let files = readContent();

if (stamping) {
  const all = [...files.keys()].flatMap((path) => /^zh-cn\/(.+)\.md$/.exec(path)?.[1] ?? []);
  for (const slug of slugs[0] === 'all' ? all : slugs) {
    const stamped = withStamp(files, slug);
    if (stamped) writeFileSync(join(contentFolder, 'zh-cn', `${slug}.md`), stamped);
    else console.error(`${slug}: a half is missing or cannot be read`);
  }
  files = readContent();
}

const { content, problems } = checkContent(files);
const shown = slugs.length === 0 || slugs[0] === 'all' ? problems : problems.filter(({ file }) => slugs.includes(basename(file).replace(/\.(md|svg)$/, '')));
for (const { file, line, column, message } of shown) console.log(`src/content/${file}:${line}:${column} ${message}`);
if (slugs.length === 0) console.log(tally(content, files).join('\n'));
console.log(shown.length === 0 ? 'content: no problems' : `content: ${shown.length} problems`);
process.exitCode = shown.length === 0 ? 0 : 1;

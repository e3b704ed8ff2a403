// `npm run bench [path of glossary.json]`: what the term engine costs, beside its goals and beside other ways.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { GlossaryData } from '../src/glossary/concept.ts';
import { compile } from '../src/glossary/matching/compile.ts';
import { readTables } from '../src/glossary/matching/entries.ts';
import { benchDocuments, benchStart } from '../test/bench/documents.ts';
import { benchScanning } from '../test/bench/scanning.ts';
import { contentFolder, root } from './content.ts';
import { filesOf, npmPackage } from './corpus.ts';

setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');

const glossary = process.argv[2] ?? join(root, 'dist', 'content', 'glossary.json');
if (!existsSync(glossary)) throw new Error(`${glossary} is missing: run \`npm run build\` first`);
const data = JSON.parse(readFileSync(glossary, 'utf8')) as GlossaryData;
const packed = compile(data);
const matcher = benchStart(packed);

const folders = [
  join(npmPackage('@huggingface/transformers@4.3.1'), 'src'),
  join(npmPackage('openai@6.49.0'), 'src'),
  join(root, 'node_modules', 'playwright-core', 'lib'),
  contentFolder,
];
const texts = folders
  .flatMap((folder) => filesOf(folder, '.ts', '.js', '.md').map((path) => readFileSync(join(folder, path), 'utf8')))
  .filter((text) => text.length < 400_000);
benchDocuments(matcher, texts);
benchScanning(readTables(packed), texts);

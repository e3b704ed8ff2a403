// `npm run bench [path of a glossary as JSON]`: what the term engine costs, beside its goals and beside other ways.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/glossary/check.ts';
import type { GlossaryData } from '../src/glossary/concept.ts';
import { compile } from '../src/glossary/matching/compile.ts';
import { readTables } from '../src/glossary/matching/entries.ts';
import { createMatcher } from '../src/glossary/matching/matcher.ts';
import { benchDocuments } from '../test/bench/documents.ts';
import { benchScanning, formsOf } from '../test/bench/scanning.ts';
import { benchWorkspace } from '../test/bench/workspace.ts';
import { contentFolder, readContent, root } from './content.ts';
import { filesOf, npmPackage } from './corpus.ts';

const [, , file] = process.argv;
const packed = compile(file ? (JSON.parse(readFileSync(file, 'utf8')) as GlossaryData) : checkContent(readContent()).content.glossary);

const folders = [
  join(npmPackage('@huggingface/transformers@4.3.1'), 'src'),
  join(npmPackage('openai@6.49.0'), 'src'),
  join(root, 'node_modules', 'playwright-core', 'lib'),
  contentFolder,
];
const textsIn = (folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) => filesOf(folder, '.ts', '.js', '.md').map((path) => readFileSync(join(folder, path), 'utf8')))
    .filter((text) => text.length < 400_000);
const texts = textsIn(folders);
/** About anything else. */
const otherTexts = textsIn(['@types/node', 'fast-check', 'highlight.js/es', 'yaml', 'mocha'].map((name) => join(root, 'node_modules', name)));

mkdirSync(join(root, '.cache'), { recursive: true });
const tables = join(root, '.cache', 'matcher.bin');
writeFileSync(tables, packed);
execFileSync(process.execPath, ['--expose-gc', join(root, 'test', 'bench', 'start.ts'), tables], { stdio: 'inherit' });
benchDocuments(createMatcher(packed), texts);
benchScanning(readTables(packed), texts);
const words = new Set(formsOf(readTables(packed)).map(({ pattern }) => pattern.toLowerCase()));
await benchWorkspace(join(root, 'dist'), join(root, '.cache'), [...words], [...texts, ...otherTexts, ...otherTexts]);

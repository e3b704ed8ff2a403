// Builds everything that ships into dist/: the host bundles (Node and web worker), the webview's bundle, the content.
// `--watch` builds again on every change; `--draft` lets content with problems through, for its writers.
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { context } from 'esbuild';
import { buildContent } from './scripts/buildContent.ts';

const watching = process.argv.includes('--watch');
const draft = watching || process.argv.includes('--draft');
const dist = join(import.meta.dirname, 'dist');

/** @returns whether the content could be built */
function content() {
  const problems = buildContent(join(dist, 'content'), draft);
  for (const { file, line, column, message } of problems) console.error(`src/content/${file}:${line}:${column} ${message}`);
  return problems.length === 0;
}

rmSync(dist, { recursive: true, force: true });
if (!content() && !draft) {
  console.error('The content has problems: nothing was built. Mend the lines above, or write on with `node esbuild.mjs --draft`.');
  process.exit(1);
}
mkdirSync(dist, { recursive: true });
// The package's own README goes without pictures: they would be a tenth of the megabyte that it may have.
writeFileSync(join(dist, 'readme.md'), readFileSync('README.md', 'utf8').replace(/^!\[.*\]\(media\/.*\)\n\n?/gm, ''));

/** @type {import('esbuild').BuildOptions} */
const shared = { bundle: true, minify: !watching, sourcemap: watching, target: 'es2022', logLevel: 'info', legalComments: 'none' };
const host = { ...shared, external: ['vscode'], format: 'cjs' };
// What the host imports on first use is a file of its own where Node can load one: activation need not even compile it.
// The web worker host loads a single file.
const lazy = ['src/glossary/matching/matcher.ts', 'src/glossary/search.ts', 'src/glossary/decoder/decode.ts', 'src/node/threads.ts'];
/** @type {import('esbuild').Plugin} */
const lazyFiles = {
  name: 'lazy files',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = basename(path, '.ts');
      if (!lazy.some((file) => basename(file, '.ts') === name)) return { errors: [{ text: `add ${path} to \`lazy\` in esbuild.mjs` }] };
      return { path: `./${name}.js`, external: true };
    }),
};
const contexts = await Promise.all([
  context({
    ...host,
    entryPoints: ['src/node/extension.ts', 'src/node/surveyThread.ts', 'src/node/scannerThread.ts', ...lazy],
    platform: 'node',
    outdir: 'dist',
    entryNames: '[name]',
    mainFields: ['module', 'main'],
    plugins: [lazyFiles],
    supported: { 'dynamic-import': false }, // becomes `require`, which every Node host has
  }),
  context({ ...host, entryPoints: ['src/extension.ts'], platform: 'browser', outfile: 'dist/extension.web.js' }),
  context({
    ...shared,
    entryPoints: ['src/webview/main.ts'],
    platform: 'browser',
    format: 'iife',
    outfile: 'dist/webview.js',
    loader: { '.svg': 'text' },
    tsconfig: 'src/webview/tsconfig.json',
  }),
]);

if (watching) {
  await Promise.all(contexts.map((each) => each.watch()));
  let timer;
  watch('src/content', { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(content, 100);
  });
} else {
  try {
    await Promise.all(contexts.map((each) => each.rebuild()));
  } catch {
    rmSync(dist, { recursive: true, force: true });
    process.exitCode = 1;
  } finally {
    await Promise.all(contexts.map((each) => each.dispose()));
  }
}

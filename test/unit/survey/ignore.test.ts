// .gitignore files beside git itself, which sees bytes where we see characters; VS Code’s patterns by example.
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { globs, IgnoreChain } from '../../../src/survey/ignore.ts';

const names = ['a', 'b.ts', 'build', 'src', 'x.log', '.env', 'a b', '[q]', 'prüf'];
const paths = names.flatMap((one) => [one, ...names.flatMap((two) => [`${one}.d/${two}`, ...names.slice(0, 4).map((three) => `${one}.d/${two}.d/${three}`)])]);

/** What our chain leaves of the files, walking down as a survey does. */
function left(files: Readonly<Record<string, string>>): string[] {
  const isLeft = (path: string): boolean => {
    let chain: IgnoreChain | undefined;
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      const text = files[folder === '' ? '.gitignore' : `${folder}/.gitignore`];
      if (text !== undefined) chain = IgnoreChain.below(chain, folder, text);
      if (chain?.ignores(parts.slice(0, depth + 1).join('/'), depth < parts.length - 1)) return false;
    }
    return true;
  };
  return paths.filter(isLeft);
}

const part = fc.constantFrom(
  'a',
  'b.ts',
  'build',
  'src',
  '*',
  '**',
  '*.log',
  '?',
  '[ab]',
  '[!a]*',
  'a.d',
  '*.d',
  '.env',
  'a b',
  '\\[q\\]',
  'x.???',
  'prüf',
  '[',
  'b.t[a-z]',
  '*b*l*',
  '*.*t*',
  'b*i*d',
  '*.**s',
);
const rule = fc
  .tuple(fc.constantFrom('', '', '!'), fc.constantFrom('', '', '/'), fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/', ' ', '  '))
  .map(([negation, anchor, parts, end]) => negation + anchor + parts.join('/') + end);
const ignoreFile = fc
  .array(fc.oneof({ weight: 6, arbitrary: rule }, fc.constantFrom('', '# note', '\\#a', '\\!a', '/')), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

suite('a .gitignore file', () => {
  test('leaves the files that git leaves', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llm-gloss-ignore-'));
    try {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      for (const path of paths) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), '');
      }
      fc.assert(
        fc.property(ignoreFile, ignoreFile, (top, inner) => {
          const files = { '.gitignore': top, 'a.d/.gitignore': inner };
          for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
          const git = spawnSync('git', ['-c', 'core.quotePath=off', '-c', 'core.excludesFile=', 'ls-files', '-o', '--exclude-standard', '-z'], {
            cwd: folder,
            encoding: 'utf8',
          });
          const expected = git.stdout.split('\0').filter((path) => path !== '' && !path.endsWith('.gitignore'));
          assert.deepEqual(left(files).sort(), expected.sort());
        }),
        { numRuns: 300 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('many stars take no time', () => {
  const name = 'a'.repeat(250);
  const stars = `${'*a'.repeat(40)}*b`;
  const open = `${'**/a/'.repeat(12)}b`;
  const path = `${'a/'.repeat(60)}${name}`;
  const start = performance.now();
  assert.equal(IgnoreChain.below(undefined, '', `${stars}\n${open}`).ignores(path, false), false);
  assert.equal(globs([stars, `**/${stars}`, open])(path, false), false);
  assert.ok(performance.now() - start < 1000, `${performance.now() - start} ms`);
});

test('patterns of VS Code', () => {
  const matches = (pattern: string, path: string): boolean => globs([pattern])(path, false);
  for (const [pattern, yes, no] of [
    ['**/node_modules', 'node_modules a/node_modules', 'node_modules2 a/node_modules/b'],
    ['**/*.{js,map}', 'a.js b/c.map', 'a.jsx b/js'],
    ['*.md', 'a.md', 'a/b.md'],
    ['docs/**', 'docs docs/a docs/a/b', 'docs2 a/docs'],
    ['**/vendor/**', 'vendor vendor/a x/vendor/a/b', 'vendored'],
    ['src/?.ts', 'src/a.ts', 'src/ab.ts src//.ts'],
    ['[ab]*', 'a b1', 'c'],
    ['**', 'a a/b', ''],
    ['{', '{', 'a'],
  ] as const) {
    for (const path of yes.split(' ').filter(Boolean)) assert.ok(matches(pattern, path), `${pattern} ${path}`);
    for (const path of no.split(' ').filter(Boolean)) assert.ok(!matches(pattern, path), `${pattern} ${path}`);
  }
  assert.ok(!globs([])('a', true));
  assert.ok(globs(['[z-a]', '**/ok'])('ok', false));
});

// The matcher on code that we did not write: three npm packages at fixed versions, fetched into .cache/.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { before, test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { filesOf, npmPackage } from '../../scripts/corpus.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { compile } from '../../src/glossary/matching/compile.ts';
import { createMatcher, type Finding, type Matcher } from '../../src/glossary/matching/matcher.ts';

const languages: Readonly<Record<string, string>> = {
  '.js': 'javascript',
  '.ts': 'typescript',
  '.md': 'markdown',
  '.json': 'json',
  '.h': 'cpp',
  '.cpp': 'cpp',
};

let matcher: Matcher;
before(() => {
  matcher = createMatcher(compile(checkContent(readContent()).content.glossary));
});

/** Every source file of a package with what is found in it. */
function findIn(spec: string, ...endings: string[]): { path: string; text: string; findings: Finding[] }[] {
  const folder = npmPackage(spec);
  return filesOf(folder, ...endings)
    .filter((path) => statSync(join(folder, path)).size < 1_000_000)
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return { path, text, findings: matcher.findAll(text, { languageId: languages[extname(path)] ?? 'plaintext', fileName: path }, 'confident') };
    });
}

const packages: readonly (readonly [spec: string, endings: string[], expected: readonly (readonly [slug: string, word: RegExp])[]])[] = [
  [
    '@tensorflow/tfjs-layers@4.22.0',
    ['.ts', '.md', 'recurrent.js'],
    [
      ['lstm', /^lstm/i],
      ['gru', /^gru/i],
    ],
  ],
  [
    '@huggingface/transformers@4.3.1',
    ['.ts', '.md', 'src/models/registry.js'],
    [
      ['bert', /^bert/i],
      ['transformer', /^transformer/i],
    ],
  ],
  [
    'llama.rn@0.12.9',
    ['.md', '.ts', 'llama-model.cpp', 'llama-arch.cpp', 'llama-hparams.h'],
    [
      ['attention', /att/i],
      ['mixture-of-experts', /moe|experts/i],
    ],
  ],
];

for (const [spec, endings, expected] of packages) {
  test(`real files: ${spec}`, () => {
    const files = findIn(spec, ...endings);
    assert.ok(files.length >= 5, `only ${files.length} files`);
    for (const { path, text, findings } of files) {
      let end = 0;
      for (const finding of findings) {
        assert.ok(finding.start >= end && finding.end > finding.start && finding.end <= text.length, `${path}: findings overlap or leave the text`);
        assert.ok(finding.senses.length > 0, path);
        // Never inside a word: what stands before and after is no letter of the same run.
        const inWord = /^[a-z]$/.test(text.charAt(finding.start)) && /[a-z]/.test(text.charAt(finding.start - 1));
        assert.ok(!inWord, `${path}:${finding.start} “${text.slice(finding.start - 10, finding.end + 10)}”`);
        end = finding.end;
      }
    }
    for (const [slug, word] of expected) {
      const found = files.flatMap(({ text, findings }) =>
        findings.filter(({ senses }) => senses[0]?.slug === slug).map(({ start, end }) => text.slice(start, end)),
      );
      assert.ok(
        found.some((text) => word.test(text)),
        `${slug} is found nowhere in ${spec}; found ${[...new Set(found)].slice(0, 5)}`,
      );
    }
  });
}

test('`drag`, `storage` and a lower-case `rag` stay silent', () => {
  for (const text of ['const drag = event.storage;', 'a rag and a bragging fragment', 'const roberto = storage.fragment;']) {
    assert.deepEqual(matcher.findAll(text, { languageId: 'javascript', fileName: 'a.js' }, 'confident'), []);
  }
});

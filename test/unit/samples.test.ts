// Every key and flag of the samples is explained by a sentence of its own; test/e2e/samples.e2e.ts points the mouse at them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { compile } from '../../src/glossary/matching/compile.ts';
import { createMatcher } from '../../src/glossary/matching/matcher.ts';
import { samples } from '../corpus/samples.ts';

const matcher = createMatcher(compile(checkContent(readContent()).content.glossary));

test('there are the samples that people learn from', () => {
  assert.deepEqual(
    samples.map(({ path, keys }) => [path, keys.length >= 9]),
    ['llama/config.json', 'mixtral/config.json', 'notes/笔记.md', 'rag.py', 'serve.sh', 'train.py'].map((path) => [path, true]),
  );
});

for (const { path, text, keys } of samples) {
  test(`${path}: every key and flag`, () => {
    const findings = matcher.findAll(text, { languageId: 'plaintext', fileName: `samples/${path}` }, 'confident');
    const isExplained = ({ start, end }: { start: number; end: number }): boolean =>
      findings.some((finding) => finding.start <= start && finding.end >= end && finding.senses[0]?.symbol !== undefined);
    const missing = keys.filter((key) => !isExplained(key)).map(({ name }) => name);
    assert.deepEqual(missing, []);
  });
}

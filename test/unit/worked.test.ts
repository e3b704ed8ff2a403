// Recomputes the worked example of every page: each result must stand in both halves, as it was computed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent, root } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';

const { content } = checkContent(readContent());

for (const [slug, page] of Object.entries(content.pages.en)) {
  if (!page.includes('**Worked example.**')) continue;
  test(`worked example: ${slug}`, async () => {
    const file = join(root, 'test', 'unit', 'worked', `${slug}.ts`);
    assert.ok(existsSync(file), `test/unit/worked/${slug}.ts is missing`);
    const { results } = (await import(file)) as { results: () => string[] };
    const computed = results();
    assert.ok(computed.length > 0, 'no result is computed');
    // A result must stand as a number of its own, not inside a longer one.
    const standing = (result: string) => new RegExp(`(?<![\\d.])${result.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d|\\.\\d)`);
    for (const result of computed) {
      assert.match(page, standing(result), `${result} is not in the English half`);
      assert.match(content.pages['zh-cn'][slug] ?? '', standing(result), `${result} is not in the Chinese half`);
    }
  });
}

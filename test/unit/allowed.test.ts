// What the sidebar lets through is what our pages and diagrams hold: nothing of theirs is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../scripts/buildContent.ts';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { putIn } from '../../src/glossary/sharedParts.ts';
import { inDiagrams, inPages, longest } from '../../src/webview/allowed.ts';

const files = contentFiles(checkContent(readContent()).content);
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
const textsIn = (...names: readonly string[]): string[] => names.flatMap((name) => textsOf(JSON.parse(String(files[name]))));

/** Tags and attributes in texts that our own build wrote: each value in double quotes. */
function markupOf(texts: readonly string[]): { readonly tags: Set<string>; readonly attributes: Set<string> } {
  const [tags, attributes] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    for (const [, tag = '', rest = ''] of text.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
      tags.add(tag);
      for (const [, attribute = ''] of rest.matchAll(/([\w:-]+)(?:="[^"]*")?/g)) attributes.add(attribute);
    }
  }
  return { tags, attributes };
}

for (const [what, texts, allowed] of [
  ['pages and the story', textsIn('pages.en.json', 'pages.zh-cn.json', 'pages.shared.json', 'story.json'), inPages],
  ['diagrams', textsIn('diagrams.json'), inDiagrams],
] as const) {
  test(what, () => {
    const { tags, attributes } = markupOf(texts);
    assert.ok(tags.size > 5 && attributes.size > 5);
    assert.deepEqual(
      [...tags].filter((tag) => !allowed.tags.includes(tag)),
      [],
      'tags that src/webview/allowed.ts would take away',
    );
    assert.deepEqual(
      [...attributes].filter((attribute) => !allowed.attributes.includes(attribute)),
      [],
      'attributes that it would take away',
    );
  });
}

test('no page is nearly too long', () => {
  const shared = textsIn('pages.shared.json');
  const whole = ['pages.en.json', 'pages.zh-cn.json'].flatMap((name) => textsOf(putIn(JSON.parse(String(files[name])) as Record<string, string>, shared)));
  assert.ok(Math.max(...[...whole, ...textsIn('diagrams.json')].map(({ length }) => length)) < longest / 2);
});

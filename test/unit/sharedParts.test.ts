// Pages come back as they were, and what both languages share ships once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { pageHtml } from '../../src/glossary/page.ts';
import { putIn, takeOut } from '../../src/glossary/sharedParts.ts';

test('every page of both languages survives', () => {
  const { pages } = checkContent(readContent()).content;
  const html = (language: 'en' | 'zh-cn') => Object.fromEntries(Object.entries(pages[language]).map(([slug, markdown]) => [slug, pageHtml(markdown)]));
  const [english, chinese] = [html('en'), html('zh-cn')];
  const parts = new Map<string, number>();
  const [left, right] = [takeOut(english, parts), takeOut(chinese, parts)];
  assert.deepEqual(putIn(left, [...parts.keys()]), english);
  assert.deepEqual(putIn(right, [...parts.keys()]), chinese);
  const length = (record: Readonly<Record<string, string>>): number => Object.values(record).join('').length;
  const shipped = length(left) + length(right) + [...parts.keys()].join('').length;
  assert.ok(shipped < 0.85 * (length(english) + length(chinese)), `${shipped} of ${length(english) + length(chinese)} characters ship`);
});

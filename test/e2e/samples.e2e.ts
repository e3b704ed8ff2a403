// Every key and flag of the samples, as a person meets it: the mouse goes from one to the next, and each hover leads
// with the sentence of that very name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { type Key, samples } from '../corpus/samples.ts';
import { Workbench } from './workbench.ts';

/** Sentences by the name, as a hover writes them: without Markdown's marks. */
const sentences = new Map<string, string[]>();
const plain = (name: string): string => name.replace(/^--/, '').replace(/[-_]/g, '').toLowerCase();
for (const { symbols } of checkContent(readContent()).content.glossary.concepts) {
  for (const { name, controls } of symbols) sentences.set(plain(name), [...(sentences.get(plain(name)) ?? []), controls.en.replace(/[`*]/g, '')]);
}

let workbench: Workbench;
before(async () => {
  workbench = await Workbench.open({
    // Large enough for the longest sample, so that nothing has to be scrolled to.
    size: { width: 1500, height: 1300 },
    settings: { 'editor.hover.delay': 10, 'llmGloss.codeLens': false, 'llmGloss.language': 'en' },
  });
});
after(() => workbench?.close());

/** How often a text stands before an offset. */
function countBefore(text: string, name: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && at < offset; at = text.indexOf(name, at + 1)) count += 1;
  return count;
}

/** The second configuration repeats most keys of the first. */
const seen = new Set<string>();
const isNew = ({ name }: Key, path: string): boolean => {
  const key = path.endsWith('config.json') ? `config ${name}` : `${path} ${name}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
};

for (const { path, text, keys } of samples) {
  test(`${path}: hovering each key and flag`, async (t) => {
    await workbench.openFile(path);
    const pointed = keys.filter((key) => isNew(key, path));
    for (const { name, start } of pointed) {
      const known = sentences.get(plain(name)) ?? [];
      assert.ok(known.length > 0, `${name} has no sentence`);
      const hover = await workbench.hoverNext(
        name,
        countBefore(text, name, start),
        known.map((sentence) => sentence.slice(0, 30)),
      );
      assert.ok(
        known.some((sentence) => hover.includes(sentence)),
        `${name}: ${hover}`,
      );
    }
    t.diagnostic(`${pointed.length} hovers`);
    if (path === 'serve.sh') await workbench.screenshot('samples-serve');
  });
}

test('nothing of ours has complained', () => {
  assert.deepEqual(workbench.complaints, []);
});

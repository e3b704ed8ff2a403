// The walkthrough: four short steps with our own small pictures, which take the theme's colours and hold nothing but shapes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/content.ts';

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { commands: { command: string }[]; walkthroughs: { steps: Step[] }[] };
};
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const commands = new Set(contributes.commands.map(({ command }) => command));
const pictures = steps.map(({ media }) => readFileSync(join(root, media.svg), 'utf8'));

test('four steps, short in both languages, whose buttons and endings exist', () => {
  assert.equal(steps.length, 4);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const strings = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
    const text = (key: string): string => strings[key.replaceAll('%', '')] ?? '';
    for (const { title, description, media } of steps) {
      assert.ok(text(title).length > 0 && text(title).length <= 40, text(title));
      assert.ok(text(media.altText).length > 10, media.altText);
      const words = text(description).replace(/\(command:[^)]*\)/g, '');
      assert.ok(words.length <= 240, `${words.length} characters: ${words}`);
      for (const [, command = ''] of text(description).matchAll(/command:([\w.]+)/g))
        assert.ok(commands.has(command) || command.startsWith('workbench.'), command);
    }
  }
  for (const [, command = ''] of steps
    .flatMap(({ completionEvents }) => completionEvents)
    .join()
    .matchAll(/onCommand:([\w.]+)/g))
    assert.ok(commands.has(command));
});

test('the pictures are small, ours alone, and take the theme’s colours', () => {
  assert.ok(pictures.join('').length < 12_000, `${pictures.join('').length} bytes`);
  for (const picture of pictures) {
    assert.doesNotMatch(picture, /<(?!\/|svg|rect|path|text|tspan|g|circle)/);
    assert.doesNotMatch(picture, /style=|href|url\(|on\w+=/);
    for (const [, colour = ''] of picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)) assert.match(colour, /^(?:none|var\(--vscode-[\w-]+, #[0-9a-f]+\))$/);
  }
});

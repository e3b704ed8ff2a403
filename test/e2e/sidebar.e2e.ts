// The sidebar as a person uses it: home, story, search with the keyboard, both languages, hidden and shown again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Workbench } from './workbench.ts';

let workbench: Workbench;
before(async () => {
  workbench = await Workbench.open({ settings: { 'llmGloss.language': 'zh-cn' }, size: { width: 1400, height: 1000 } });
});
after(() => workbench?.close());

test('home shows the concepts of the open file, and follows the editor', async () => {
  await workbench.openFile('笔记.md');
  await workbench.runCommand('LLM Gloss: Show Glossary');
  const frame = await workbench.sidebar();
  await frame.locator('.chips a', { hasText: '长短期记忆网络' }).waitFor();
  await frame.locator('.shelves').waitFor();
  await workbench.screenshot('home-zh-light');
  await workbench.openFile('classifier.py');
  await frame.locator('.chips a', { hasText: '门控循环单元' }).waitFor();
  await workbench.runCommand('LLM Gloss: Show Glossary');
});

test('search with the keyboard: pinyin, Down, Enter, back', async () => {
  const frame = await workbench.sidebar();
  await frame.locator('input[type=search]').focus();
  await workbench.page.keyboard.type('zhuyili');
  await frame.locator('#results .row', { hasText: '注意力机制' }).first().waitFor();
  await workbench.screenshot('search-zh-light');
  await workbench.press('ArrowDown');
  await workbench.press('Enter');
  await frame.locator('h1', { hasText: '注意力机制' }).waitFor();
  await frame.locator('.text math').first().waitFor();
  // Back from a page found by a search is back at what was found.
  await workbench.press('Alt+ArrowLeft');
  await frame.locator('#results .row', { hasText: '注意力机制' }).first().waitFor();
  await frame.locator('input[type=search]').focus();
  await workbench.press('Escape');
  await frame.locator('.shelves').waitFor();
  await workbench.page.keyboard.type('qqqqzzzz');
  await frame.locator('h1', { hasText: 'Nothing matches' }).waitFor();
  await workbench.press('Escape');
  await frame.locator('.shelves').waitFor();
});

test('the story remembers the chapter', async () => {
  let frame = await workbench.sidebar();
  await frame.locator('.card').click();
  await frame.locator('.chapters button', { hasText: '现代模型' }).click();
  await frame.locator('h2', { hasText: '现代模型' }).waitFor();
  await frame.locator('.timeline li.now').first().waitFor();
  await workbench.screenshot('story-zh-light');
  await workbench.runCommand('LLM Gloss: Show Glossary');
  frame = await workbench.sidebar();
  await frame.locator('.card', { hasText: '现代模型' }).waitFor();
});

test('the language of the text changes where the reader is', async () => {
  await workbench.runCommand('LLM Gloss: Look Up Concept');
  await workbench.pick('MoE', '混合专家模型');
  await workbench.press('Enter');
  const frame = await workbench.heading('混合专家模型');
  await frame.locator('.segments button', { hasText: 'EN' }).click();
  await frame.locator('h1', { hasText: 'Mixture of experts' }).waitFor();
  await frame.locator('.segments button', { hasText: 'Both' }).click();
  await frame.locator('.column[lang=en]').waitFor();
  await frame.locator('.column[lang=zh-CN]').waitFor();
  await workbench.screenshot('page-both-light');
  await frame.locator('.segments button', { hasText: 'EN' }).click();
  await frame.locator('.column[lang=zh-CN]').waitFor({ state: 'detached' });
});

test('a diagram is drawn, and a link in the text leads to its page', async () => {
  await workbench.runCommand('LLM Gloss: Look Up Concept');
  await workbench.pick('neuron', 'Artificial neuron');
  await workbench.press('Enter');
  const frame = await workbench.heading('Artificial neuron');
  const drawing = frame.locator('figure svg');
  await drawing.waitFor();
  const box = await drawing.boundingBox();
  assert.ok(box && box.height > 80, 'the diagram has no height');
  assert.ok((await drawing.locator('[cx], [d], [x1]').count()) > 3, 'the diagram has lost its geometry');
  assert.equal(await drawing.locator('text[lang="zh-CN"]').count(), 0);
  await workbench.screenshot('diagram-light');
  await frame.locator('.text a[data-concept=weight]').first().click();
  await workbench.heading('Weight');
  await workbench.runCommand('LLM Gloss: Look Up Concept');
  await workbench.pick('mixture of experts', 'Mixture of experts');
  await workbench.press('Enter');
});

test('hidden and shown again, the page and its place are the same', async () => {
  const frame = await workbench.heading('Mixture of experts');
  await frame.locator('.text pre').first().scrollIntoViewIfNeeded();
  await frame.waitForFunction(() => window.scrollY > 100);
  const before = await frame.evaluate(() => window.scrollY);
  // The place is written down a moment after scrolling ends.
  await frame.waitForFunction((at) => Math.abs(window.scrollY - at) < 1, before);
  await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  await workbench.runCommand('View: Show Explorer');
  await workbench.runCommand('LLM Gloss: Focus on Glossary View');
  const again = await workbench.heading('Mixture of experts');
  await again.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 40, before);
});

test('every theme: nothing is cut, nothing complains', async () => {
  for (const kind of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
    await workbench.theme(kind);
    const frame = await workbench.heading('Mixture of experts');
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${kind}: the page is ${overflow} px too wide`);
    await workbench.screenshot(`page-en-${kind}`);
  }
  assert.deepEqual(workbench.complaints, []);
});

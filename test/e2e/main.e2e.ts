// The main job, as a person does it: hover with the mouse, click the link, read the page; open the palette, type, press Enter.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Workbench } from './workbench.ts';

let workbench: Workbench;
before(async () => {
  workbench = await Workbench.open();
});
after(() => workbench?.close());

test('hovering nn.LSTM explains it, and its link opens the page', async () => {
  await workbench.openFile('classifier.py');
  const hover = await workbench.hover('LSTM', 1);
  assert.match(hover, /Long short-term memory/);
  assert.match(hover, /长短期记忆网络/);
  assert.match(hover, /hidden_size/);
  assert.ok(hover.split('\n').filter((line) => line.trim() !== '').length <= 6, hover);
  await workbench.screenshot('hover-light');
  await workbench.clickInHover('Open in sidebar');
  const frame = await workbench.heading('Long short-term memory');
  await frame.locator('.text math').first().waitFor();
  await workbench.screenshot('page-light');
});

test('the palette finds a concept in spite of a typo', async () => {
  await workbench.runCommand('LLM Gloss: Look Up Concept');
  await workbench.pick('atention', 'Attention');
  await workbench.screenshot('look-up');
  await workbench.press('Enter');
  await workbench.heading('Attention');
});

test('the same in the dark, while the workbench runs', async () => {
  await workbench.theme('dark');
  await workbench.heading('Attention');
  await workbench.hover('GRU', 1);
  await workbench.screenshot('hover-dark');
  await workbench.clickInHover('Open in sidebar');
  await workbench.heading('Gated recurrent unit');
  await workbench.screenshot('page-dark');
});

test('nothing of ours has complained', () => {
  assert.deepEqual(workbench.complaints, []);
});

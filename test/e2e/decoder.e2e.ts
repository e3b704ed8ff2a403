// The decoder as a person meets it: open a configuration, hover its keys, follow the line above it to the sheet, edit a number.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Workbench } from './workbench.ts';

let workbench: Workbench;
before(async () => {
  workbench = await Workbench.open({ size: { width: 1400, height: 1000 } });
});
after(() => workbench?.close());

test('five keys say what this file’s numbers mean', async () => {
  await workbench.openFile('llama/config.json');
  for (const [key, expected] of [
    ['"num_key_value_heads"', /4 query heads|128 KiB/],
    ['"hidden_size"', /4,?096|32/],
    ['"vocab_size"', /525,336,576|1\.05 B/],
    ['"intermediate_size"', /M|B/],
    ['"max_position_embeddings"', /GiB|tokens/],
  ] as const) {
    const hover = await workbench.hover(key.slice(1, -1));
    assert.match(hover, expected, key);
    assert.match(hover, /Model sheet/, key);
  }
  await workbench.hover('num_key_value_heads');
  await workbench.screenshot('config-hover-light');
});

test('the line above the configuration opens its sheet', async () => {
  const lens = workbench.page.locator('.codelens-decoration a', { hasText: '8.03 B parameters' });
  await lens.waitFor();
  await workbench.screenshot('config-lens-light');
  const frame = await workbench.followLens('8.03 B parameters', 'Llama');
  await frame.locator('td', { hasText: 'Feed-forward' }).waitFor();
  await frame.locator('.total strong', { hasText: 'GiB' }).waitFor();
  await workbench.screenshot('sheet-light');
});

test('the dials move memory', async () => {
  const frame = await workbench.sidebar();
  const total = frame.locator('.total strong');
  const before = await total.textContent();
  await frame.locator('#batch').focus();
  await workbench.press('ArrowRight');
  await frame.locator('label', { hasText: 'Sequences at once: 2' }).waitFor();
  assert.notEqual(await total.textContent(), before);
  await frame.locator('select').first().selectOption('gguf-q4_k_m');
  await frame.locator('.fit td', { hasText: 'A100 80 GB' }).waitFor();
});

test('the sheet follows an edit of the file', async () => {
  const file = join(workbench.folder, 'llama', 'config.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"num_hidden_layers": 32', '"num_hidden_layers": 16'));
  await workbench.page.locator('.codelens-decoration a', { hasText: '4.54 B parameters' }).waitFor();
  const frame = await workbench.sidebar();
  await frame.locator('.results dt', { hasText: '4,540' }).first().waitFor();
  await workbench.theme('dark');
  await workbench.screenshot('sheet-dark');
  await workbench.theme('highContrast');
  await workbench.screenshot('sheet-high-contrast');
  await workbench.theme('light');
});

test('in Chinese', async () => {
  const frame = await workbench.sidebar();
  await frame.locator('.segments button', { hasText: '中' }).click();
  await frame.locator('td', { hasText: '前馈网络' }).waitFor();
  await workbench.page.locator('.codelens-decoration a', { hasText: '参数' }).waitFor();
  await workbench.screenshot('sheet-zh-light');
  await frame.locator('.segments button', { hasText: 'EN' }).click();
  await frame.locator('td', { hasText: 'Feed-forward' }).waitFor();
});

test('nothing of ours has complained', () => {
  assert.deepEqual(workbench.complaints, []);
});

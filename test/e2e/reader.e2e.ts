// Reading as a person does it: finding, narrowing, going back, following the cursor, copying, opening elsewhere; and all of
// it is still there after the view was hidden and after the window was loaded anew.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Reader } from './reader.ts';
import { eventually, Workbench } from './workbench.ts';

let workbench: Workbench;
let reader: Reader;
before(async () => {
  workbench = await Workbench.open({ size: { width: 1400, height: 1000 } });
  reader = new Reader(workbench);
  // The browser of a test has no network: whatever it asks for is there.
  await workbench.page.context().route(/^https:/, (route) => route.fulfill({ body: 'there' }));
  await workbench.openFile('classifier.py');
});
after(() => workbench?.close());

const lstm = 'Long short-term memory (LSTM)';
const gru = 'Gated recurrent unit (GRU)';

test('search: pinyin and its initials, a typo, a name of code; nothing found', async () => {
  await reader.search('zhuyili', '注意力机制');
  await reader.search('zyl', '注意力机制');
  await reader.search('atention', 'Attention mechanism');
  await reader.says(/^Results: \d+$/);
  await reader.search('num_key_value_heads', 'num_key_value_heads');
  await workbench.press('Enter');
  await reader.shows('Grouped-query attention');
  await reader.app.getByRole('complementary', { name: 'What this name controls' }).getByText('num_key_value_heads', { exact: true }).waitFor();
  // On a page, typing is searching; Escape is back at the page.
  await workbench.page.keyboard.type('GRU');
  await reader.rows.first().filter({ hasText: gru }).waitFor();
  await workbench.press('Escape');
  await reader.shows('Grouped-query attention');

  await reader.focus();
  await workbench.press('/');
  await workbench.page.keyboard.type('qqqqzzzz');
  await reader.shows('Nothing matches “qqqqzzzz”');
  await reader.says('Nothing matches “qqqqzzzz”');
  await reader.app.getByText('Try another spelling').waitFor();
  await workbench.press('Escape');
  await reader.shows('Grouped-query attention');
});

test('filters, with nothing but the keyboard', async () => {
  await reader.focus();
  await reader.button('Home').click();
  const onShelf = await reader.app.locator('.shelves a', { hasText: 'Sequence models' }).locator('.count').innerText();
  const count = (): Promise<string> => reader.title.innerText();

  await workbench.press('/');
  await workbench.press('Tab');
  await workbench.press('Enter');
  await workbench.press('Tab');
  await workbench.page.keyboard.type('Sequence');
  await reader.shows(`Results: ${onShelf}`);
  await workbench.press('Tab');
  await workbench.page.keyboard.type('Working');
  await eventually(count, (now) => now !== `Results: ${onShelf}`);
  await workbench.press('Tab');
  await workbench.page.keyboard.type('2');
  await reader.rows.filter({ hasText: lstm }).waitFor();
  const narrow = await reader.rows.count();
  assert.ok(narrow > 0 && narrow < Number(onShelf), `${narrow} of ${onShelf}`);
  assert.equal(await count(), `Results: ${narrow}`);

  await workbench.press('Tab');
  await workbench.press('Enter');
  const first = reader.app.locator('.chips');
  await first.filter({ hasText: 'Sequence models' }).filter({ hasText: 'Working knowledge' }).waitFor();
  // Back, the filters are as they were; what nothing passes says so, and a button takes the filters away.
  await workbench.press('Alt+ArrowLeft');
  await reader.shows(`Results: ${narrow}`);
  assert.deepEqual(await reader.app.getByRole('combobox').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text)), [
    'Sequence models',
    'Working knowledge',
    '2. Evolution',
  ]);
  await reader.app.getByRole('combobox', { name: 'Chapter' }).focus();
  await workbench.page.keyboard.type('5');
  await reader.shows(/^Nothing matches/);
  await workbench.press('Tab');
  await workbench.press('Enter');
  await reader.app.locator('.shelves').waitFor();
});

test('back and forward, by key and by button, to the place where one was', async () => {
  await reader.lookUp('LSTM', lstm);
  const link = reader.app.getByRole('region', { name: 'Related' }).getByRole('link', { name: gru });
  await link.scrollIntoViewIfNeeded();
  const top = await reader.scrolled((at) => at > 100);
  await link.click();
  await reader.shows(gru);
  await reader.scrolled((at) => at === 0);
  assert.ok(await reader.button('Forward (Alt+Right)').isDisabled());

  await reader.focus();
  await workbench.press('Alt+ArrowLeft');
  await reader.shows(lstm);
  await reader.scrolled((at) => Math.abs(at - top) < 2);
  await workbench.press('Alt+ArrowRight');
  await reader.shows(gru);
  await reader.button('Back (Alt+Left)').click();
  await reader.shows(lstm);
  await reader.button('Forward (Alt+Right)').click();
  await reader.shows(gru);
  // A new way ends the old one.
  await reader.button('Back (Alt+Left)').click();
  await reader.shows(lstm);
  await reader.button('Home').click();
  await reader.app.locator('.shelves').waitFor();
  assert.ok(await reader.button('Forward (Alt+Right)').isDisabled());
  assert.deepEqual((await reader.app.getByRole('region', { name: 'Recently read' }).getByRole('link').allInnerTexts()).slice(0, 2), [gru, lstm]);
});

test('previous and next walk through the learning order', async () => {
  await reader.lookUp('LSTM', lstm);
  const order = reader.app.getByRole('navigation', { name: 'Previous, Next' });
  const name = async (which: 'Previous' | 'Next'): Promise<string> => (await order.getByRole('link', { name: which }).innerText()).replace(/^.*\n/, '').trim();
  const next = await name('Next');
  await order.getByRole('link', { name: 'Next' }).click();
  await reader.shows(next);
  await reader.scrolled((at) => at === 0);
  assert.equal(await name('Previous'), lstm);
  await order.getByRole('link', { name: 'Previous' }).click();
  await reader.shows(lstm);
});

test('a link to a concept is copied, and opens its page', async () => {
  await reader.lookUp('LSTM', lstm);
  const before = await workbench.clipboard('?');
  await reader.button('Copy link').click();
  await reader.says('Link copied');
  const link = await workbench.clipboard(before);
  assert.match(link, /^[a-z][a-z-]+:\/\/llm-gloss\.llm-gloss\/lstm$/);
  await reader.button('Home').click();
  await workbench.openUri(link);
  await workbench.answer('to open this URI?', 'Open');
  await reader.shows(lstm);
  // A link that has become old leads to a question, not into the void.
  await workbench.openUri(link.replace('lstm', 'no-such-concept'));
  await workbench.answer('to open this URI?', 'Open');
  await workbench.runCommand('Notifications: Show Notifications');
  await workbench.page.locator('.notifications-center', { hasText: 'LLM Gloss has no concept “no-such-concept”' }).waitFor();
  await workbench.runCommand('Notifications: Clear All Notifications');
  await reader.shows(lstm);
});

test('the code of a page is copied, whole', async () => {
  await reader.lookUp('LSTM', lstm);
  const before = await workbench.clipboard('?');
  const code = reader.app.locator('.text pre').first();
  await code.hover();
  await code.getByRole('button', { name: 'Copy' }).click();
  await reader.says('Copied');
  assert.equal(await workbench.clipboard(before), await code.locator('code').textContent());
});

test('a source opens in the browser', async () => {
  await reader.lookUp('LSTM', lstm);
  const source = reader.app.getByRole('region', { name: 'Sources' }).getByRole('link', { name: 'Hochreiter and Schmidhuber' });
  const address = await source.getAttribute('href');
  const opened = workbench.page.waitForEvent('popup');
  await source.click();
  await workbench.answer('to open the external website?', 'Open');
  const popup = await opened;
  assert.equal(popup.url(), address);
  await popup.close();
  await reader.shows(lstm);
});

test('the next place in the file, and where in the workspace', async () => {
  await workbench.openFile('classifier.py');
  await reader.lookUp('GRU', gru);
  const position = workbench.page.locator('#status\\.editor\\.selection');
  const before = await position.innerText();
  await reader.button(/Next place in this file/).click();
  await eventually(
    () => position.innerText(),
    (now) => now !== before && /^Ln \d+, Col \d+ \(\d+ selected\)$|^Ln \d+, Col \d+$/.test(now),
  );
  await reader.button('Where in this workspace').click();
  await workbench.pick('classifier', 'classifier.py');
  await workbench.press('Escape');
});

test('a page in an editor tab; both languages side by side, in the same place', async () => {
  await reader.lookUp('LSTM', lstm);
  await reader.button('Open in an editor tab').click();
  const tab = new Reader(workbench, 'tab');
  await workbench.page.locator('.tab.active', { hasText: 'Long short-term memory' }).waitFor();
  await tab.shows(lstm);
  assert.equal(await tab.button('Open in an editor tab').count(), 0);

  // Where the reader is, the same section is there in the other language.
  const section = tab.app.locator('.column').first().locator('h2').nth(1);
  const fromTop = (): Promise<number> => section.evaluate((heading) => heading.getBoundingClientRect().top);
  await tab.app.getByRole('heading', { name: 'In code', exact: true }).evaluate((heading) => heading.scrollIntoView());
  await tab.scrolled((at) => at > 100);
  const place = await fromTop();
  await tab.button('中').click();
  await section.filter({ hasText: '代码示例' }).waitFor();
  await eventually(fromTop, (now) => Math.abs(now - place) < 30);
  await workbench.page.locator('.tab.active', { hasText: '长短期记忆网络' }).waitFor();
  await tab.button('Both').click();
  const columns = tab.app.locator('.column');
  await columns.nth(1).getByRole('heading', { name: '代码示例' }).waitFor();
  await eventually(fromTop, (now) => Math.abs(now - place) < 30);
  const [english, chinese] = [await columns.nth(0).boundingBox(), await columns.nth(1).boundingBox()];
  assert.ok(english && chinese && chinese.x >= english.x + english.width && chinese.y === english.y, 'not side by side in a wide tab');
  const [above, below] = [await reader.app.locator('.column').nth(0).boundingBox(), await reader.app.locator('.column').nth(1).boundingBox()];
  assert.ok(above && below && below.x === above.x && below.y >= above.y + above.height, 'not one above the other in a narrow view');
  await workbench.screenshot('tab-both-light');
  await tab.button('EN').click();
  await section.filter({ hasText: 'In code' }).waitFor();

  // A tab goes its own way.
  await tab.button('Home').click();
  await tab.app.locator('.shelves').waitFor();
  await reader.shows(lstm);
  await workbench.press('ControlOrMeta+W');
});

test('the page follows the cursor, unless it is pinned, until it is told not to', async () => {
  const code = async (text: string): Promise<void> => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.clickOn(text);
  };
  await workbench.openFile('classifier.py');
  await reader.lookUp('dropout', 'Dropout');
  await reader.button('Follow the cursor').click();
  await code('nn.LSTM');
  await reader.shows(lstm);
  await code('nn.GRU');
  await reader.shows(gru);
  // Where the cursor has led is one step, whatever it passed on its way.
  await reader.button('Back (Alt+Left)').click();
  await reader.shows('Dropout');
  await reader.button('Forward (Alt+Right)').click();
  await reader.shows(gru);

  // A tab beside the code that follows too shows when the cursor has been heard.
  await reader.button('Open in an editor tab').click();
  const tab = new Reader(workbench, 'tab');
  await tab.shows(gru);
  await workbench.runCommand('View: Move Editor into Right Group');
  await tab.button('Follow the cursor').click();
  await code('nn.LSTM');
  await tab.shows(lstm);
  await reader.shows(lstm);
  await reader.button('Stay on this page').click();
  await code('nn.GRU');
  await tab.shows(gru);
  await reader.shows(lstm);
  await reader.button('Stay on this page').click();
  await code('nn.Embedding');
  await reader.shows('Token embedding layer');
  await reader.button('Follow the cursor').click();
  assert.equal(await reader.button('Stay on this page').count(), 0);
  await code('nn.LSTM');
  await tab.shows(lstm);
  await reader.shows('Token embedding layer');
  await tab.button('Follow the cursor').click();
});

test('what was typed, chosen, read and scrolled to is there after hiding and after a reload', async () => {
  // A tab beside the code and the view; both have been read in.
  const tab = new Reader(workbench, 'tab');
  await tab.shows(lstm);
  await reader.focus();
  await reader.button('Home').click();
  await reader.search('memory', /memory/i);
  if ((await reader.button('Filters').getAttribute('aria-expanded')) === 'false') await reader.button('Filters').click();
  await reader.app.getByRole('combobox', { name: 'Level' }).selectOption('working');
  await reader.rows.first().waitFor();
  const found = await reader.title.innerText();
  await reader.rows.filter({ hasText: lstm }).click();
  await reader.shows(lstm);
  await reader.app.locator('.text pre').first().scrollIntoViewIfNeeded();
  const top = await reader.scrolled((at) => at > 100);

  const isThere = async (): Promise<void> => {
    await reader.focus();
    await reader.shows(lstm);
    await reader.scrolled((at) => Math.abs(at - top) < 2);
    await workbench.press('Alt+ArrowLeft');
    await reader.shows(found);
    assert.equal(await reader.app.getByRole('searchbox').inputValue(), 'memory');
    assert.equal(await reader.app.getByRole('combobox', { name: 'Level' }).inputValue(), 'working');
    await workbench.press('Alt+ArrowRight');
    await reader.shows(lstm);
    await reader.scrolled((at) => Math.abs(at - top) < 2);
  };
  await workbench.runCommand('View: Show Explorer');
  await reader.app.locator('main').waitFor({ state: 'detached' });
  await isThere();
  // The last that is written down, after all that must be there; the workbench collects when the keyboard is in it.
  await reader.button('Follow the cursor').click();
  await reader.button('Stay on this page').click();
  await workbench.runCommand('View: Focus First Editor Group');
  await workbench.remembers('\\"follows\\":true,\\"pinned\\":true');
  await workbench.reload();
  await isThere();
  assert.equal(await reader.button('Stay on this page').getAttribute('aria-pressed'), 'true');
  await reader.button('Follow the cursor').click();
  // The tab is back as well, under its name.
  await workbench.page.locator('.tab', { hasText: 'Long short-term memory' }).click();
  await tab.shows(lstm);
  await workbench.press('ControlOrMeta+W');
});

test('in the panel it is the same page', async () => {
  await reader.shows(lstm);
  await workbench.moveTo('Panel');
  await workbench.page.locator('.panel .pane-header', { hasText: 'Glossary' }).waitFor();
  await reader.shows(lstm);
  await reader.button('Home').click();
  await reader.app.locator('.shelves').waitFor();
  await workbench.moveTo('Secondary Side Bar');
  await workbench.page.locator('.auxiliarybar .pane-header', { hasText: 'Glossary' }).waitFor();
  await reader.app.locator('.shelves').waitFor();
  await reader.button('Back (Alt+Left)').click();
  await reader.shows(lstm);
});

test('nothing of ours has complained', () => {
  assert.deepEqual(workbench.complaints, []);
});

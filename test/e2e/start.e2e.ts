// `npm start` where there is no desktop: the page that it serves has the extension, behind its token; Ctrl-C ends it all.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { killAtExit } from '../host/server.ts';

let served: ChildProcess;
let address: URL;

before(async () => {
  served = spawn(process.execPath, [join(root, 'scripts', 'serve.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  killAtExit(() => served.kill());
  let said = '';
  for await (const text of served.stdout ?? []) {
    said += text;
    const found = /http:\/\/\S+/.exec(said);
    if (!found) continue;
    address = new URL(found[0]);
    return;
  }
  throw new Error(`no address was printed:\n${said}`);
});
after(() => served.kill());

test('only who knows the token gets in, and only from this machine', async () => {
  assert.equal(address.hostname, '127.0.0.1');
  const stranger = new URL(address);
  stranger.searchParams.set('tkn', 'guessed');
  assert.equal((await fetch(stranger)).status, 403);
});

test('the hover works on the page', async () => {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(address.href);
    await page.locator('.explorer-folders-view').getByText('classifier.py').dblclick();
    const word = page.locator('.view-line span span').filter({ hasText: 'Tagger' }).first();
    await word.waitFor();
    await page.locator('.activitybar .action-label[aria-label*="LLM Gloss"]').waitFor();
    const hover = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: 'Gated recurrent unit' });
    const line = page.locator('.view-line').filter({ hasText: 'self.gru_layer = nn.GRU' });
    const gru = line
      .locator('span')
      .filter({ hasText: /^(nn)?\.?GRU\W*$/ })
      .last();
    // The extension host may need a moment: the mouse comes back until somebody answers.
    for (const until = Date.now() + 90_000; !(await hover.isVisible()) && Date.now() < until; ) {
      await page.mouse.move(640, 1);
      await gru.hover();
      await hover.waitFor({ timeout: 3_000 }).catch(() => undefined);
    }
    assert.match(await hover.innerText(), /Open in sidebar/);
  } finally {
    await browser.close();
  }
});

test('Ctrl-C ends it', async () => {
  served.kill('SIGINT');
  await once(served, 'exit');
  await assert.rejects(fetch(address));
});

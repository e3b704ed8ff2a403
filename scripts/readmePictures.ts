// The README's pictures, taken in a real workbench: a short film from a hover to its page, and a still.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gifenc from 'gifenc';
import type { Page } from 'playwright-core';
import { Reader } from '../test/e2e/reader.ts';
import { Workbench } from '../test/e2e/workbench.ts';
import { root } from '../test/host/install.ts';

const size = { width: 1000, height: 620 };
const lstm = 'Long short-term memory';
const fileOf = (name: string): string => join(root, 'media', name);

/** A headless browser shows no mouse: draws one where it is, and keeps it out of the way of what it points at. */
async function showMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mouse = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    mouse.setAttribute('viewBox', '0 0 12 18');
    mouse.style.cssText = 'position:fixed;z-index:1000000;width:14px;height:21px;pointer-events:none;left:0;top:0';
    const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries({ d: 'M1 1v13l3-3 2 5 2.5-1-2-5h4z', fill: '#000', stroke: '#fff' })) arrow.setAttribute(name, value);
    mouse.append(arrow);
    document.body.append(mouse);
    document.addEventListener('mousemove', ({ clientX, clientY }) => {
      mouse.style.left = `${clientX}px`;
      mouse.style.top = `${clientY}px`;
    });
  });
}

class Film {
  readonly #page: Page;
  readonly #frames: { readonly png: string; readonly delay: number }[] = [];
  #at = { x: 700, y: 480 };

  constructor(page: Page) {
    this.#page = page;
  }

  /** @param delay how long the frame stays, in milliseconds */
  async take(delay: number): Promise<void> {
    this.#frames.push({ png: (await this.#page.screenshot()).toString('base64'), delay });
  }

  async glide(to: { readonly x: number; readonly y: number }, steps: number): Promise<void> {
    const from = this.#at;
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await this.#page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      if (step < steps) await this.take(90);
    }
    this.#at = { ...to };
  }

  /** All frames as a GIF: one palette for all, and of each frame only what has changed. */
  async gif(): Promise<Uint8Array> {
    const { width, height } = size;
    const pictures: Uint8Array[] = [];
    for (const { png } of this.#frames) {
      const pixels = await this.#page.evaluate(async (data) => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(picture, 0, 0);
        const bytes = context.getImageData(0, 0, picture.width, picture.height).data;
        return new Promise<string>((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
          reader.readAsDataURL(new Blob([bytes]));
        });
      }, png);
      pictures.push(new Uint8Array(Buffer.from(pixels, 'base64')));
    }
    const colours = gifenc.quantize(
      new Uint8Array(Buffer.concat([pictures[0], pictures.at(-1), pictures[Math.floor(pictures.length / 2)]].flatMap((one) => one ?? []))),
      127,
    );
    const unchanged = colours.length;
    const encoder = gifenc.GIFEncoder();
    let before: Uint8Array | undefined;
    for (const [index, pixels] of pictures.entries()) {
      const indices = gifenc.applyPalette(pixels, colours);
      const shown = before ? indices.map((colour, at) => (colour === before?.[at] ? unchanged : colour)) : indices;
      before = indices;
      const palette = index === 0 ? { palette: [...colours, [0, 0, 0]] } : {};
      encoder.writeFrame(shown, width, height, {
        ...palette,
        delay: this.#frames[index]?.delay ?? 100,
        transparent: true,
        transparentIndex: unchanged,
        dispose: 1,
      });
    }
    encoder.finish();
    return encoder.bytes();
  }
}

/** Where the middle of an element is. */
async function middleOf(element: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
}

/** @returns what was made */
export async function makeReadmePictures(): Promise<string[]> {
  const workbench = await Workbench.open({
    size,
    // On its way the mouse passes other words: they stay silent.
    settings: { 'editor.hover.delay': 900, 'editor.hover.hidingDelay': 3000 },
  });
  const { page } = workbench;
  const reader = new Reader(workbench);
  try {
    await workbench.openFile('classifier.py');
    await workbench.runCommand('LLM Gloss: Show Glossary');
    await reader.app.locator('.chips a', { hasText: lstm }).waitFor();
    // The first hover waits for the extension; the film should not.
    await workbench.hover('LSTM', 1);
    await page.mouse.move(700, 480);
    await page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ visible: true }).waitFor({ state: 'hidden' });
    const film = new Film(page);
    await showMouse(page);
    await page.mouse.move(701, 481);
    await film.take(1200);
    const word = await workbench.placeOf('LSTM', 1);
    await film.glide(word, 7);
    const link = page
      .locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: lstm })
      .locator('a', { hasText: 'Open in sidebar' })
      .filter({ visible: true })
      .first();
    await link.waitFor();
    await film.take(3000);
    const there = await middleOf(link);
    await film.glide({ x: word.x, y: there.y }, 2);
    await film.glide(there, 4);
    await film.take(500);
    await link.click();
    await reader.shows(lstm);
    await reader.app.locator('figure svg').waitFor();
    await film.take(1500);
    await film.glide({ x: 170, y: 420 }, 4);
    await workbench.press('Escape');
    await link.waitFor({ state: 'hidden' });
    for (let step = 0; step < 6; step++) {
      await page.mouse.wheel(0, 90);
      await reader.scrolled(() => true);
      await film.take(step === 5 ? 3000 : 120);
    }
    writeFileSync(fileOf('readme-hover-to-page.gif'), await film.gif());

    // A page in a tab has room for both languages; the view stands beside it.
    await page.setViewportSize({ width: 1180, height: 720 });
    await page.mouse.move(700, 719);
    await reader.button('Open in an editor tab').click();
    const tab = new Reader(workbench, 'tab');
    await tab.shows(lstm);
    await reader.button('Home').click();
    await tab.button('Both').click();
    await tab.app.locator('.column').nth(1).locator('figure svg').waitFor();
    await tab.scrolled((top) => top === 0);
    await page.mouse.move(1179, 719);
    await page.screenshot({ path: fileOf('readme-page.png') });
  } finally {
    await workbench.close();
  }
  return ['readme-hover-to-page.gif', 'readme-page.png'];
}

// The workbench as a person uses it: page objects over a real VS Code in a real browser. Waits on what can be seen,
// never on time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { type Server, startServer } from '../host/server.ts';

const patience = 60_000;
const screenshots = join(root, 'test-results', 'screenshots');

export interface WorkbenchOptions {
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packed extension to install instead of the source tree. */
  readonly vsix?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Quiet settings, so that nothing but us moves on the screen. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'editor.minimap.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'window.menuBarVisibility': 'compact',
  'workbench.colorTheme': 'Default Light Modern',
  'editor.hover.delay': 100,
};

export class Workbench {
  readonly page: Page;
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(server: Server, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const server = await startServer({ automation: true, settings: { ...quiet, ...options.settings }, ...(options.vsix ? { vsix: options.vsix } : {}) });
    const browser = await startBrowser();
    const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    const payload = options.vsix ? undefined : ([['extensionDevelopmentPath', server.remote(root)]] as const);
    await page.goto(server.address(options.folder ?? join(root, 'samples'), payload));
    await page.locator('.monaco-workbench').waitFor();
    const workbench = new Workbench(server, browser, page);
    await page.locator('.activitybar .action-label[aria-label*="LLM Gloss"]').waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  /** Changes user settings while the workbench runs, and waits until `seen` holds. */
  async set(settings: Readonly<Record<string, unknown>>, seen?: () => Promise<unknown>): Promise<void> {
    const now = JSON.parse(readFileSync(this.#server.userSettings, 'utf8')) as Record<string, unknown>;
    writeFileSync(this.#server.userSettings, JSON.stringify({ ...now, ...settings }));
    await seen?.();
  }

  async theme(name: string, kind: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light'): Promise<void> {
    await this.set({ 'workbench.colorTheme': name }, () => this.page.locator(`.monaco-workbench.${kind}`).waitFor());
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Opens a file by its name through quick open. */
  async openFile(name: string): Promise<void> {
    const box = await this.#quickInput('Control+P', '');
    await box.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name.split('/').at(-1) ?? name }).first().waitFor();
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator(`.tab.active[data-resource-name="${name.split('/').at(-1)}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line span span').first().waitFor();
  }

  /** Runs a command by its title through the palette. */
  async runCommand(title: string): Promise<void> {
    const box = await this.#quickInput('F1', '>');
    await box.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  async #quickInput(keys: string, value: string) {
    const box = this.page.locator('.quick-input-widget input.input');
    for (let attempt = 0; ; attempt++) {
      await this.press(keys);
      try {
        await box.waitFor({ timeout: attempt < 5 ? 3000 : patience });
        break;
      } catch (error) {
        if (attempt >= 5) throw error;
      }
    }
    await this.page.waitForFunction((start) => (document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value ?? '').startsWith(start), value);
    return box;
  }

  /** The rows of the quick pick, as they read. */
  async picks(): Promise<string[]> {
    return this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  }

  /** Types into the open quick pick and waits for a row that shows `expected`. */
  async pick(text: string, expected: string | RegExp): Promise<void> {
    const box = this.page.locator('.quick-input-widget input.input');
    await box.waitFor();
    await box.fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: expected }).first().waitFor();
  }

  /** Where a text stands on the screen; the `nth` occurrence on visible lines, from 0. */
  async #place(text: string, nth = 0): Promise<{ x: number; y: number }> {
    const found = await this.page.waitForFunction(
      ([wanted, skip]) => {
        let left = skip as number;
        for (const line of document.querySelectorAll('.editor-instance .view-line')) {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          const nodes: Text[] = [];
          while (walker.nextNode()) nodes.push(walker.currentNode as Text);
          const whole = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
          let at = whole.indexOf(wanted as string);
          while (at >= 0 && left > 0) {
            left--;
            at = whole.indexOf(wanted as string, at + 1);
          }
          if (at < 0) continue;
          const middle = at + (wanted as string).length / 2;
          let passed = 0;
          for (const node of nodes) {
            if (middle < passed + node.length) {
              const range = document.createRange();
              const offset = Math.floor(middle - passed);
              range.setStart(node, offset);
              range.setEnd(node, Math.min(offset + 1, node.length));
              const { x, y, width, height } = range.getBoundingClientRect();
              return { x: x + width / 2, y: y + height / 2 };
            }
            passed += node.length;
          }
        }
        return undefined;
      },
      [text, nth] as const,
    );
    const place = await found.jsonValue();
    if (!place) throw new Error(`"${text}" is not on the screen`);
    return place;
  }

  /** Rests the mouse on a text; `undefined` if no hover of ours comes while one of `until` does not either. */
  async hover(text: string, nth = 0): Promise<string> {
    await this.press('Escape');
    await this.page.mouse.move(5, 5);
    const { x, y } = await this.#place(text, nth);
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents:has(a[href*="llmGloss.showConcept"], a[data-href*="llmGloss.showConcept"])').first();
    await hover.waitFor();
    return hover.innerText();
  }

  async clickInHover(text: string): Promise<void> {
    await this.page.locator('.monaco-hover:not(.hidden) a', { hasText: text }).first().click();
  }

  /** Puts the cursor into a text. */
  async clickOn(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.#place(text, nth);
    await this.page.mouse.click(x, y);
  }

  /** The frame in which our sidebar runs, once its app has drawn. */
  async sidebar(): Promise<Frame> {
    for (const started = Date.now(); Date.now() - started < patience; ) {
      for (const frame of this.page.frames()) {
        if (frame.name() === 'active-frame' || frame.parentFrame()?.parentFrame()) {
          try {
            if (await frame.locator('#app main').count()) return frame;
          } catch {
            // The frame went away while it was asked; the next one will answer.
          }
        }
      }
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
    }
    throw new Error('the sidebar did not show');
  }

  /** Waits until the sidebar's page has this heading. */
  async heading(text: string | RegExp): Promise<Frame> {
    const frame = await this.sidebar();
    await frame.locator('h1').filter({ hasText: text }).first().waitFor();
    return frame;
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}

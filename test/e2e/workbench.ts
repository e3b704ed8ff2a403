// The workbench as a person uses it: page objects over a real VS Code in a real browser. Waits on what can be seen,
// never on time. With LLM_GLOSS_VSIX=file.vsix it runs the packed file, installed into a clean server, not the source tree.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Browser, errors, type Frame, type Locator, type Page } from 'playwright-core';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { killAtExit, type Server, startServer } from '../host/server.ts';
import { type Point, positionOf } from './textPosition.ts';

export interface WorkbenchOptions {
  /** Folder to open a copy of; `samples/` if not given. */
  readonly folder?: string;
  /** User settings on top of the quiet ones below. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packed extension to install instead of the source tree. */
  readonly vsix?: string;
  /** Folders of other extensions to install. */
  readonly installed?: readonly string[];
  /** Runs the extension in the web worker extension host. */
  readonly web?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Colour themes that VS Code ships, and the file whose class the workbench bears once they are there: at its start it shows another's colours. */
const themes = {
  light: ['Light Modern', 'light_modern'],
  dark: ['Dark Modern', 'dark_modern'],
  highContrast: ['Default High Contrast', 'hc_black'],
  highContrastLight: ['Default High Contrast Light', 'hc_light'],
} as const;
export type Theme = keyof typeof themes;

/** How long a busy machine may take, in milliseconds. */
const patience = 90_000;
/** After this long an action is tried again: the workbench may not have been ready for it. */
const impatience = 3_000;
const screenshots = join(root, 'test-results', 'screenshots');

/** Quiet settings, so that nothing but us moves on the screen. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.menuBarVisibility': 'compact',
  'workbench.colorTheme': themes.light[0],
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Does `action` until `seen` comes true.
 * @throws the last time-out of `seen`
 */
export async function insist(action: () => Promise<unknown>, seen: (timeout: number) => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + patience; ; ) {
    await action();
    try {
      await seen(impatience);
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() > until) throw error;
    }
  }
}

/**
 * Asks until the answer is right.
 * @throws a time-out that holds the last answer
 */
export async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean, timeout = patience): Promise<T> {
  for (const until = Date.now() + timeout; ; ) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > until) throw new errors.TimeoutError(`still ${JSON.stringify(answer)}`);
  }
}

export class Workbench {
  readonly page: Page;
  /** The open folder, a copy that tests may write to; empty where somebody else serves. */
  readonly folder: string;
  /** Uncaught errors of the page and of our webview, and errors of the log that name us. */
  readonly complaints: string[] = [];
  readonly #browser: Browser;
  readonly #server: Server | undefined;

  private constructor(browser: Browser, page: Page, folder: string, server?: Server) {
    this.#browser = browser;
    this.#server = server;
    this.page = page;
    this.folder = folder;
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => {
      const stack = error.stack ?? String(error);
      // VS Code's own frame around a webview stumbles now and then over a document that is thrown away while it loads.
      if (!/at assertIsDefined .*webview\/browser\/pre\/index\.html/.test(stack)) this.complaints.push(stack);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && /llm-?gloss/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** Starts a server and a browser of its own; `close()` gives them back. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const vsix = options.vsix ?? process.env['LLM_GLOSS_VSIX'];
    const settings = { ...quiet, ...(options.web ? { 'remote.extensionKind': { 'llm-gloss.llm-gloss': ['web'] } } : {}), ...options.settings };
    const server = await startServer({
      automation: vsix === undefined,
      settings,
      ...(vsix ? { vsix: resolve(vsix) } : {}),
      ...(options.installed ? { installed: options.installed } : {}),
    });
    const temporary = mkdtempSync(join(tmpdir(), 'llm-gloss-folder-'));
    killAtExit(() => rmSync(temporary, { recursive: true, force: true }));
    const original = resolve(options.folder ?? join(root, 'samples'));
    const folder = join(temporary, basename(original));
    cpSync(original, folder, { recursive: true });
    const payload = vsix ? undefined : ([['extensionDevelopmentPath', server.remote(root)]] as const);
    try {
      return await Workbench.visit(server.address(folder, payload), { ...options, folder, server });
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Opens a workbench that somebody else serves; `server` ends with `close()`. */
  static async visit(address: string, options: Pick<WorkbenchOptions, 'folder' | 'size'> & { readonly server?: Server } = {}): Promise<Workbench> {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({
        viewport: options.size ?? { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const workbench = new Workbench(browser, page, options.folder ?? '', options.server);
      await page.goto(address);
      await workbench.#isUp();
      return workbench;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server?.stop();
  }

  async #isUp(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor();
    // Our icon stands there once the extensions of the remote have been read.
    await this.page.locator('.action-label[aria-label*="LLM Gloss"]').first().waitFor();
  }

  /** Loads the page anew, as a person does with F5. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.#isUp();
  }

  /** Waits until the browser has written down what a reload must find: some seconds, so long does the workbench collect. */
  async remembers(text: string): Promise<void> {
    const inStorage = (wanted: string): Promise<boolean> =>
      this.page.evaluate(async (part) => {
        const done = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
        for (const { name = '' } of await indexedDB.databases()) {
          if (!name.startsWith('vscode-web-state-db-')) continue;
          const database = await done(indexedDB.open(name));
          const values = await done(database.transaction('ItemTable').objectStore('ItemTable').getAll());
          database.close();
          if (values.some((value) => typeof value === 'string' && value.includes(part))) return true;
        }
        return false;
      }, wanted);
    await eventually(() => inStorage(text), Boolean);
  }

  /** What the clipboard holds, once it is something else than `before`. */
  async clipboard(before = ''): Promise<string> {
    return eventually(
      () => this.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text !== before,
    );
  }

  /** Presses a button of VS Code's own dialog. */
  async answer(question: string | RegExp, button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box').filter({ hasText: question });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Opens a URI as if it had been clicked on somewhere else. */
  async openUri(uri: string): Promise<void> {
    await this.runCommand('Developer: Open URL');
    await this.page.locator('.quick-input-widget', { hasText: 'URL to open' }).waitFor();
    await this.#box.fill(uri);
    await this.press('Enter');
  }

  /** Moves our views, as a person does from the menu of their icon. */
  async moveTo(where: 'Panel' | 'Secondary Side Bar' | 'Side Bar'): Promise<void> {
    const icon = this.page.locator('.action-item:has(> .action-label[aria-label*="LLM Gloss"])').first();
    await insist(
      async () => {
        await icon.click({ button: 'right' });
        await this.page.getByRole('menuitem', { name: 'Move To' }).hover();
      },
      (timeout) => this.page.getByRole('menuitem', { name: where, exact: true }).waitFor({ timeout }),
    );
    await this.page.getByRole('menuitem', { name: where, exact: true }).click();
  }

  /** Changes settings of the folder while the workbench runs, and waits until `seen` shows that it has noticed. */
  async set(settings: Readonly<Record<string, unknown>>, seen: (timeout: number) => Promise<unknown>): Promise<void> {
    // This host does not notice changes of the user's own settings.
    const file = join(this.folder, '.vscode', 'settings.json');
    mkdirSync(join(this.folder, '.vscode'), { recursive: true });
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
    // Again and again: the workbench begins to watch its folder some ten seconds after its start and misses what came before.
    await insist(async () => writeFileSync(file, JSON.stringify({ ...before, ...settings })), seen);
  }

  async theme(theme: Theme): Promise<void> {
    const [name, file] = themes[theme];
    await this.set({ 'workbench.colorTheme': name }, (timeout) =>
      this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${file}-json`).waitFor({ timeout }),
    );
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  get #box(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  get #rows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens the quick input by its keys and types. */
  async #ask(keys: string, text: string): Promise<void> {
    // The one before it may still be fading away: it takes no text.
    await this.page.locator('.quick-input-widget[inert]').waitFor({ state: 'hidden' });
    await insist(
      () => this.press(keys),
      (timeout) => this.#box.fill(text, { timeout }),
    );
  }

  /** The row that Enter would take, if it shows all that is `expected`. */
  #row(...expected: readonly (string | RegExp)[]): Locator {
    return expected.reduce<Locator>((rows, hasText) => rows.filter({ hasText }), this.#rows.and(this.page.locator('.focused')));
  }

  /** Waits until the row that Enter would take shows all that is `expected`, and takes it. */
  async accept(...expected: readonly (string | RegExp)[]): Promise<void> {
    await this.#row(...expected).waitFor();
    await this.press('Enter');
  }

  /** Opens a file by its name, or by its folder's too, through quick open. */
  async openFile(name: string): Promise<void> {
    const parts = name.split('/');
    const base = parts.at(-1) ?? name;
    await this.#ask('ControlOrMeta+P', name);
    await this.accept(...parts);
    await this.page.locator(`.tab.active[data-resource-name="${base}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .editor-instance .view-line span span').first().waitFor();
  }

  /** Runs a command by its title through the palette. */
  async runCommand(title: string): Promise<void> {
    // Again and again: an open list does not learn of commands that come after it.
    await insist(
      async () => {
        if (await this.#box.isVisible()) await this.press('Escape');
        await this.#ask('F1', `>${title}`);
      },
      (timeout) => this.#row(title).waitFor({ timeout }),
    );
    await this.press('Enter');
  }

  /** The rows of the quick pick, as they read. */
  async picks(): Promise<string[]> {
    return this.#rows.allInnerTexts();
  }

  /** Types into the open quick pick and waits until the row that Enter would take shows `expected`. */
  async pick(text: string, expected: string | RegExp): Promise<void> {
    await this.#box.waitFor();
    await this.#box.fill(text);
    await this.#rows.and(this.page.locator('.focused')).filter({ hasText: expected }).waitFor();
  }

  /** Where a text stands on the screen; the `nth` occurrence on visible lines, from 0. */
  async placeOf(text: string, nth = 0): Promise<Point> {
    for (const until = Date.now() + patience; Date.now() < until; ) {
      const place = await positionOf(this.page, text, nth);
      if (place) return place;
    }
    throw new Error(`“${text}” is not on the screen`);
  }

  /** Rests the mouse on a text, after it has been elsewhere and no hover is left. */
  async pointAt(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.placeOf(text, nth);
    await this.press('Escape');
    await this.page.mouse.move(640, 1);
    await this.#anyHover.waitFor({ state: 'hidden' });
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
  }

  get #anyHover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ visible: true }).first();
  }

  /** The part of the shown hover that is ours. */
  get #ownHover(): Locator {
    return this.page
      .locator('.monaco-hover:not(.hidden) .hover-contents:has(a[href*="llmGloss.showConcept"], a[data-href*="llmGloss.showConcept"])')
      .filter({ visible: true })
      .first();
  }

  /** Rests the mouse on a text until our hover shows. For words that must stay silent ask `vscode.executeHoverProvider` instead. */
  async hover(text: string, nth = 0): Promise<string> {
    // Again and again: nobody answers before the extension host is up, and another provider may answer first.
    await insist(
      () => this.pointAt(text, nth),
      (timeout) => this.#ownHover.waitFor({ timeout }),
    );
    return this.#ownHover.innerText();
  }

  /** From one text to the next, as an eye goes through a file: rests the mouse on a text until our hover says one of `expected`. */
  async hoverNext(text: string, nth: number, expected: readonly string[]): Promise<string> {
    const { x, y } = await this.placeOf(text, nth);
    const hover = expected.map((each) => this.#ownHover.filter({ hasText: each })).reduce((one, other) => one.or(other));
    await insist(
      async () => {
        await this.press('Escape');
        await this.page.mouse.move(x - 1, y);
        await this.page.mouse.move(x, y);
      },
      (timeout) => hover.waitFor({ timeout }),
    );
    return this.#ownHover.innerText();
  }

  async clickInHover(text: string | RegExp): Promise<void> {
    await this.#ownHover.locator('a', { hasText: text }).first().click();
  }

  /** Puts the cursor into a text. */
  async clickOn(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.placeOf(text, nth);
    await this.page.mouse.click(x, y);
  }

  /** Opens our view by its icon in the activity bar. */
  async openSidebar(): Promise<Frame> {
    await this.page.locator('.activitybar .action-label[aria-label*="LLM Gloss"]').click();
    return this.sidebar();
  }

  /** The frame in which our sidebar runs, once its app has drawn. A hidden view's frame is thrown away: ask again. */
  async sidebar(): Promise<Frame> {
    const inner = this.page.frameLocator('iframe.webview[src*="extensionId=llm-gloss.llm-gloss"]').locator('iframe#active-frame');
    await inner.contentFrame().locator('#app main').waitFor();
    const frame = await (await inner.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the sidebar went away');
    return frame;
  }

  /** Clicks the line above a configuration until its sheet is there: a hover that is going away may take the first click. */
  async followLens(text: string, title: string): Promise<Frame> {
    const lens = this.page.locator('.codelens-decoration a', { hasText: text });
    const app = this.page.frameLocator('iframe.webview[src*="extensionId=llm-gloss.llm-gloss"]').frameLocator('iframe#active-frame');
    await insist(
      () => lens.click(),
      (timeout) => app.locator('h1', { hasText: title }).waitFor({ timeout }),
    );
    return this.heading(title);
  }

  /** Waits until the sidebar's page has this heading. */
  async heading(text: string | RegExp): Promise<Frame> {
    const frame = await this.sidebar();
    await frame.locator('h1').filter({ hasText: text }).first().waitFor();
    return frame;
  }

  /** Leaves a picture in test-results/screenshots/. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}${process.env['LLM_GLOSS_VSIX'] ? '-packed' : ''}.png`) });
  }
}

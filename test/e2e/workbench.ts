// The workbench as a person meets it: mouse, keys and what stands on the screen. Every method waits for what it
// promises to have happened; none sleeps. LLM_GLOSS_VSIX=file.vsix makes it run the packed file, not the source tree.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type FrameLocator, type Locator, type Page, errors } from 'playwright-core';
import { startBrowser } from '../host/browser.ts';
import { root } from '../host/install.ts';
import { type Server, startServer } from '../host/server.ts';
import { positionOf } from './textPosition.ts';

export interface WorkbenchOptions {
  /** Folder to open; `samples/` if not given. */
  readonly folder?: string;
  /** User settings on top of the quiet ones below. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Runs the extension in the web worker extension host. */
  readonly web?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Ids of themes that VS Code ships. */
export const themes = { light: 'Light Modern', dark: 'Dark Modern', highContrast: 'Default High Contrast', highContrastLight: 'Default High Contrast Light' } as const;

/** How long a busy machine may take to do what was asked. */
const patience = 90_000;
const shots = join(root, 'test-results', 'screenshots');

/** Without these, panes and banners of VS Code's own stand over what is under test. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

export class Workbench {
  readonly page: Page;
  /** Uncaught errors of the page, and lines of its log that name our extension as failed. */
  readonly complaints: string[];
  readonly #browser: Browser;
  readonly #server: Server;
  #settings: Readonly<Record<string, unknown>>;

  private constructor(server: Server, browser: Browser, page: Page, settings: Readonly<Record<string, unknown>>, complaints: string[]) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
    this.#settings = settings;
    this.complaints = complaints;
  }

  /** Starts a server and a browser of its own; give it back with `close()`. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const vsix = process.env['LLM_GLOSS_VSIX'];
    const settings = { ...quiet, ...(options.web ? { 'remote.extensionKind': { 'llm-gloss.llm-gloss': ['web'] } } : {}), ...options.settings };
    const server = await startServer({ automation: vsix === undefined, settings, ...(vsix ? { vsix: resolve(vsix) } : {}) });
    let browser: Browser | undefined;
    try {
      browser = await startBrowser();
      const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: options.height ?? 800 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && /llm-?gloss/i.test(message.text())) complaints.push(message.text());
      });
      const development = vsix ? undefined : ([['extensionDevelopmentPath', server.remote(root)]] as const);
      await page.goto(server.address(resolve(options.folder ?? join(root, 'samples')), development));
      const workbench = new Workbench(server, browser, page, settings, complaints);
      await workbench.#isUp();
      return workbench;
    } catch (error) {
      await browser?.close();
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  async #isUp(): Promise<void> {
    await this.page.locator('.monaco-workbench .activitybar').waitFor();
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    // The extension has been activated once the status bar says no more that extensions are being activated.
    await this.page.locator('.activitybar [aria-label="LLM Gloss"]').first().waitFor();
  }

  /** Writes the user settings and waits until the workbench has read them, which takes a reload: the host watches no files. */
  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    writeFileSync(this.#server.userSettings, JSON.stringify(this.#settings));
    await this.page.reload();
    await this.#isUp();
  }

  async useTheme(theme: keyof typeof themes): Promise<void> {
    await this.changeSettings({ 'workbench.colorTheme': themes[theme] });
    const name = { light: 'vs', dark: 'vs-dark', highContrast: 'hc-black', highContrastLight: 'hc-light' }[theme];
    await this.page.locator(`.monaco-workbench.${name}`).waitFor();
  }

  /** The open quick pick: its input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** Rows of the open quick pick, each with its label and what stands beside and below it. */
  get quickPickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  /** Types into the open quick pick in place of what stands there. */
  async typeInQuickPick(text: string): Promise<void> {
    await this.quickInput.fill(text);
  }

  /** Waits until the row that Enter would take says `text`, and presses Enter. */
  async acceptQuickPick(text: string | RegExp): Promise<void> {
    await this.quickPickRows.and(this.page.locator('.focused')).filter({ hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Opens a file by its name, as Ctrl+P does, and waits until its text is drawn. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.typeInQuickPick(name);
    await this.acceptQuickPick(name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Runs a command from the palette by its whole title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.typeInQuickPick(`>${title}`);
    await this.acceptQuickPick(title);
  }

  /** The hover that is shown. */
  get hover(): Locator {
    return this.page.locator('.monaco-resizable-hover:visible .monaco-hover, .monaco-hover.workbench-hover:visible').filter({ hasText: /\S/ }).first();
  }

  /**
   * Moves the mouse over a piece of text and waits for a hover that says `says`: over and over again, since nobody
   * answers before the extension host is up.
   * @param within text around it on the same line, to tell one occurrence from another
   * @returns what the hover says
   */
  async hoverOver(text: string, { within, says = /\S/ }: { within?: string; says?: string | RegExp } = {}): Promise<string> {
    const answer = this.hover.filter({ hasText: says }).filter({ hasNotText: /^Loading\.\.\.$/ });
    const until = Date.now() + patience;
    for (;;) {
      await this.moveTo(text, within);
      try {
        await answer.waitFor({ timeout: 3_000 });
        return await answer.innerText();
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
        if (Date.now() > until) throw new Error(`no hover over “${text}” says ${says}; it says ${(await this.hover.isVisible()) ? await this.hover.innerText() : 'nothing'}`);
      }
    }
  }

  /** Moves the mouse over a piece of text, after it has been elsewhere and no hover shows. */
  async moveTo(text: string, within?: string): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(640, 5);
    await this.hover.waitFor({ state: 'hidden' });
    let point: Awaited<ReturnType<typeof positionOf>>;
    const until = Date.now() + patience;
    while (!point && Date.now() < until) point = await positionOf(this.page, text, within);
    if (!point) throw new Error(`no visible line holds “${within ?? text}”`);
    // Two moves: the editor wants to see the mouse move over the word.
    await this.page.mouse.move(point.x - 1, point.y);
    await this.page.mouse.move(point.x, point.y);
  }

  /** Clicks a link of the hover that is shown. */
  async clickHoverLink(name: string | RegExp): Promise<void> {
    await this.hover.locator('a').filter({ hasText: name }).first().click();
  }

  /** The sidebar's page, inside its two frames. */
  get glossary(): FrameLocator {
    return this.page.frameLocator('iframe.webview[src*="extensionId=llm-gloss.llm-gloss"]').frameLocator('#active-frame');
  }

  /** Waits until the sidebar shows a page of this heading. */
  async glossaryShows(heading: string | RegExp): Promise<void> {
    await this.glossary.locator('#app h1').filter({ hasText: heading }).waitFor();
  }

  /** Leaves a picture in test-results/screenshots/. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: join(shots, `${name}${process.env['LLM_GLOSS_VSIX'] ? '-packed' : ''}.png`) });
  }
}

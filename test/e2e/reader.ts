// A page of ours as its reader uses it, wherever it stands: by the names that its parts bear, as eyes and screen readers find them.
import { type FrameLocator, type Locator, selectors } from 'playwright-core';
import { eventually, insist, type Workbench } from './workbench.ts';

/** Where a page of ours can stand, and what VS Code lays its frame over there. */
const places = { view: '.pane-body', tab: '.editor-instance' } as const;

// A frame says nowhere to whom it belongs: it floats above all, anchored to its place.
await selectors.register('over', () => ({
  queryAll: (_root: unknown, place: string) =>
    [...document.querySelectorAll<HTMLIFrameElement>('iframe.webview[src*="extensionId=llm-gloss.llm-gloss"]')].filter((frame) => {
      const overlay = frame.closest<HTMLElement>('.webview-overlay-content');
      const anchor = overlay?.style.getPropertyValue('position-anchor');
      const under = [...document.querySelectorAll<HTMLElement>(place)].some((each) => each.style.getPropertyValue('anchor-name') === anchor);
      return under && overlay?.style.visibility !== 'hidden';
    }),
  query(root: unknown, place: string): Element | undefined {
    return (this as unknown as { queryAll(root: unknown, place: string): Element[] }).queryAll(root, place)[0];
  },
}));

export class Reader {
  readonly #workbench: Workbench;
  /** Finds its frame anew each time: that of a hidden page is thrown away. */
  readonly app: FrameLocator;

  constructor(workbench: Workbench, where: keyof typeof places = 'view') {
    this.#workbench = workbench;
    this.app = workbench.page.frameLocator(`over=${places[where]}`).frameLocator('iframe#active-frame');
  }

  button(name: string | RegExp): Locator {
    return this.app.getByRole('button', { name });
  }

  get title(): Locator {
    return this.app.getByRole('heading', { level: 1 });
  }

  get rows(): Locator {
    return this.app.locator('#results .row');
  }

  /** Waits until the page has this heading. */
  async shows(title: string | RegExp): Promise<void> {
    await this.title.filter({ hasText: title }).waitFor();
  }

  /** Waits until screen readers have been told. */
  async says(text: string | RegExp): Promise<void> {
    await this.app.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  /** Puts the keyboard into the view, wherever it stands. */
  async focus(): Promise<void> {
    const hasFocus = (): Promise<boolean> => this.app.locator('main').evaluate(() => document.hasFocus());
    await insist(
      () => this.#workbench.runCommand('LLM Gloss: Focus on Glossary View'),
      (timeout) => eventually(hasFocus, Boolean, timeout),
    );
  }

  /** Puts the keyboard into the view, types into its search box, and waits for the first answer. */
  async search(text: string, first: string | RegExp): Promise<void> {
    await this.focus();
    const box = this.app.getByRole('searchbox');
    const isInIt = box.and(this.app.locator(':focus'));
    if ((await isInIt.count()) === 0) await this.#workbench.press('/');
    else if ((await box.inputValue()) !== '') await this.#workbench.press('Escape');
    await isInIt.waitFor();
    await this.#workbench.page.keyboard.type(text);
    await this.rows.first().filter({ hasText: first }).waitFor();
  }

  /** Opens a concept from the palette. */
  async lookUp(text: string, name: string): Promise<void> {
    await this.#workbench.runCommand('LLM Gloss: Look Up Concept');
    await this.#workbench.pick(text, name);
    await this.#workbench.press('Enter');
    await this.shows(name);
    await this.app.locator('.text').first().waitFor();
  }

  /** How far the page is scrolled, once that is right and stays so for two frames: drawing and scrolling take turns. */
  async scrolled(isRight: (top: number) => boolean): Promise<number> {
    const [top] = await eventually(
      () =>
        this.app.locator('body').evaluate(async () => {
          const before = window.scrollY;
          // Where nothing is drawn there are no frames.
          await Promise.race([
            new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
            new Promise((resolve) => setTimeout(resolve, 1000)),
          ]);
          return [before, window.scrollY] as const;
        }),
      ([before, after]) => before === after && isRight(after),
    );
    return top;
  }
}

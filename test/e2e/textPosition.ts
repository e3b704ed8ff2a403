// Finds where a piece of text stands on the screen, in the lines that the active editor shows.
// Runs inside the page, so the little DOM that it uses is typed here: the rest of the tests has none.
import type { Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface TextNode {
  readonly data: string;
}
interface PageElement {
  readonly textContent: string;
  readonly style: { readonly top: string };
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}
interface PageDocument {
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  createTreeWalker(root: PageElement, whatToShow: number): { nextNode(): TextNode | null };
  createRange(): {
    setStart(node: TextNode, offset: number): void;
    setEnd(node: TextNode, offset: number): void;
    getBoundingClientRect(): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  };
}

/**
 * @param within text around it on the same line, to tell one occurrence from another
 * @returns the middle of the text in CSS pixels, or undefined if no visible line holds it
 */
export function positionOf(page: Page, text: string, within: string = text): Promise<Point | undefined> {
  return page.evaluate(
    ([text, within]): Point | undefined => {
      const { document } = globalThis as unknown as { document: PageDocument };
      for (const line of Array.from(document.querySelectorAll('.editor-group-container.active .editor-instance .view-lines .view-line'))) {
        // The editor draws spaces as no-break spaces.
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(within);
        if (start < 0) continue;
        let middle = start + within.indexOf(text) + Math.floor(text.length / 2);
        const showText = 4;
        const walker = document.createTreeWalker(line, showText);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (middle >= node.data.length) {
            middle -= node.data.length;
            continue;
          }
          const range = document.createRange();
          range.setStart(node, middle);
          range.setEnd(node, middle + 1);
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
      }
      return undefined;
    },
    [text, within] as const,
  );
}

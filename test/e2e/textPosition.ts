// Finds where a text stands on the screen, in the lines that the active editor shows.
// Runs inside the page, so the little DOM that it needs is typed here: the program of the tests has none.
import type { Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface TextNode {
  readonly data: string;
}
interface Line {
  readonly textContent: string;
  readonly style: { readonly top: string };
}
interface PageDocument {
  querySelectorAll(selector: string): ArrayLike<Line>;
  createTreeWalker(root: Line, whatToShow: number): { nextNode(): TextNode | null };
  createRange(): {
    setStart(node: TextNode, offset: number): void;
    setEnd(node: TextNode, offset: number): void;
    getBoundingClientRect(): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  };
}

/**
 * @param nth which occurrence on the visible lines, from 0
 * @returns the middle of the text in CSS pixels, or undefined if it is not on the screen
 */
export function positionOf(page: Page, text: string, nth: number): Promise<Point | undefined> {
  return page.evaluate(
    ([wanted, skip]): Point | undefined => {
      const { document } = globalThis as unknown as { document: PageDocument };
      const lines = Array.from(document.querySelectorAll('.editor-group-container.active .editor-instance .view-lines .view-line'));
      // The editor keeps its lines in the order in which it drew them.
      lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
      let left = skip;
      for (const line of lines) {
        // Spaces are drawn as no-break spaces.
        const whole = line.textContent.replaceAll('\u00a0', ' ');
        let at = whole.indexOf(wanted);
        while (at >= 0 && left > 0) {
          left--;
          at = whole.indexOf(wanted, at + 1);
        }
        if (at < 0) continue;
        let middle = at + Math.floor(wanted.length / 2);
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
    [text, nth] as const,
  );
}

// Fills the search while nothing else happens, in slices between the keystrokes: the names as soon as somebody goes to the
// box, then the text of the pages.
import { languages } from '../glossary/concept.ts';
import type { ConceptSearch } from '../glossary/search.ts';
import { loadPages } from './library.ts';

/** Milliseconds that reading may take out of a moment in which nothing else happens. */
const slice = 8;

/** Does a step after the other until one says that it was the last. */
async function inSlices(step: () => boolean): Promise<void> {
  for (;;) {
    await new Promise((resolve) => window.setTimeout(resolve));
    for (const until = performance.now() + slice; performance.now() < until; ) if (step()) return;
  }
}

let reading = false;

/** @param done told when all is read */
export async function readAhead(into: ConceptSearch, done: () => void): Promise<void> {
  if (reading) return;
  reading = true;
  try {
    await inSlices(() => into.prepare(1));
    for (const language of languages) {
      const pages = Object.entries(await loadPages(language));
      let next = 0;
      await inSlices(() => {
        const [slug, page] = pages[next] ?? [];
        if (slug !== undefined && page !== undefined) into.pages.add(slug, language, page);
        next += 1;
        return next >= pages.length;
      });
    }
    done();
  } catch {
    // Names are found all the same; the next search tries again.
    reading = false;
  }
}

// Keeps a reader's place by what is read, not by pixels: the same section in another language is of another length.

/** How far past a heading of the first column the window's top is, as a share of its section. */
export interface SectionPlace {
  readonly index: number;
  readonly share: number;
}

/** Where the column and its sections begin, from the window's top; the last is the column's end. */
function edges(): number[] {
  const column = document.querySelector('main .column');
  if (!column) return [];
  const box = column.getBoundingClientRect();
  return [box.top, ...[...column.querySelectorAll('h2')].map((heading) => heading.getBoundingClientRect().top), box.bottom];
}

const barHeight = (): number => document.querySelector('header')?.getBoundingClientRect().height ?? 0;

export function sectionAtTop(): SectionPlace | undefined {
  const [top, all] = [barHeight(), edges()];
  const index = all.findLastIndex((edge) => edge <= top);
  const [from, to] = [all[index], all[index + 1]];
  return from === undefined || to === undefined || to <= from ? undefined : { index, share: (top - from) / (to - from) };
}

/**
 * Tries with every frame until it succeeds: a page's text arrives some time after its frame, on a slow machine seconds. Gives
 * up after ten of them, and when the reader begins to move.
 * @returns what is aborted once that is over, and ends it
 */
export function persist(attempt: () => boolean): AbortController {
  const own = new AbortController();
  const until = performance.now() + 10_000;
  for (const kind of ['wheel', 'keydown', 'pointerdown', 'touchstart']) {
    window.addEventListener(kind, () => own.abort(), { signal: own.signal, passive: true });
  }
  const next = (): void => {
    if (own.signal.aborted) return;
    if (attempt() || performance.now() > until) own.abort();
    else requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  return own;
}

/** Scrolls there. */
export const keepSection = ({ index, share }: SectionPlace): AbortController =>
  persist(() => {
    const all = edges();
    const [from, to] = [all[index], all[index + 1]];
    if (from === undefined || to === undefined || all.length <= 2) return false;
    window.scrollBy(0, from + share * (to - from) - barHeight());
    return true;
  });

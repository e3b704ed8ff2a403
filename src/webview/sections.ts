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

/** Scrolls there; the text arrives a moment after its frame, so tries again for half a second at most. */
export function keepSection({ index, share }: SectionPlace): void {
  const until = performance.now() + 500;
  const attempt = (): void => {
    const all = edges();
    const [from, to] = [all[index], all[index + 1]];
    if (from !== undefined && to !== undefined && all.length > 2) window.scrollBy(0, from + share * (to - from) - barHeight());
    else if (performance.now() < until) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

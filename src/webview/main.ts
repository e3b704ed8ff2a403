// The app: a bar, a search box and one view at a time. Draws the whole from the snapshot and the history.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../glossary/concept.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { ConceptSearch } from '../glossary/search.ts';
import { type Place, placeFrom, type Snapshot } from '../protocol.ts';
import type { App } from './app.ts';
import { History } from './history.ts';
import { host } from './host.ts';
import { loadGlossary } from './library.ts';
import { home, shelf } from './views/home.ts';
import { modelSheet } from './views/modelSheet.ts';
import { page } from './views/page.ts';
import { icon } from './views/parts.ts';
import { results } from './views/results.ts';
import { story } from './views/story.ts';

const root = document.getElementById('app') as HTMLElement;
const history = new History();
let snapshot: Snapshot | undefined;
let glossary: Glossary | undefined;
let search: ConceptSearch | undefined;
let failed = false;
let announcement = '';

function draw(): void {
  if (!snapshot) return;
  if (!glossary) {
    render(failed ? html`<p role="alert" class="notice">${snapshot.labels.damaged}</p>` : nothing, root);
    return;
  }
  const known = glossary;
  const app: App = {
    glossary: known,
    snapshot,
    labels: snapshot.labels,
    history,
    get search() {
      search ??= new ConceptSearch(known.data);
      return search;
    },
    go,
    post: (message) => host.postMessage(message),
    redraw: draw,
    announce(text) {
      announcement = text;
      draw();
    },
  };
  document.documentElement.lang = snapshot.languages[0] === 'en' ? 'en' : 'zh-CN';
  render(
    html`${bar(app)}<main tabindex="-1">${history.query.trim() === '' ? view(app, history.place) : results(app, history.query)}</main><div class="visually-hidden" role="status">${announcement}</div>`,
    root,
  );
}

function view(app: App, place: Place): TemplateResult {
  switch (place.view) {
    case 'home':
      return home(app);
    case 'shelf':
      return shelf(app, place.shelf);
    case 'story':
      return story(app, Math.min(Math.max(place.chapter, 1), app.glossary.data.chapters.length));
    case 'concept':
      return page(app, place.slug, place.symbol);
    case 'model':
      return modelSheet(app, place);
  }
}

function bar(app: App): TemplateResult {
  const { labels } = app;
  const choice: Language | 'both' = app.snapshot.languages.length > 1 ? 'both' : app.snapshot.languages[0];
  const button = (name: string, glyph: string, act: () => void, disabled = false): TemplateResult =>
    html`<button class="icon" title=${name} aria-label=${name} ?disabled=${disabled} @click=${act}>${icon(glyph)}</button>`;
  const languages: readonly (readonly [Language | 'both', string])[] = [
    ['en', 'EN'],
    ['zh-cn', '中'],
    ['both', labels.both],
  ];
  return html`<header>
    <div class="bar">
      ${button(labels.back, 'arrow-left', () => step(-1), !history.canGoBack)} ${button(labels.forward, 'arrow-right', () => step(1), !history.canGoForward)}
      ${button(labels.home, 'home', () => go({ view: 'home' }))}
      <span class="fill-space"></span>
      <div class="segments" role="group" aria-label=${labels.textLanguage}>
        ${languages.map(([value, text]) => html`<button aria-pressed=${value === choice} @click=${() => host.postMessage({ type: 'chooseLanguage', language: value })}>${text}</button>`)}
      </div>
    </div>
    <div class="search" role="search">
      ${icon('search')}
      <input
        type="search"
        spellcheck="false"
        placeholder=${labels.search}
        aria-label=${labels.search}
        .value=${history.query}
        @input=${(event: Event) => {
          history.query = (event.target as HTMLInputElement).value;
          history.save();
          draw();
          window.scrollTo(0, 0);
        }}
        @keydown=${onSearchKey}
      />
    </div>
  </header>`;
}

/** From the box, Down goes to the first answer, Enter opens it, Escape clears. */
function onSearchKey(event: KeyboardEvent): void {
  const first = root.querySelector<HTMLAnchorElement>('#results a');
  if (event.key === 'ArrowDown' && first) {
    event.preventDefault();
    first.focus();
  } else if (event.key === 'Enter' && first && !event.isComposing) {
    event.preventDefault();
    first.click();
  } else if (event.key === 'Escape' && history.query !== '') {
    event.preventDefault();
    history.query = '';
    draw();
  }
}

function restoreScroll(): void {
  // The page's text arrives a moment after its frame; keep asking until there is enough of it, for half a second at most.
  const wanted = history.scroll;
  const until = performance.now() + 500;
  const attempt = (): void => {
    window.scrollTo(0, wanted);
    if (window.scrollY < wanted - 1 && performance.now() < until) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

function go(place: Place): void {
  history.go(place);
  draw();
  window.scrollTo(0, 0);
  root.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

function step(by: 1 | -1): void {
  history.step(by);
  draw();
  restoreScroll();
}

let scrollTimer: number | undefined;
window.addEventListener('scroll', () => {
  window.clearTimeout(scrollTimer);
  scrollTimer = window.setTimeout(() => history.scrolled(window.scrollY), 100);
});

window.addEventListener('keydown', (event) => {
  if (event.altKey && !event.ctrlKey && !event.metaKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    event.preventDefault();
    step(event.key === 'ArrowLeft' ? -1 : 1);
  } else if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault();
    root.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target instanceof HTMLElement && event.target.closest('.rows, .shelves, .links')) {
    const items = [...(event.target.closest('.rows, .shelves, .links')?.querySelectorAll<HTMLElement>('a') ?? [])];
    const next = items[items.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    (next ?? (event.key === 'ArrowUp' ? root.querySelector<HTMLElement>('input[type=search]') : undefined))?.focus();
  }
});

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null) return;
  const message = data as Record<string, unknown>;
  if (message['type'] === 'snapshot' && typeof message['snapshot'] === 'object' && message['snapshot'] !== null) {
    const first = snapshot === undefined;
    snapshot = message['snapshot'] as Snapshot;
    draw();
    if (first) restoreScroll();
  } else if (message['type'] === 'show') {
    const place = placeFrom(message['place']);
    if (place) go(place);
  }
});

loadGlossary().then(
  (loaded) => {
    glossary = loaded;
    draw();
    restoreScroll();
  },
  () => {
    failed = true;
    draw();
  },
);
host.postMessage({ type: 'ready' });

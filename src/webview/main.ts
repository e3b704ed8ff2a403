// The app: a bar, a search box and one view at a time. Draws the whole from the snapshot and the history.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { GlossaryData } from '../glossary/concept.ts';
import { Glossary } from '../glossary/glossary.ts';
import { ConceptSearch } from '../glossary/search.ts';
import { type Place, placeFrom, type Snapshot, snapshotFrom } from '../protocol.ts';
import { type App, fill } from './app.ts';
import { History } from './history.ts';
import { host, isAlone } from './host.ts';
import { loadDiagrams, loadGlossary, loadPages, loadStory } from './library.ts';
import { readAhead } from './readAhead.ts';
import { keepSection, persist, sectionAtTop } from './sections.ts';
import { type BarActions, bar } from './views/bar.ts';
import { home, shelf } from './views/home.ts';
import { modelSheet } from './views/modelSheet.ts';
import { page } from './views/page.ts';
import { countOf, find, results } from './views/results.ts';
import { story } from './views/story.ts';

const root = document.getElementById('app') as HTMLElement;
const history = new History();
let snapshot: Snapshot | undefined;
let glossary: Glossary | undefined;
/** Names only, from the document itself: enough for home until the glossary is there. */
let outline: Glossary | undefined;
let search: ConceptSearch | undefined;
let failed = false;
let announcement = '';
let filtersAsked = false;

function draw(): void {
  if (!snapshot) return;
  const known = glossary ?? (failed ? undefined : outline);
  if (!known) {
    render(failed ? html`<p role="alert" class="notice">${snapshot.labels.damaged}</p>` : nothing, root);
    return;
  }
  const isWhole = known === glossary;
  const app: App = {
    glossary: known,
    snapshot,
    labels: snapshot.labels,
    history,
    get search() {
      return prepareSearch(known);
    },
    go,
    filter(filters) {
      history.filters = filters;
      draw();
    },
    post: (message) => host.postMessage(message),
    redraw: draw,
    announce(text) {
      announcement = text;
      draw();
    },
  };
  document.body.classList.toggle('in-editor', snapshot.inEditor);
  document.documentElement.lang = snapshot.labels.language === 'en' ? 'en' : 'zh-CN';
  const hits = isWhole && history.isSearching ? find(app, history.query, history.filters) : undefined;
  const found = hits && fill(hits.length > 0 ? app.labels.results : app.labels.noResults, hits.length > 0 ? countOf(history.query, hits) : history.query);
  const shown = hits ? results(app, history.query, hits) : isWhole || isOutlined() ? view(app, history.place) : nothing;
  render(
    html`${bar(app, barActions())}<main tabindex="-1" lang=${snapshot.languages[0] === 'en' ? 'en' : 'zh-CN'}>${shown}</main>
      <div class="visually-hidden" role="status">${found ?? announcement}</div>`,
    root,
  );
  nameTab(app);
}

/** Whether names are enough for what is to be shown. */
const isOutlined = (): boolean => !history.isSearching && (history.place.view === 'home' || history.place.view === 'story');

let tabName = '';
/** An editor tab bears the name of what it shows. */
function nameTab({ snapshot: { inEditor, languages: shown }, glossary: known }: App): void {
  const { place } = history;
  const concept = place.view === 'concept' ? known.get(place.slug) : undefined;
  const name = concept?.text[shown[0]].name ?? 'LLM Gloss';
  if (!inEditor || name === tabName) return;
  tabName = name;
  host.postMessage({ type: 'title', text: name.slice(0, 200) });
}

const barActions = (): BarActions => ({
  showsFilters: filtersAsked || Object.keys(history.filters).length > 0,
  step,
  type(query) {
    history.query = query;
    draw();
    window.scrollTo(0, 0);
  },
  toggleFilters() {
    filtersAsked = !barActions().showsFilters;
    if (!filtersAsked) history.filters = {};
    draw();
  },
  toggleFollow() {
    history.follows = !history.follows;
    history.pinned = false;
    history.save();
    host.postMessage({ type: 'follow', on: history.follows });
    draw();
  },
  togglePin() {
    history.pinned = !history.pinned;
    history.save();
    draw();
  },
});

/** Makes the search ready for the letters that are to come. */
function prepareSearch(known: Glossary): ConceptSearch {
  search ??= new ConceptSearch(known.data);
  void readAhead(search, () => {
    document.body.dataset['fullText'] = 'read';
    if (history.isSearching) draw();
  });
  return search;
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

const searchBox = (): HTMLInputElement | null => root.querySelector('input[type=search]');

/** From the box, Down goes to the first answer, Enter opens it, Escape clears. */
function onSearchKey(event: KeyboardEvent): void {
  const first = root.querySelector<HTMLAnchorElement>('#results a');
  if (event.isComposing) return;
  if (event.key === 'ArrowDown' && first) {
    event.preventDefault();
    first.focus();
  } else if (event.key === 'Enter' && first) {
    event.preventDefault();
    first.click();
  } else if (event.key === 'Escape' && history.isSearching) {
    event.preventDefault();
    if (history.query === '') history.filters = {};
    history.query = '';
    draw();
  }
}

/** Ends the way back to where the reader was; while it lasts, where the page happens to stand is nobody's place. */
let restoring: AbortController | undefined;
let scrollTimer: number | undefined;

function restoreScroll(): void {
  restoring?.abort();
  const wanted = history.scroll;
  restoring = persist(() => {
    window.scrollTo(0, wanted);
    return window.scrollY >= wanted - 1;
  });
}

function noteScroll(): void {
  if (restoring?.signal.aborted ?? true) history.scrolled(window.scrollY);
}

/** Writes down where the reader is before the place changes: what follows a scroll at once must not lose it. */
function leave(): void {
  window.clearTimeout(scrollTimer);
  noteScroll();
  restoring?.abort();
}

function go(place: Place): void {
  leave();
  history.go(place);
  draw();
  window.scrollTo(0, 0);
  const main = root.querySelector<HTMLElement>('main');
  main?.focus({ preventScroll: true });
  announcement = main?.querySelector('h1')?.textContent ?? '';
  draw();
}

/** The cursor went to a concept: shows it unless the reader is busy here, and leaves the focus where it is. */
function follow(place: Place): void {
  if (!history.follows || history.pinned || history.isSearching || document.hasFocus()) return;
  leave();
  history.go(place, true);
  draw();
  window.scrollTo(0, 0);
}

function step(by: 1 | -1): void {
  leave();
  history.step(by);
  announcement = '';
  draw();
  restoreScroll();
}

window.addEventListener('scroll', () => {
  window.clearTimeout(scrollTimer);
  scrollTimer = window.setTimeout(noteScroll, 100);
});

window.addEventListener('focusin', ({ target }) => {
  if (glossary && target === searchBox()) prepareSearch(glossary);
});

/** Lists whose links the arrow keys walk through. */
const lists = '.rows, .shelves, .links';

window.addEventListener('keydown', (event) => {
  // Not every such event comes from a key: browsers that fill a field in send plain ones.
  if (!(event instanceof KeyboardEvent)) return;
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const list = target.closest(lists);
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (target === searchBox()) {
    onSearchKey(event);
  } else if (key === '/' && !(target instanceof HTMLSelectElement) && isPlain) {
    event.preventDefault();
    searchBox()?.select();
  } else if (key.length === 1 && key !== ' ' && target.matches('body, main') && isPlain) {
    // Whoever types where nothing takes letters means to search: the letter goes into the box.
    searchBox()?.select();
  } else if (key === 'Escape' && history.isSearching) {
    event.preventDefault();
    searchBox()?.select();
  } else if (list && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const items = [...list.querySelectorAll<HTMLElement>('a')];
    const next = items[items.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    (next ?? (key === 'ArrowUp' ? searchBox() : undefined))?.focus();
  }
  // In VS Code the keys for back and forward are commands, which people may bind anew.
  if (isAlone && event.altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    event.preventDefault();
    step(key === 'ArrowLeft' ? -1 : 1);
  }
});

/** Asks for what the first view will need while the glossary is on its way. */
function fetchAhead({ languages: shown }: Snapshot): void {
  const { view: first } = history.place;
  const files = first === 'concept' ? [...shown.map(loadPages), loadDiagrams()] : first === 'story' ? [loadStory()] : [];
  // Whoever needs one will be told that it failed.
  for (const file of files) file.catch(() => undefined);
}

/** Draws a new snapshot; where it changes the language, the section that was at the top is there again. */
function take(next: Snapshot): void {
  const first = snapshot === undefined;
  const changesLanguage = !first && next.languages.join() !== snapshot?.languages.join();
  const place = changesLanguage ? sectionAtTop() : undefined;
  snapshot = next;
  draw();
  if (first) {
    fetchAhead(next);
    restoreScroll();
  }
  if (place) {
    restoring?.abort();
    restoring = keepSection(place);
  }
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null) return;
  const message = data as Record<string, unknown>;
  if (message['type'] === 'snapshot') {
    const [next, before] = [snapshotFrom(message['snapshot']), snapshot];
    try {
      if (next) take(next);
    } catch (error) {
      // What cannot be drawn was not sent by our host: the view stays as it was.
      console.warn('LLM Gloss: a snapshot that cannot be drawn', error);
      snapshot = before;
      draw();
    }
  } else if (message['type'] === 'show') {
    const place = placeFrom(message['place']);
    if (place) (message['followed'] === true ? follow : go)(place);
  } else if (message['type'] === 'step' && (message['by'] === 1 || message['by'] === -1)) {
    step(message['by']);
  }
});

/** Draws what the document holds, if it holds anything. */
function drawFirst(): void {
  try {
    const first = JSON.parse(document.getElementById('first')?.textContent ?? 'null') as { snapshot?: unknown; outline?: GlossaryData } | null;
    const known = snapshotFrom(first?.snapshot);
    if (!known || !first?.outline) return;
    outline = new Glossary(first.outline);
    take(known);
  } catch {
    // What the host sends is enough.
  }
}

/** Unpacking the glossary takes longer than a frame: what is drawn already is painted before. */
const painted = (): Promise<unknown> =>
  outline ? new Promise((resolve) => [requestAnimationFrame(() => window.setTimeout(resolve)), window.setTimeout(resolve, 200)]) : Promise.resolve();

async function start(): Promise<void> {
  host.postMessage({ type: 'ready' });
  drawFirst();
  await painted();
  try {
    glossary = await loadGlossary();
  } catch {
    failed = true;
  }
  draw();
  if (glossary) restoreScroll();
}

const tellFocus = (): void => host.postMessage({ type: 'focus', on: document.hasFocus() });
window.addEventListener('focus', tellFocus);
window.addEventListener('blur', tellFocus);

void start();
if (document.hasFocus()) tellFocus();
if (history.follows) host.postMessage({ type: 'follow', on: true });

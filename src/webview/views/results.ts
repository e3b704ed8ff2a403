// What a search finds, best first, with the matched words marked; where nothing is found, what could be meant.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Concept, type Level, levels } from '../../glossary/concept.ts';
import { excerpt } from '../../glossary/fullText.ts';
import type { Hit } from '../../glossary/search.ts';
import { type App, fill } from '../app.ts';
import type { Filters } from '../history.ts';
import { conceptAnchor, conceptRow } from './parts.ts';

const mostHits = 60;
/** So many answers are drawn with the letter, more than a window shows; the others once the typing pauses. */
const firstRows = 20;
const pause = 150;

/** The search whose answers are all drawn, and the timer of the one that waits for it. */
let whole = '';
let waiting: number | undefined;

function rowsShown(app: App, query: string, hits: readonly Hit[]): readonly Hit[] {
  const asked = JSON.stringify([query, app.history.filters]);
  window.clearTimeout(waiting);
  if (asked === whole) return hits;
  whole = '';
  if (hits.length <= firstRows) return hits;
  waiting = window.setTimeout(() => {
    whole = asked;
    app.redraw();
  }, pause);
  return hits.slice(0, firstRows);
}

const passes = (filters: Filters, { shelf, level, chapter }: Concept): boolean =>
  (filters.shelf === undefined || filters.shelf === shelf) &&
  (filters.level === undefined || filters.level === level) &&
  (filters.chapter === undefined || filters.chapter === chapter);

/** The answers; without a query all that pass the filters, in learning order. */
export function find({ glossary, search }: App, query: string, filters: Filters): readonly Hit[] {
  const accepts = (slug: string): boolean => {
    const concept = glossary.get(slug);
    return concept !== undefined && passes(filters, concept);
  };
  if (query.trim() !== '') return search.search(query, mostHits, accepts);
  return glossary.learningOrder.filter((concept) => passes(filters, concept)).map(({ slug }) => ({ slug, words: [] }));
}

/** How many there are, for people: a search stops at so many. */
export const countOf = (query: string, hits: readonly Hit[]): string => (query.trim() !== '' && hits.length === mostHits ? `${mostHits}+` : `${hits.length}`);

export function results(app: App, query: string, hits: readonly Hit[]): TemplateResult {
  const { labels, glossary, history } = app;
  const filtered = Object.keys(history.filters).length > 0;
  if (hits.length === 0) {
    const nearest = app.search.suggest(query);
    return html`<h1 class="quiet">${fill(labels.noResults, query)}</h1>
      ${filtered ? html`<p><button class="link" @click=${() => app.filter({})}>${labels.clearFilters}</button></p>` : nothing}
      ${nearest.length > 0 ? html`<p class="quiet">${labels.didYouMean}</p><ul class="links">${nearest.map((slug) => html`<li>${conceptAnchor(app, slug)}</li>`)}</ul>` : html`<p class="quiet">${labels.noResultsHint}</p>`}`;
  }
  return html`<h1 class="quiet">${fill(labels.results, countOf(query, hits))}</h1>
    <ul class="rows" id="results">
      ${rowsShown(app, query, hits).map(({ slug, symbol, words, text }) => {
        const concept = glossary.get(slug);
        return concept ? conceptRow(app, concept, words, symbol, text ? excerpt(app.search.pages.text(slug, text), words) : undefined) : nothing;
      })}
    </ul>`;
}

/** Shelf, level and chapter, each a plain select: the platform's own is named, keyed and spoken everywhere. */
export function filterBar(app: App): TemplateResult {
  const { labels, glossary, history } = app;
  const [language] = app.snapshot.languages;
  const { filters } = history;
  const choose = (name: string, current: string, options: readonly (readonly [value: string, text: string])[], chosen: (value: string) => Filters) =>
    html`<select aria-label=${name} class=${current === '' ? '' : 'on'} @change=${(event: Event) => app.filter(chosen((event.target as HTMLSelectElement).value))}>
      <option value="" .selected=${current === ''}>${name}</option>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === current}>${text}</option>`)}
    </select>`;
  const { shelf: _shelf, ...anyShelf } = filters;
  const { level: _level, ...anyLevel } = filters;
  const { chapter: _chapter, ...anyChapter } = filters;
  const shelves = glossary.data.shelves.filter(({ id }) => glossary.onShelf(id).length > 0).map(({ id, name }) => [id, name[language]] as const);
  const chapters = glossary.data.chapters.map(({ number, name }) => [String(number), `${number}. ${name[language]}`] as const);
  return html`<div class="filters" role="group" aria-label=${labels.filters}>
    ${choose(labels.shelf, filters.shelf ?? '', shelves, (shelf) => (shelf === '' ? anyShelf : { ...filters, shelf }))}
    ${choose(
      labels.level,
      filters.level ?? '',
      levels.map((level) => [level, labels[level]] as const),
      (level) => (level === '' ? anyLevel : { ...filters, level: level as Level }),
    )}
    ${choose(labels.chapterFilter, filters.chapter === undefined ? '' : String(filters.chapter), chapters, (chapter) => (chapter === '' ? anyChapter : { ...filters, chapter: Number(chapter) }))}
  </div>`;
}

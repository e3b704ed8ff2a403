// What a search finds, best first, with the matched words marked.
import { html, type TemplateResult } from 'lit';
import { type App, fill } from '../app.ts';
import { conceptRow } from './parts.ts';

export function results(app: App, query: string): TemplateResult {
  const hits = app.search.search(query, 60);
  if (hits.length === 0) {
    return html`<h1 class="quiet">${fill(app.labels.noResults, query)}</h1><p class="quiet">${app.labels.noResultsHint}</p>`;
  }
  return html`<h1 class="quiet">${fill(app.labels.results, hits.length)}</h1>
    <ul class="rows" id="results">
      ${hits.map(({ slug, symbol, words }) => {
        const concept = app.glossary.get(slug);
        return concept ? conceptRow(app, concept, words, symbol) : html``;
      })}
    </ul>`;
}

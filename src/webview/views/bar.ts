// The bar that stays: where to go, which language, what to find.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../glossary/concept.ts';
import type { App } from '../app.ts';
import type { IconName } from '../icons.ts';
import { icon } from './parts.ts';
import { filterBar } from './results.ts';

/** What the bar does beyond what every view may. */
export interface BarActions {
  readonly showsFilters: boolean;
  step(by: 1 | -1): void;
  type(query: string): void;
  toggleFilters(): void;
  toggleFollow(): void;
  togglePin(): void;
}

const languages = [
  ['en', 'EN'],
  ['zh-cn', '中'],
] as const;

export function bar(app: App, actions: BarActions): TemplateResult {
  const { labels, history, snapshot } = app;
  const choice: Language | 'both' = snapshot.languages.length > 1 ? 'both' : snapshot.languages[0];
  const button = (name: string, glyph: IconName, act: () => void, disabled = false): TemplateResult =>
    html`<button class="icon" title=${name} aria-label=${name} ?disabled=${disabled} @click=${act}>${icon(glyph)}</button>`;
  const toggle = (name: string, glyph: IconName, on: boolean, act: () => void): TemplateResult =>
    html`<button class="icon" title=${name} aria-label=${name} aria-pressed=${on} @click=${act}>${icon(glyph)}</button>`;
  return html`<header>
    <div class="bar">
      ${button(labels.back, 'arrow-left', () => actions.step(-1), !history.canGoBack)}
      ${button(labels.forward, 'arrow-right', () => actions.step(1), !history.canGoForward)}
      ${button(labels.home, 'home', () => app.go({ view: 'home' }))}
      ${toggle(labels.follow, 'follow', history.follows, actions.toggleFollow)}
      ${history.follows ? toggle(labels.pin, history.pinned ? 'pinned' : 'pin', history.pinned, actions.togglePin) : nothing}
      <span class="fill-space"></span>
      <div class="segments" role="group" aria-label=${labels.textLanguage}>
        ${[...languages, ['both', labels.both] as const].map(
          ([value, text]) =>
            html`<button aria-pressed=${value === choice} @click=${() => app.post({ type: 'chooseLanguage', language: value })}>${text}</button>`,
        )}
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
        @input=${(event: Event) => actions.type((event.target as HTMLInputElement).value)}
      />
      <button class="icon" title=${labels.filters} aria-label=${labels.filters} aria-expanded=${actions.showsFilters} @click=${actions.toggleFilters}>${icon('filter')}</button>
    </div>
    ${actions.showsFilters ? filterBar(app) : nothing}
  </header>`;
}

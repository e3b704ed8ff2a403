// Home: the story with the reader's place in it, the active file's concepts, what was read lately, the shelves.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type App, fill } from '../app.ts';
import { conceptAnchor, conceptName, conceptRow, follow, icon, section } from './parts.ts';

function inThisFile(app: App): TemplateResult {
  const { file } = app.snapshot;
  if (!file) return html`<p class="quiet">${app.labels.noFile}</p>`;
  if (file.concepts.length === 0) return html`<p class="quiet">${fill(app.labels.noneInFile, file.name)}</p>`;
  return html`<p class="quiet file">${file.name}</p>
    <ul class="chips">
      ${file.concepts.slice(0, 40).map(({ slug, count }) => {
        const concept = app.glossary.get(slug);
        return concept
          ? html`<li><a class="chip" href="#${slug}" @click=${follow(app, slug)}>${conceptName(app, concept)} <span class="count">${count}</span></a></li>`
          : nothing;
      })}
    </ul>`;
}

export function home(app: App): TemplateResult {
  const { labels, glossary, history } = app;
  const [language] = app.snapshot.languages;
  const chapter = glossary.data.chapters.find(({ number }) => number === history.chapter) ?? glossary.data.chapters[0];
  const started = history.chapter > 1;
  return html`<h1 class="visually-hidden">LLM Gloss</h1>
    <button class="card" @click=${() => app.go({ view: 'story', chapter: history.chapter })}>
      <span class="card-title">${icon('milestone')} ${labels.story}</span>
      <span class="quiet">${labels.storyLead}</span>
      ${started && chapter ? html`<span>${fill(labels.continueStory, chapter.number)}: ${chapter.name[language]}</span>` : nothing}
    </button>
    ${section(labels.inThisFile, inThisFile(app), 'in-this-file')}
    ${history.recent.length > 0 ? section(labels.recent, html`<ul class="links">${history.recent.map((slug) => html`<li>${conceptAnchor(app, slug)}</li>`)}</ul>`, 'recent') : nothing}
    ${section(
      labels.shelves,
      html`<ul class="shelves">
        ${glossary.data.shelves
          .map((shelf) => ({ ...shelf, count: glossary.onShelf(shelf.id).length }))
          .filter(({ count }) => count > 0)
          .map(
            ({ id, name, count }) => html`<li>
              <a
                href="#shelf-${id}"
                @click=${(event: Event) => {
                  event.preventDefault();
                  app.go({ view: 'shelf', shelf: id });
                }}
                ><span>${name[language]}</span><span class="count">${count}</span></a
              >
            </li>`,
          )}
      </ul>`,
      'shelves',
    )}`;
}

export function shelf(app: App, id: string): TemplateResult {
  const [language] = app.snapshot.languages;
  const order = app.glossary.learningOrder.filter((concept) => concept.shelf === id);
  return html`<h1>${app.glossary.shelfName(id, language)}</h1>
    <ul class="rows">
      ${order.map((concept) => conceptRow(app, concept))}
    </ul>`;
}

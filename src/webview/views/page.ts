// A concept's page: names, chips, what the name you came from controls, summary, diagram, the text, neighbours, sources.

import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Concept, Language } from '../../glossary/concept.ts';
import { fullName, sourceUrl, symbolOf } from '../../glossary/glossary.ts';
import { type App, fill } from '../app.ts';
import type { IconName } from '../icons.ts';
import { loadDiagrams, loadPages } from '../library.ts';
import { safeDiagram, safePage } from '../safeHtml.ts';
import { conceptAnchor, conceptName, follow, icon, inline, section } from './parts.ts';

/** Follows concept links inside a rendered page. */
function onPageClick(app: App): (event: Event) => void {
  return (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const slug = target?.closest<HTMLElement>('[data-concept]')?.dataset['concept'];
    if (!slug) return;
    event.preventDefault();
    app.go({ view: 'concept', slug });
  };
}

function withCopyButtons(app: App, page: DocumentFragment): DocumentFragment {
  for (const pre of page.querySelectorAll('pre')) {
    const button = document.createElement('button');
    button.className = 'copy';
    button.title = app.labels.copy;
    button.setAttribute('aria-label', app.labels.copy);
    render(icon('copy'), button);
    const text = pre.textContent ?? '';
    button.addEventListener('click', () => {
      app.post({ type: 'copy', text });
      render(icon('check'), button);
      app.announce(app.labels.copied);
    });
    pre.append(button);
    pre.tabIndex = 0;
  }
  return page;
}

async function body(app: App, concept: Concept, language: Language): Promise<TemplateResult> {
  const [pages, diagrams] = await Promise.all([loadPages(language), loadDiagrams()]);
  const drawing = diagrams[concept.slug];
  return html`${drawing ? html`<figure>${safeDiagram(drawing, language)}</figure>` : nothing}
    <div class="text" @click=${onPageClick(app)}>${withCopyButtons(app, safePage(pages[concept.slug] ?? ''))}</div>`;
}

function column(app: App, concept: Concept, language: Language, symbol: string | undefined): TemplateResult {
  const text = concept.text[language];
  const code = symbolOf(concept, symbol);
  return html`<div class="column" lang=${language === 'en' ? 'en' : 'zh-CN'}>
    ${
      code
        ? html`<aside class="symbol" aria-label=${app.labels.thatName}><code>${code.name}</code>${code.libraries.length > 0 ? html` <span class="quiet">${code.libraries.join(', ')}</span>` : nothing}<p>${inline(code.controls[language])}</p></aside>`
        : nothing
    }
    <p class="lead">${inline(text.summary)}</p>
    ${guard([concept, language], () =>
      // Made once: whoever reads, selects or is on a button in it keeps it when something else is drawn again.
      until(
        body(app, concept, language).catch(() => html`<p role="alert">${app.labels.damaged}</p>`),
        nothing,
      ),
    )}
  </div>`;
}

function neighbours(app: App, concept: Concept): TemplateResult {
  const { labels } = app;
  const [language] = app.snapshot.languages;
  const contrasts = Object.entries(concept.text[language].contrast);
  const links = (slugs: readonly string[]) => html`<ul class="links">${slugs.map((slug) => html`<li>${conceptAnchor(app, slug)}</li>`)}</ul>`;
  return html`${contrasts.length > 0 ? section(labels.contrast, html`<dl>${contrasts.map(([slug, text]) => html`<dt>${conceptAnchor(app, slug)}</dt><dd>${inline(text)}</dd>`)}</dl>`, 'contrast') : nothing}
  ${concept.requires.length > 0 ? section(labels.requires, links(app.glossary.readBefore(concept.slug).map(({ slug }) => slug)), 'requires') : nothing}
  ${concept.related.length > 0 ? section(labels.related, links(concept.related), 'related') : nothing}
  ${
    concept.symbols.length > 0
      ? section(
          labels.symbols,
          html`<dl class="symbols">${concept.symbols.map(({ name, controls, libraries }) => html`<dt><code>${name}</code>${libraries.length > 0 ? html` <span class="quiet">${libraries.join(', ')}</span>` : nothing}</dt><dd>${inline(controls[language])}</dd>`)}</dl>`,
          'symbols',
        )
      : nothing
  }
  ${section(
    labels.sources,
    html`<ul class="sources">
      ${concept.sources.map((source) => {
        const url = sourceUrl(source);
        const text = `${source.authors} (${source.year}). ${source.title}`;
        return html`<li>${
          url?.startsWith('https://')
            ? html`<a
                href=${url}
                @click=${(event: Event) => {
                  event.preventDefault();
                  app.post({ type: 'openSource', url });
                }}
                >${text}</a
              >`
            : text
        }</li>`;
      })}
    </ul>`,
    'sources',
  )}`;
}

const action = (name: string, glyph: IconName, act: () => void): TemplateResult =>
  html`<button class="icon" title=${name} aria-label=${name} @click=${act}>${icon(glyph)}</button>`;

export function page(app: App, slug: string, symbol: string | undefined): TemplateResult {
  const { glossary, labels, snapshot } = app;
  const concept = glossary.get(slug);
  if (!concept) return html`<h1>${slug}</h1><p>${fill(labels.noResults, slug)}</p>`;
  const [language] = snapshot.languages;
  const other: Language = language === 'en' ? 'zh-cn' : 'en';
  const order = glossary.learningOrder;
  const index = order.indexOf(concept);
  const [previous, next] = [order[index - 1], order[index + 1]];
  const inFile = snapshot.file?.concepts.find((each) => each.slug === slug);
  return html`<article>
    <div class="title">
      <h1>${fullName(concept.text[language])}</h1>
      ${action(labels.copyLink, 'link', () => {
        app.post({ type: 'copyLink', slug });
        app.announce(labels.linkCopied);
      })}
      ${snapshot.inEditor ? nothing : action(labels.openInEditor, 'link-external', () => app.post({ type: 'openInEditor', place: app.history.place }))}
    </div>
    <p class="other-name" lang=${other === 'en' ? 'en' : 'zh-CN'}>${concept.text[other].name}</p>
    <ul class="chips">
      <li><a class="chip" href="#shelf-${concept.shelf}" @click=${(event: Event) => {
        event.preventDefault();
        app.go({ view: 'shelf', shelf: concept.shelf });
      }}>${glossary.shelfName(concept.shelf, language)}</a></li>
      ${concept.year ? html`<li class="chip">${concept.year}</li>` : nothing}
      <li class="chip">${labels[concept.level]}</li>
      ${inFile ? html`<li><button class="chip" @click=${() => app.post({ type: 'findInFile', slug })}>${icon('arrow-down')} ${labels.nextInFile} <span class="count">${inFile.count}</span></button></li>` : nothing}
      ${snapshot.hasFolder ? html`<li><button class="chip" @click=${() => app.post({ type: 'findInWorkspace', slug })}>${icon('files')} ${labels.inThisWorkspace}</button></li>` : nothing}
    </ul>
    <div class="columns">${snapshot.languages.map((shown) => column(app, concept, shown, symbol))}</div>
    ${neighbours(app, concept)}
    <nav class="order" aria-label="${labels.previous}, ${labels.next}">
      ${previous ? html`<a href="#${previous.slug}" @click=${follow(app, previous.slug)}><span class="quiet">${icon('arrow-left')} ${labels.previous}</span>${conceptName(app, previous)}</a>` : html`<span></span>`}
      ${next ? html`<a href="#${next.slug}" @click=${follow(app, next.slug)}><span class="quiet">${labels.next} ${icon('arrow-right')}</span>${conceptName(app, next)}</a>` : nothing}
    </nav>
  </article>`;
}

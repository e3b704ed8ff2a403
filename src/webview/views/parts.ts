// Small pieces that several views share: a link to a concept, a list of concepts, marked words, a section.

import { guard } from 'lit/directives/guard.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Concept, Slug } from '../../glossary/concept.ts';
import { bothNames } from '../../glossary/glossary.ts';
import { piecesOf, plainText } from '../../glossary/markdown.ts';
import type { App } from '../app.ts';
import { type IconName, icons } from '../icons.ts';

/** Drawn by the build from codicons' own files, so its text may be trusted. */
export const icon = (name: IconName): TemplateResult => html`<span class="codicon" aria-hidden="true">${unsafeSVG(icons[name])}</span>`;

/** Inline Markdown in which only code is marked up: symbols, contrasts, the decoder's lines. */
export const inline = (text: string): TemplateResult => html`${piecesOf(text).map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;

/** Follows a click on a concept link without leaving the page. */
export function follow(app: App, slug: Slug, symbol?: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    app.go(symbol ? { view: 'concept', slug, symbol } : { view: 'concept', slug });
  };
}

export function conceptName(app: App, concept: Concept): string {
  return bothNames(concept, app.snapshot.languages[0])[0] ?? concept.slug;
}

export function conceptAnchor(app: App, slug: Slug): TemplateResult | typeof nothing {
  const concept = app.glossary.get(slug);
  return concept ? html`<a href="#${slug}" @click=${follow(app, slug)}>${conceptName(app, concept)}</a>` : nothing;
}

/** The text with every occurrence of the words marked. Nodes, not templates: there are hundreds of them with every letter. */
function markedNodes(text: string, words: readonly string[]): DocumentFragment | string {
  const parts = words.filter((word) => word.length > 0).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (parts.length === 0) return text;
  const nodes = document.createDocumentFragment();
  for (const [index, piece] of text.split(new RegExp(`(${parts.sort((a, b) => b.length - a.length).join('|')})`, 'gi')).entries()) {
    if (index % 2 === 0) nodes.append(piece);
    else nodes.appendChild(document.createElement('mark')).textContent = piece;
  }
  return nodes;
}

const marked = (text: string, words: readonly string[]): unknown => guard([text, words.join(' ')], () => markedNodes(text, words));

/**
 * One concept of a list: its names and its summary.
 * @param found an excerpt of its page to show instead of the summary
 */
export function conceptRow(app: App, concept: Concept, words: readonly string[] = [], symbol?: string, found?: string): TemplateResult {
  const [language] = app.snapshot.languages;
  const [name = concept.slug, other] = bothNames(concept, language);
  const controls = concept.symbols.find((each) => each.name === symbol)?.controls[language];
  return html`<li>
    <a class="row" href="#${concept.slug}" @click=${follow(app, concept.slug, symbol)}>
      <span class="names">
        ${symbol ? html`<code>${symbol}</code>` : html`<span class="name">${marked(name, words)}</span>`}
        <span class="other">${symbol ? name : marked(other ?? '', words)}</span>
      </span>
      <span class="summary">${marked(found ?? plainText(controls ?? concept.text[language].summary), words)}</span>
    </a>
  </li>`;
}

export function section(title: string, content: unknown, id: string): TemplateResult {
  return html`<section aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;
}

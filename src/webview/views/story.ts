// The story: five chapters, and a timeline drawn to scale on which each idea says what problem it removed.

import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Story, TimelineEntry } from '../../glossary/story.ts';
import { type App, fill } from '../app.ts';
import { loadStory } from '../library.ts';
import { safePage } from '../safeHtml.ts';
import { follow, icon, section } from './parts.ts';

/** Height of a year, in pixels; entries that would overlap are pushed down and joined to their year by a line. */
const yearHeight = 8;

/** How many lines an entry may take, and their height: a narrow view breaks names as well. */
function entrySize(): { readonly lines: number; readonly height: number } {
  const letter = Number.parseFloat(getComputedStyle(document.body).fontSize) || 13;
  const lines = window.innerWidth < 22 * letter ? 4 : 3;
  return { lines, height: Math.ceil(lines * 1.3 * letter) + 3 };
}

interface Placed {
  readonly entry: TimelineEntry;
  /** Where the year is on the scale. */
  readonly at: number;
  /** Where its words stand. */
  readonly top: number;
}

function placed(entries: readonly TimelineEntry[], entryHeight: number): Placed[] {
  const first = entries[0]?.year ?? 0;
  let free = 0;
  return entries.map((entry) => {
    const at = (entry.year - first + (entry.month ?? 0) / 12) * yearHeight + 8;
    const top = Math.max(at - 8, free);
    free = top + entryHeight;
    return { entry, at, top };
  });
}

function timeline(app: App, story: Story, chapter: number): TemplateResult {
  const [language] = app.snapshot.languages;
  const { lines, height: entryHeight } = entrySize();
  const entries = placed(story.timeline, entryHeight);
  const last = entries.at(-1);
  if (!last) return html``;
  const height = Math.max(last.top + entryHeight, last.at + 8);
  const [from, to] = [story.timeline[0]?.year ?? 0, story.timeline.at(-1)?.year ?? 0];
  const decades = Array.from({ length: Math.floor(to / 10) - Math.ceil(from / 10) + 1 }, (_, index) => (Math.ceil(from / 10) + index) * 10);
  return html`<div class="timeline">
    <svg width="70" height=${height} aria-hidden="true">
      <line class="line muted" x1="40" x2="40" y1="8" y2=${last.at}></line>
      ${decades.map((year) => svg`<text class="small muted" x="32" y=${(year - from) * yearHeight + 12} text-anchor="end">${year}</text>`)}
      ${entries.map(({ entry, at, top }) => svg`<path class="line muted" d="M40 ${at} H52 L62 ${top + 10} H70"></path><circle class=${entry.chapter === chapter ? 'accent-dot' : 'fill'} cx="40" cy=${at} r="3"></circle>`)}
    </svg>
    <ol>
      ${entries.map(({ entry, top }, index) => {
        const title = html`<span class="year">${entry.year}</span> ${entry.label[language]}`;
        // The page's policy forbids style attributes; set as a property, a style goes through the CSSOM.
        const gap = top - (index === 0 ? 0 : (entries[index - 1]?.top ?? 0) + entryHeight);
        return html`<li class=${entry.chapter === chapter ? 'now' : ''} .style=${`margin-top: ${gap}px; height: ${entryHeight}px; --lines: ${lines}`}>
          <div class="entry">
          ${app.glossary.get(entry.concept) ? html`<a href="#${entry.concept}" @click=${follow(app, entry.concept)}>${title}</a>` : html`<span class="name">${title}</span>`}
          <span class="quiet" title="${app.labels.problemRemoved}: ${entry.removed[language]}">${entry.removed[language]}</span>
          </div>
        </li>`;
      })}
    </ol>
  </div>`;
}

function told(app: App, story: Story, chapter: number): TemplateResult {
  const { labels } = app;
  const [language] = app.snapshot.languages;
  const chapters = app.glossary.data.chapters;
  const open = (event: Event): void => {
    const slug = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-concept]')?.dataset['concept'] : undefined;
    if (!slug) return;
    event.preventDefault();
    app.go({ view: 'concept', slug });
  };
  const go = (number: number, label: unknown): TemplateResult | typeof nothing => {
    const to = chapters.find((each) => each.number === number);
    return to
      ? html`<a href="#chapter-${number}" @click=${(event: Event) => {
          event.preventDefault();
          app.go({ view: 'story', chapter: number });
        }}><span class="quiet">${label}</span>${to.name[language]}</a>`
      : html`<span></span>`;
  };
  return html`<ol class="chapters">
      ${chapters.map(
        ({ number, name }) => html`<li>
          <button aria-current=${number === chapter ? 'step' : 'false'} @click=${() => app.go({ view: 'story', chapter: number })}>${number}. ${name[language]}</button>
        </li>`,
      )}
    </ol>
    <div class="columns">
      ${app.snapshot.languages.map((shown) => {
        const text = story.chapters[shown][chapter - 1];
        return html`<div class="column text" lang=${shown === 'en' ? 'en' : 'zh-CN'} @click=${open}><h2>${text?.heading}</h2>${guard([text], () => safePage(text?.text ?? ''))}</div>`;
      })}
    </div>
    <nav class="order" aria-label="${labels.previous}, ${labels.next}">
      ${go(chapter - 1, html`${icon('arrow-left')} ${labels.previous}`)} ${go(chapter + 1, html`${labels.next} ${icon('arrow-right')}`)}
    </nav>
    ${section(labels.timeline, timeline(app, story, chapter), 'timeline')}`;
}

let loaded: Story | undefined;

export function story(app: App, chapter: number): TemplateResult {
  const read = async (): Promise<TemplateResult> => {
    try {
      loaded = await loadStory();
      return told(app, loaded, chapter);
    } catch {
      return html`<p role="alert">${app.labels.damaged}</p>`;
    }
  };
  return html`<h1>${app.labels.story}</h1>
    <p class="quiet">${fill(app.labels.chapter, chapter)}</p>
    ${loaded ? told(app, loaded, chapter) : until(read(), nothing)}`;
}

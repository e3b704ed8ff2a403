// The model sheet: where the parameters are, memory against context and sequences, what fits, every result with its formula.
// Computes only over the numbers that the host sent; the dials' state survives in the history.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../glossary/concept.ts';
import { type Accelerator, devicesFor } from '../../glossary/decoder/accelerators.ts';
import { type Bilingual, grouped, percent, size } from '../../glossary/decoder/bilingual.ts';
import { cacheBytes } from '../../glossary/decoder/cache.ts';
import { exactly } from '../../glossary/decoder/exact.ts';
import { sheetToMarkdown } from '../../glossary/decoder/sheetMarkdown.ts';
import type { MemoryModel, ModelSheet, PartShare, SheetRow } from '../../glossary/decoder/unit.ts';
import type { Place, Snapshot } from '../../protocol.ts';
import { type App, fill } from '../app.ts';
import { icon, inline, section } from './parts.ts';

/** What the dials say. */
interface Dials {
  readonly format: string;
  readonly context: number;
  readonly batch: number;
  readonly cacheBits: number;
}

const smallestContext = 256;
const mostBatch = 8;
const cacheFormats: readonly (readonly [bits: number, name: string])[] = [
  [16, 'bf16'],
  [8, 'fp8'],
  [4.5, 'Q4_0'],
];

let asked: { readonly key: string; readonly before: Snapshot } | undefined;

export function modelSheet(app: App, place: Extract<Place, { view: 'model' }>): TemplateResult {
  const { document, unit } = place;
  const { model } = app.snapshot;
  const key = `${document}#${unit}`;
  if (asked?.key !== key) {
    asked = { key, before: app.snapshot };
    app.post({ type: 'watchModel', document, unit });
  }
  if (model?.document === document && model.unit === unit) return sheetOf(app, model.sheet, model.name);
  return asked.before === app.snapshot ? html`` : html`<p class="notice" role="status">${app.labels.sheet.gone}</p>`;
}

/** A text in the shown languages, each once. */
function texts(app: App, text: Bilingual): TemplateResult {
  const [first = '', ...others] = [...new Set(app.snapshot.languages.map((language) => text[language]))];
  return html`${inline(first)}${others.map((other) => html` <span class="other">${inline(other)}</span>`)}`;
}

function sheetOf(app: App, sheet: ModelSheet, file: string): TemplateResult {
  const words = app.labels.sheet;
  const [language] = app.snapshot.languages;
  const copy = (): void => {
    app.post({ type: 'copy', text: sheetToMarkdown(sheet, language) });
    app.announce(app.labels.copied);
  };
  return html`<h1>${texts(app, sheet.title)}</h1>
    <p class="quiet file">${file}</p>
    ${sheet.isKnownFamily || sheet.parts.length > 0 || sheet.family === '' ? nothing : html`<p class="quiet">${words.unknownFamily}</p>`}
    ${sheet.problems.length > 0 ? html`<ul class="problems">${sheet.problems.map((problem) => html`<li>${icon('warning')} ${inline(problem[language])}</li>`)}</ul>` : nothing}
    <p><button class="chip" @click=${copy}>${icon('copy')} ${words.copy}</button></p>
    ${sheet.parts.length > 0 ? section(words.parts, parts(app, sheet.parts), 'parts') : nothing}
    ${sheet.memory ? memorySections(app, sheet.memory, sheet.accelerators) : nothing}
    ${sheet.rows.length > 0 ? section(words.results, results(app, sheet.rows), 'results-of-sheet') : nothing}
    ${notes(app, words.leavesOut, sheet.leavesOut, 'leaves-out')} ${notes(app, words.assumptions, sheet.assumptions, 'assumptions')}`;
}

const notes = (app: App, title: string, all: readonly Bilingual[], id: string): TemplateResult | typeof nothing =>
  all.length > 0 ? section(title, html`<ul>${all.map((text) => html`<li>${texts(app, text)}</li>`)}</ul>`, id) : nothing;

function parts(app: App, shares: readonly PartShare[]): TemplateResult {
  const words = app.labels.sheet;
  const largest = [...shares].sort((left, right) => right.parameters - left.parameters);
  let from = 0;
  return html`<svg class="shares" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label=${largest.map(({ label, share }) => `${label[app.snapshot.languages[0]]} ${percent(share)}`).join(', ')}>
      ${largest.map(({ share }, index) => {
        const x = from;
        from += share * 1000;
        return svg`<rect class="part-${index % 6}" x=${x} y="0" width=${Math.max(share * 1000 - 2, 1)} height="40" />`;
      })}
    </svg>
    <div class="table"><table>
      <thead><tr><th>${words.part}</th><th class="number">${words.parameters}</th><th class="number">${words.share}</th></tr></thead>
      <tbody>
        ${largest.map(
          ({ label, parameters, share, formula }, index) => html`<tr title=${formula}>
            <td><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="part-${index % 6}" width="10" height="10" rx="2" /></svg> ${texts(app, label)}</td>
            <td class="number">${grouped(parameters)}</td>
            <td class="number">${percent(share)}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
}

/** Steps of the context dial: powers of two up to the longest context, and that itself. */
function contexts(longest: number): readonly number[] {
  const steps: number[] = [];
  for (let tokens = smallestContext; tokens < longest; tokens *= 2) steps.push(tokens);
  return [...steps, longest];
}

function dialsOf(app: App, memory: MemoryModel): Dials {
  const { format, context, batch, cacheBits } = app.history.dials;
  const steps = contexts(memory.longestContext);
  return {
    format: memory.weights.find(({ id }) => id === format)?.id ?? memory.stored,
    context: steps.find((step) => step === context) ?? steps.at(-1) ?? 0,
    batch: typeof batch === 'number' && batch >= 1 && batch <= 2 ** mostBatch ? batch : 1,
    cacheBits: cacheFormats.find(([bits]) => bits === cacheBits)?.[0] ?? 16,
  };
}

function memorySections(app: App, memory: MemoryModel, accelerators: readonly Accelerator[]): TemplateResult {
  const words = app.labels.sheet;
  const dials = dialsOf(app, memory);
  const turn = (change: Partial<Dials>): void => {
    app.history.dials = { ...dials, ...change };
    app.history.save();
    app.redraw();
  };
  const steps = contexts(memory.longestContext);
  const weights = memory.weights.find(({ id }) => id === dials.format)?.bytes ?? 0;
  const cache = memory.longestContext === 0 ? 0 : exactly(() => cacheBytes(memory.cache, dials.context, dials.batch, dials.cacheBits));
  const numberOf = (event: Event): number => Number((event.target as HTMLInputElement).value);
  const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
  const controls = html`<div class="dials">
    <label>${words.weights}
      <select @change=${(event: Event) => turn({ format: chosen(event) })}>
        ${memory.weights.map(({ id, name, bytes }) => html`<option value=${id} .selected=${id === dials.format}>${name} · ${size(bytes)}</option>`)}
      </select></label>
    <label>${words.cache}
      <select @change=${(event: Event) => turn({ cacheBits: Number(chosen(event)) })}>
        ${cacheFormats.map(([bits, name]) => html`<option value=${bits} .selected=${bits === dials.cacheBits}>${name}</option>`)}
      </select></label>
    ${
      steps.length > 1
        ? html`<label>${fill(words.context, grouped(dials.context))}
            <input id="context" type="range" min="0" max=${steps.length - 1} step="1" .value=${String(steps.indexOf(dials.context))} aria-valuetext=${grouped(dials.context)} @input=${(event: Event) => turn({ context: steps[numberOf(event)] ?? 0 })} /></label>`
        : nothing
    }
    <label>${fill(words.batch, dials.batch)}
      <input id="batch" type="range" min="0" max=${mostBatch} step="1" .value=${String(Math.log2(dials.batch))} aria-valuetext=${String(dials.batch)} @input=${(event: Event) => turn({ batch: 2 ** numberOf(event) })} /></label>
  </div>`;
  if (cache === undefined) return section(words.memory, controls, 'memory');
  const total = weights + cache;
  return html`${section(
    words.memory,
    html`${controls}
      <p class="total" aria-live="polite"><span>${words.weights} ${size(weights)}</span> + <span>${words.cache} ${size(cache)}</span> = <strong>${size(total)}</strong></p>
      ${memory.longestContext > 0 ? chart(app, memory, dials, weights) : nothing}`,
    'memory',
  )}
  ${section(words.fits, fits(app, total, accelerators), 'fits')}`;
}

/** Memory against context: the weights below, the cache above, the dial's place marked. */
function chart(app: App, memory: MemoryModel, { context, batch, cacheBits }: Dials, weights: number): TemplateResult {
  const words = app.labels.sheet;
  const [width, height, left, bottom] = [320, 130, 4, 18];
  const samples = Array.from({ length: 33 }, (_, index) => Math.round((memory.longestContext * index) / 32));
  const caches = samples.map((tokens) => exactly(() => cacheBytes(memory.cache, tokens, batch, cacheBits)) ?? 0);
  const most = weights + Math.max(...caches);
  const x = (tokens: number): number => left + (tokens / memory.longestContext) * (width - 2 * left);
  const y = (bytes: number): number => height - bottom - (bytes / most) * (height - bottom - 16);
  const top = samples.map((tokens, index) => `${x(tokens).toFixed(1)},${y(weights + (caches[index] ?? 0)).toFixed(1)}`);
  const base = `${x(memory.longestContext)},${y(weights)} ${x(0)},${y(weights)}`;
  const marked = exactly(() => cacheBytes(memory.cache, context, batch, cacheBits)) ?? 0;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.weights} ${size(weights)}, ${words.cache} ${size(Math.max(...caches))}">
    ${svg`<rect class="part-0" x=${x(0)} y=${y(weights)} width=${x(memory.longestContext) - x(0)} height=${y(0) - y(weights)} />
    <polygon class="part-1" points="${top.join(' ')} ${base}" />
    <line class="mark" x1=${x(context)} x2=${x(context)} y1="8" y2=${y(0)} />
    <circle class="dot" cx=${x(context)} cy=${y(weights + marked)} r="3.5" />
    <text x=${left + 4} y="12">${size(most)}</text>
    <text x=${left + 4} y=${Math.min(y(weights) + 13, y(0) - 3)}>${words.weights} ${size(weights)}</text>
    <text x=${left} y=${height - 4}>0</text>
    <text x=${width - left} y=${height - 4} text-anchor="end">${grouped(memory.longestContext)}</text>`}
  </svg>`;
}

function fits(app: App, bytes: number, accelerators: readonly Accelerator[]): TemplateResult {
  const words = app.labels.sheet;
  return html`<p class="quiet">${words.fitsHint}</p>
    <div class="table"><table class="fits">
      <thead><tr><th>${words.accelerator}</th><th class="number">GB</th><th class="number">${words.needed}</th></tr></thead>
      <tbody>
        ${accelerators.map((accelerator) => {
          const needed = exactly(() => devicesFor(bytes, accelerator));
          return html`<tr class=${needed === 1 ? 'fit' : ''}>
            <td>${link(app, accelerator.source, accelerator.name)}</td>
            <td class="number">${accelerator.gigabytes}</td>
            <td class="number">${needed === 1 ? html`${icon('check')} 1` : needed === undefined ? '–' : `× ${grouped(needed)}`}</td>
          </tr>`;
        })}
      </tbody>
    </table></div>`;
}

function link(app: App, url: string, text: string): TemplateResult {
  if (!url.startsWith('https://')) return html`${text}`;
  const open = (event: Event): void => {
    event.preventDefault();
    app.post({ type: 'openSource', url });
  };
  return html`<a href=${url} @click=${open}>${text}</a>`;
}

function results(app: App, rows: readonly SheetRow[]): TemplateResult {
  const [language]: readonly [Language, ...Language[]] = app.snapshot.languages;
  return html`<dl class="results">
    ${rows.map(
      (row) => html`<dt>${texts(app, row.label)} <strong>${row.shown[language]}</strong></dt>
        <dd>
          <code>${row.formula}</code> ${row.source.startsWith('https://') ? link(app, row.source, new URL(row.source).hostname.replace(/^www\./, '')) : row.source}
          ${row.leavesOut ? html`<br />${app.labels.sheet.leavesOut}: ${row.leavesOut[language]}` : nothing}
        </dd>`,
    )}
  </dl>`;
}

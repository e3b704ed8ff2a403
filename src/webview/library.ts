// Fetches the built content beside the page, each file once and only when a view needs it.

import { unpackedJson } from '../glossary/compressed.ts';
import type { GlossaryData, Language, Slug } from '../glossary/concept.ts';
import { Glossary } from '../glossary/glossary.ts';
import { putIn } from '../glossary/sharedParts.ts';
import type { Story } from '../glossary/story.ts';

const folder = document.body.dataset['content'] ?? 'content';
const cache = new Map<string, Promise<unknown>>();

function file<T>(name: string): Promise<T> {
  const known = cache.get(name);
  if (known) return known as Promise<T>;
  const loading = fetch(`${folder}/${name}.zst`)
    .then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.arrayBuffer();
    })
    .then((bytes) => unpackedJson(new Uint8Array(bytes)) as T);
  cache.set(name, loading);
  loading.catch(() => cache.delete(name));
  return loading;
}

let glossary: Promise<Glossary> | undefined;

export const loadGlossary = (): Promise<Glossary> => {
  glossary ??= file<GlossaryData>('glossary.json').then((data) => new Glossary(data));
  return glossary;
};
/** Pages with the parts that both languages share put in, by the pages without. */
const whole = new WeakMap<object, Readonly<Record<Slug, string>>>();
/** Pages as HTML, by slug. */
export const loadPages = async (language: Language): Promise<Readonly<Record<Slug, string>>> => {
  const [own, shared] = await Promise.all([file<Readonly<Record<Slug, string>>>(`pages.${language}.json`), file<readonly string[]>('pages.shared.json')]);
  const known = whole.get(own) ?? putIn(own, shared);
  whole.set(own, known);
  return known;
};
export const loadDiagrams = (): Promise<Readonly<Record<Slug, string>>> => file('diagrams.json');
export const loadStory = (): Promise<Story> => file('story.json');

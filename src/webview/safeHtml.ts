// DOMPurify between the built pages and the document: whatever a page holds, only text, formulas and drawings arrive.
import DOMPurify from 'dompurify';
import type { Language } from '../glossary/concept.ts';
import { inDiagrams, inPages, longest } from './allowed.ts';

function clean(markup: string, { tags, attributes }: typeof inPages): DocumentFragment {
  const nodes = DOMPurify.sanitize(markup.slice(0, longest), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const element of nodes.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      // A page links to concepts only, and those links are fragments; a drawing refers to its own arrows only.
      if (name === 'href' ? !/^#[a-z0-9-]*$/.test(value) : /url\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value)) element.removeAttribute(name);
      if (name === 'id' && element.localName !== 'marker') element.removeAttribute(name);
    }
  }
  return nodes;
}

/** A page's HTML as nodes. */
export const safePage = (html: string): DocumentFragment => clean(html, inPages);

/** A diagram in one language, with its title and description as its accessible name. */
export function safeDiagram(svg: string, language: Language): DocumentFragment {
  const fragment = clean(svg, inDiagrams);
  const own = language === 'en' ? 'en' : 'zh-CN';
  for (const element of fragment.querySelectorAll('[lang]')) if (element.getAttribute('lang') !== own) element.remove();
  const drawing = fragment.querySelector('svg');
  drawing?.setAttribute('role', 'img');
  drawing?.setAttribute('aria-label', [drawing.querySelector('title')?.textContent, drawing.querySelector('desc')?.textContent].filter(Boolean).join('. '));
  drawing?.querySelector('title')?.remove();
  drawing?.querySelector('desc')?.remove();
  return fragment;
}

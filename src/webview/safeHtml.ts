// DOMPurify between the built pages and the document: whatever a page holds, only text, formulas and drawings arrive.
import DOMPurify from 'dompurify';
import type { Language } from '../glossary/concept.ts';

const common = {
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'option',
    'img',
    'video',
    'audio',
    'iframe',
    'object',
    'embed',
    'link',
    'meta',
    'base',
    'image',
    'use',
    'foreignObject',
    'animate',
    'set',
    'maction',
    'annotation-xml',
  ],
  FORBID_ATTR: ['style', 'id', 'name', 'srcset', 'src', 'xlink:href', 'ping', 'action', 'formaction'],
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

/** A page links to concepts only, and those links are fragments: whatever else a link says is dropped. */
function onlyFragments(nodes: DocumentFragment): DocumentFragment {
  for (const link of nodes.querySelectorAll('[href]')) if (!/^#[a-z0-9-]*$/.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
  return nodes;
}

/** A page's HTML as nodes. */
export function safePage(html: string): DocumentFragment {
  return onlyFragments(
    DOMPurify.sanitize(html, { ...common, USE_PROFILES: { html: true, mathMl: true }, ADD_ATTR: ['data-concept', 'data-language', 'tabindex'] }),
  );
}

/** A diagram in one language, with its title and description as its accessible name. */
export function safeDiagram(svg: string, language: Language): DocumentFragment {
  const fragment = onlyFragments(
    DOMPurify.sanitize(svg, {
      ...common,
      FORBID_ATTR: common.FORBID_ATTR.filter((name) => name !== 'id'),
      USE_PROFILES: { svg: true },
      ADD_ATTR: ['lang', 'marker-end', 'marker-start'],
    }),
  );
  const own = language === 'en' ? 'en' : 'zh-CN';
  for (const element of fragment.querySelectorAll('[lang]')) if (element.getAttribute('lang') !== own) element.remove();
  const drawing = fragment.querySelector('svg');
  drawing?.setAttribute('role', 'img');
  drawing?.setAttribute('aria-label', [drawing.querySelector('title')?.textContent, drawing.querySelector('desc')?.textContent].filter(Boolean).join('. '));
  drawing?.querySelector('title')?.remove();
  drawing?.querySelector('desc')?.remove();
  return fragment;
}

// Writes the Markdown of a hover: at most six short lines, one concept (or the senses that the file leaves open).
// Pure text; which commands its links run is the caller's business.
import type { Concept, Language } from './concept.ts';
import { bothNames, sourceUrl, symbolOf } from './glossary.ts';
import { piecesOf } from './markdown.ts';
import type { Finding } from './matching/matcher.ts';

/** What a hover needs of a finding: where it stands does not matter. */
export type Found = Pick<Finding, 'senses' | 'reason' | 'misspelling'>;

/** What a hover says besides content, in the language of VS Code's own labels. */
export interface HoverWords {
  readonly open: string;
  /** Says why an ambiguous word spoke, from the words that gave evidence. */
  because(finding: Found): string | undefined;
  misspelt(right: string): string;
}

export interface HoverInput {
  readonly finding: Found;
  /** The concepts of the finding's senses, in its order. */
  readonly concepts: readonly Concept[];
  /** Languages to show, the preferred one first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly words: HoverWords;
  /** The link that opens a concept in the sidebar. */
  link(concept: Concept, symbol?: string): string;
  /** What follows from this file's numbers for the key under the mouse. */
  readonly note?: string;
}

/** A file's own words as inline code, whatever they hold. */
export const asCode = (text: string): string => {
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = ticks.length > 1 ? ' ' : '';
  return ticks + pad + text.replace(/\s+/g, ' ') + pad + ticks;
};

/** A line of the decoder as Markdown: only code is marked up, whatever words of the file stand in it. */
export const lineMarkdown = (line: string): string =>
  piecesOf(line)
    .map((piece, index) => (index % 2 === 1 ? asCode(piece) : piece.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~!&]/g, '\\$&')))
    .join('');

const plainLinks = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\(concept:[^)]*\)/g, '$1');

function senseLines({ languages, link, words }: HoverInput, concept: Concept, symbol: string | undefined): string[] {
  const [language] = languages;
  const source = concept.sources[0];
  const url = source && sourceUrl(source);
  const [name, ...others] = bothNames(concept, language);
  const code = symbolOf(concept, symbol);
  return [
    [`**${name}**`, ...others].join(' · '),
    ...(code ? [`${asCode(code.name)}: ${languages.map((shown) => code.controls[shown]).join('  \n')}`] : []),
    languages.map((shown) => plainLinks(concept.text[shown].summary)).join('  \n'),
    [`[$(book) ${words.open}](${link(concept, symbol)})`, ...(source && url ? [`[$(link-external) ${source.authors} ${source.year}](${url})`] : [])].join(
      ' · ',
    ),
  ];
}

/** The hover of one finding, as Markdown with theme icons and command links. */
export function renderHover(input: HoverInput): string {
  const { finding, concepts, languages, link, words, note } = input;
  const because = words.because(finding);
  const remarks = [...(finding.misspelling ? [words.misspelt(finding.misspelling)] : []), ...(because ? [because] : [])].map((text) => `*${text}*`);
  const [first] = concepts;
  if (concepts.length === 1 && first) {
    const lines = senseLines(input, first, finding.senses[0]?.symbol);
    return [...lines.slice(0, -1), ...(note ? [note] : []), ...remarks, lines.at(-1) ?? ''].join('\n\n');
  }
  const [language] = languages;
  const senses = concepts.slice(0, 4).map((concept, index) => {
    const symbol = finding.senses[index]?.symbol;
    const code = symbolOf(concept, symbol);
    const where = code?.libraries.length ? ` (${code.libraries.join(', ')})` : '';
    return `[**${bothNames(concept, language)[0]}**](${link(concept, symbol)})${where}: ${code ? code.controls[language] : plainLinks(concept.text[language].summary)}`;
  });
  return [...senses, ...(note ? [note] : []), ...remarks].join('\n\n');
}

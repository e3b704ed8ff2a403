// Small questions about Markdown text that content checks, hovers and the palette share.

/** The pieces of a text between its backticks: each second one is code. */
export const piecesOf = (text: string): string[] => text.split(/`([^`]+)`/);

/** Markdown without its marks: what a reader reads. A star in code is a product. */
export const plainText = (markdown: string): string =>
  piecesOf(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[*`$]/g, '')))
    .join('')
    .trim();

/** Quotes and lists in one another, deeper than anybody writes: parsers go down one call for each, until their stack is full. */
export const isTooDeep = (markdown: string): boolean => /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){25}/m.test(markdown);

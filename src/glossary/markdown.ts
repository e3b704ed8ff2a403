// Small questions about Markdown text that content checks, hovers and the palette share.

/** Markdown without its marks: what a reader reads. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`$]/g, '')
    .trim();

/** Quotes and lists in one another, deeper than anybody writes: parsers go down one call for each, until their stack is full. */
export const isTooDeep = (markdown: string): boolean => /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){25}/m.test(markdown);

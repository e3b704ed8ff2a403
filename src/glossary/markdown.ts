// Small questions about Markdown text that content checks, hovers and the palette share.

/** Markdown without its marks: what a reader reads. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`$]/g, '')
    .trim();

// Finds the formulas in a Markdown text: `$$ ... $$` on lines of their own, `$...$` in a line.
// Code is never a formula. Knows nothing of how a formula is drawn.

/** A formula in TeX and where it starts in the text, in UTF-16 code units. */
export interface Formula {
  readonly tex: string;
  readonly display: boolean;
  readonly index: number;
  readonly length: number;
}

/** A dollar opens a formula only before a non-space and closes it only after one, not before a digit (so "$5 and $6" is money). */
const pattern = /^(```|~~~)[\s\S]*?^\1[^\n]*$|`+[^`]*`+|\$\$([\s\S]+?)\$\$|\$(?!\s)((?:[^$\n\\]|\\.)+?)(?<!\s)\$(?!\d)/gm;

/** All formulas of a Markdown text in their order. */
export function formulasOf(markdown: string): Formula[] {
  return [...markdown.matchAll(pattern)].flatMap((match): Formula[] => {
    const tex = match[2] ?? match[3];
    return tex === undefined ? [] : [{ tex: tex.trim(), display: match[2] !== undefined, index: match.index, length: match[0].length }];
  });
}

/** The text with `replace` in place of every formula. */
export function replaceFormulas(markdown: string, replace: (formula: Formula) => string): string {
  let result = '';
  let end = 0;
  for (const formula of formulasOf(markdown)) {
    result += markdown.slice(end, formula.index) + replace(formula);
    end = formula.index + formula.length;
  }
  return result + markdown.slice(end);
}

/** The text with formulas blanked out; lines and columns stay. */
export const withoutFormulas = (markdown: string): string =>
  replaceFormulas(markdown, ({ index, length }) => markdown.slice(index, index + length).replace(/[^\n]/g, 'x'));

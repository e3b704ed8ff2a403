// Both languages of a page hold the same formulas and code: they ship once, and each page says where they stand.
// Knows HTML that `page.ts` wrote; the build takes the parts out, the sidebar puts them in.

/** Private-use characters around the number of a part. */
const [open, close] = ['\uE002', '\uE003'];

/** @returns the pages with each formula and code block replaced by a number in `parts` */
export function takeOut(pages: Readonly<Record<string, string>>, parts: Map<string, number>): Readonly<Record<string, string>> {
  const take = (html: string): string =>
    html.replace(/<(pre|math)\b[\s\S]*?<\/\1>/g, (part) => {
      const index = parts.get(part) ?? parts.size;
      parts.set(part, index);
      return `${open}${index}${close}`;
    });
  return Object.fromEntries(Object.entries(pages).map(([slug, html]) => [slug, take(html)]));
}

/** @returns the pages as they were before `takeOut` */
export function putIn(pages: Readonly<Record<string, string>>, parts: readonly string[]): Readonly<Record<string, string>> {
  const put = (html: string): string => html.replace(new RegExp(`${open}(\\d+)${close}`, 'g'), (_, index: string) => parts[Number(index)] ?? '');
  return Object.fromEntries(Object.entries(pages).map(([slug, html]) => [slug, put(html)]));
}

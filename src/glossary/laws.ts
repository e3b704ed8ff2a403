// The laws of content, one function each: what a page must have so that a reader can trust it in both languages.
// Each law has a test that breaks it (test/unit/laws.test.ts).
import { lexer, type Token } from 'marked';
import temml from 'temml';
import type { Draft } from './check.ts';
import { type Language, languages, type Slug } from './concept.ts';
import { isTooDeep, plainText } from './markdown.ts';
import { inflect } from './matching/inflection.ts';
import { toPattern } from './matching/words.ts';
import { type Half, type Problem, stampOf } from './parse.ts';
import { formulasOf, withoutFormulas } from './tex.ts';

/** Looks at the whole draft and tells what breaks this law. */
export type Law = (draft: Draft) => Problem[];

/** The sections of a page, in their order, in both languages. */
export const headings: readonly Readonly<Record<Language, string>>[] = [
  { en: 'How it works', 'zh-cn': '工作原理' },
  { en: 'In code', 'zh-cn': '代码示例' },
  { en: 'Why it matters', 'zh-cn': '为什么重要' },
  { en: 'Mind the difference', 'zh-cn': '易混之处' },
  { en: 'In the article', 'zh-cn': '原文怎么说' },
];

/** Words (English) or characters (Chinese) that a summary may have. */
export const summaryLimit: Readonly<Record<Language, number>> = { en: 45, 'zh-cn': 80 };
const symbolLimit: Readonly<Record<Language, number>> = { en: 60, 'zh-cn': 130 };
const storyLimits: Readonly<Record<Language, readonly [number, number]>> = { en: [150, 250], 'zh-cn': [220, 520] };

const at = (half: Half, key: string, message: string): Problem => ({ file: half.file, line: half.lines[key] ?? 1, column: 1, message });
const inBody = (half: Half, index: number, message: string): Problem => ({
  file: half.file,
  line: half.bodyLine + half.body.slice(0, index).split('\n').length - 1,
  column: 1,
  message,
});
const everyHalf = (draft: Draft, look: (half: Half) => Problem[]): Problem[] =>
  languages.flatMap((language) => [...draft.halves[language].values()].flatMap(look));
const everyPair = (draft: Draft, look: (en: Half, chinese: Half) => Problem[]): Problem[] =>
  [...draft.halves.en.values()].flatMap((en) => {
    const chinese = draft.halves['zh-cn'].get(en.slug);
    return chinese ? look(en, chinese) : [];
  });

/** English: words. Chinese: characters other than white space, a run of Latin letters or digits counting as one. */
export const lengthOf = (markdown: string, language: Language): number => {
  const text = plainText(markdown);
  return language === 'en' ? text.split(/\s+/).filter((word) => /\w/.test(word)).length : text.replace(/[A-Za-z0-9.\-+/]+/g, 'x').replace(/\s/g, '').length;
};

/** Fenced code, inline code and formulas blanked out, so that line and column stay. */
const proseOf = (markdown: string): string =>
  withoutFormulas(markdown.replace(/^```[\s\S]*?^```$/gm, (code) => code.replace(/[^\n]/g, ' ')).replace(/`[^`\n]*`/g, (code) => '`'.padEnd(code.length, 'x')));

const conceptLinks = (markdown: string): { slug: Slug; index: number }[] =>
  [...markdown.matchAll(/\]\(concept:([^)\s]*)\)/g)].map((match) => ({ slug: match[1] ?? '', index: match.index }));

/** Names that are one to a reader: case, hyphens, underscores and a plural s folded. */
const folded = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .replace(/([^s])s$/, '$1')
    .trim();

const stripped = (name: string): string => name.replace(/^nn\./, '');
/** `PreTrainedModel` is a class, which only code writes so; "pre-trained model" is words. */
function isClassBesideWords(...claims: readonly { readonly key: string; readonly name: string }[]): boolean {
  return claims.some(({ key, name }) => key === 'symbols' && /^[A-Z]\w*$/.test(name)) && claims.some(({ key, name }) => key === 'terms' && /[\s-]/.test(name));
}

/** Does a family's pattern fit a name, or all names of another family? As the matcher reads them: case and separators folded. */
function swallows(family: string, name: string): boolean {
  const plain = (text: string): string =>
    stripped(text)
      .replace(/[-_\s]/g, '')
      .toLowerCase();
  const [head = '', tail = ''] = plain(family).split('*');
  const [start = '', end = start] = plain(name).split('*');
  const isLongEnough = name.includes('*') || plain(name).length > head.length + tail.length;
  return start.startsWith(head) && end.endsWith(tail) && isLongEnough;
}

const pairs: Law = (draft) =>
  languages.flatMap((language) => {
    const other: Language = language === 'en' ? 'zh-cn' : 'en';
    return [...draft.halves[language].values()]
      .filter(({ slug }) => !draft.halves[other].has(slug))
      .map((half) => at(half, 'name', `${other}/${half.slug}.md is missing or cannot be read: a concept ships in both languages`));
  });

const sameShape: Law = (draft) =>
  everyPair(draft, (en, chinese) => {
    const problems: Problem[] = [];
    const same = (what: string, key: string, a: readonly string[], b: readonly string[]) => {
      const missing = a.filter((item) => !b.includes(item));
      const extra = b.filter((item) => !a.includes(item));
      if (missing.length > 0) problems.push(at(chinese, key, `${what} of the English half missing here: ${missing.join(', ')}`));
      if (extra.length > 0) problems.push(at(chinese, key, `${what} that the English half has not: ${extra.join(', ')}`));
    };
    same(
      'symbols',
      'symbols',
      en.symbols.map(({ name }) => name),
      chinese.symbols.map(({ name }) => name),
    );
    same('contrasts', 'contrast', Object.keys(en.contrast), Object.keys(chinese.contrast));
    const sections = en.sections.map(({ heading }) => headings.find((known) => known.en === heading)?.['zh-cn'] ?? heading);
    const found = chinese.sections.map(({ heading }) => heading);
    if (sections.join('|') !== found.join('|')) problems.push(at(chinese, 'name', `headings must be ${sections.join(', ')}; found ${found.join(', ')}`));
    const count = (half: Half, mark: RegExp): number => half.body.match(mark)?.length ?? 0;
    if (count(en, /^```\w/gm) !== count(chinese, /^```\w/gm)) problems.push(at(chinese, 'name', 'the halves differ in their number of code blocks'));
    if (formulasOf(en.body).filter(({ display }) => display).length !== formulasOf(chinese.body).filter(({ display }) => display).length) {
      problems.push(at(chinese, 'name', 'the halves differ in their number of display formulas'));
    }
    return problems;
  });

const knownHeadings: Law = (draft) =>
  everyHalf(draft, (half) => {
    const order = headings.map((heading) => heading[half.language]);
    const found = half.sections.map(({ heading }) => heading);
    const problems = half.sections
      .filter(({ heading }) => !order.includes(heading))
      .map(({ heading, line }) => ({ file: half.file, line, column: 1, message: `unknown section "${heading}"; known are ${order.join(', ')}` }));
    const sorted = [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (found.join('|') !== sorted.join('|')) problems.push(at(half, 'name', `sections are out of order; the order is ${order.join(', ')}`));
    for (const index of [0, 1, 3]) {
      const heading = order[index] ?? '';
      if (!found.includes(heading)) problems.push(at(half, 'name', `section "${heading}" is missing`));
    }
    if (half.language === 'en' && (half.chapter !== undefined) !== found.includes('In the article')) {
      problems.push(at(half, 'chapter', 'a concept names a chapter exactly when it has a section "In the article"'));
    }
    return problems;
  });

const stale: Law = (draft) =>
  everyPair(draft, (en, chinese) =>
    chinese.source === stampOf(en)
      ? []
      : [at(chinese, 'source', `stale: the English half has changed; bring this half up to date, then run npm run check:content -- --stamp ${en.slug}`)],
  );

const lengths: Law = (draft) =>
  everyHalf(draft, (half) => {
    const problems: Problem[] = [];
    const unit = half.language === 'en' ? 'words' : 'characters';
    const length = lengthOf(half.summary, half.language);
    const limit = summaryLimit[half.language];
    if (length === 0) problems.push(at(half, 'name', 'the summary is missing: one paragraph below the front matter'));
    if (length > limit) problems.push({ ...at(half, 'name', `the summary has ${length} ${unit}, at most ${limit}`), line: half.bodyLine - 2 });
    if (/\]\(|\$/.test(half.summary)) problems.push({ ...at(half, 'name', 'the summary holds no link and no formula'), line: half.bodyLine - 2 });
    for (const { name, says } of half.symbols) {
      const words = lengthOf(says, half.language);
      if (words > symbolLimit[half.language]) problems.push(at(half, 'symbols', `${name}: ${words} ${unit}, at most ${symbolLimit[half.language]}`));
      // A hover renders neither.
      if (/\]\(|\$[^$]+\$/.test(says.replace(/`[^`]*`/g, ''))) problems.push(at(half, 'symbols', `${name}: its sentence holds no link and no formula`));
      // And it shows no other name's sentence above.
      if (/^(?:The same(?! as `)|Such |Its |同上)/.test(says))
        problems.push(at(half, 'symbols', `${name}: its sentence leans on another one; a hover shows it alone`));
    }
    return problems;
  });

const sources: Law = (draft) =>
  [...draft.halves.en.values()].flatMap((half) => [
    ...(half.sources.length === 0 ? [at(half, 'sources', 'at least one primary source')] : []),
    ...half.sources.filter(({ arxiv, doi, url }) => !arxiv && !doi && !url).map(({ title }) => at(half, 'sources', `"${title}": add its arxiv, doi or url`)),
  ]);

const shelves: Law = (draft) =>
  [...draft.halves.en.values()]
    .filter(({ shelf }) => !draft.shelves.some(({ id }) => id === shelf))
    .map((half) => at(half, 'shelf', `no shelf "${half.shelf}" in shelves.yaml`));

const links: Law = (draft) => {
  const known = (slug: Slug): boolean => draft.halves.en.has(slug) || draft.planned.has(slug);
  const written = [...draft.planned]
    .filter((slug) => draft.halves.en.has(slug))
    .map((slug) => ({ file: 'planned.yaml', line: 1, column: 1, message: `"${slug}" has its page now: take it off the list` }));
  const pages = everyHalf(draft, (half) => [
    ...(['requires', 'related'] as const).flatMap((key) =>
      half[key].filter((slug) => !known(slug)).map((slug) => at(half, key, `${key} points at "${slug}", which has no page`)),
    ),
    ...Object.keys(half.contrast)
      .filter((slug) => !known(slug))
      .map((slug) => at(half, 'contrast', `contrast points at "${slug}", which has no page`)),
    ...conceptLinks(half.body)
      .filter(({ slug }) => !known(slug))
      .map(({ slug, index }) => inBody(half, index, `link to "${slug}", which has no page`)),
    ...[...proseOf(half.body).matchAll(/\]\((?!concept:)([^)]*)\)/g)].map((match) =>
      inBody(half, match.index, `link to "${match[1]}": pages link to concepts only; the outside goes to sources`),
    ),
  ]);
  const story = languages.flatMap((language) =>
    draft.story.chapters[language].flatMap(({ text, heading }) =>
      conceptLinks(text)
        .filter(({ slug }) => !known(slug))
        .map(({ slug }) => ({ file: `story.${language}.md`, line: 1, column: 1, message: `chapter "${heading}" links to "${slug}", which has no page` })),
    ),
  );
  const timeline = draft.story.timeline
    .filter(({ concept }) => !known(concept))
    .map(({ concept }) => ({ file: 'timeline.yaml', line: 1, column: 1, message: `"${concept}" has no page` }));
  return [...pages, ...story, ...timeline, ...written];
};

const noCircles: Law = (draft) => {
  const done = new Set<Slug>();
  const problems: Problem[] = [];
  const visit = (slug: Slug, path: readonly Slug[]): void => {
    if (path.includes(slug)) {
      const half = draft.halves.en.get(slug);
      if (half) problems.push(at(half, 'requires', `requires runs in a circle: ${[...path.slice(path.indexOf(slug)), slug].join(' -> ')}`));
      return;
    }
    if (done.has(slug)) return;
    for (const next of draft.halves.en.get(slug)?.requires ?? []) visit(next, [...path, slug]);
    done.add(slug);
  };
  for (const slug of draft.halves.en.keys()) visit(slug, []);
  return problems;
};

const oneClaim: Law = (draft) => {
  interface Claim {
    readonly half: Half;
    readonly key: string;
    readonly name: string;
    readonly sure: boolean;
    readonly libraries: readonly string[];
  }
  const claims = new Map<string, Claim[]>();
  const claim = (name: string, entry: Claim) => claims.set(name, [...(claims.get(name) ?? []), entry]);
  for (const language of languages) {
    for (const half of draft.halves[language].values()) {
      for (const { text, clues } of half.terms) {
        claim(folded(text), { half, key: clues ? 'ambiguous' : 'terms', name: text, sure: !clues, libraries: [] });
      }
      if (language === 'en') {
        for (const { name, clues, libraries, short } of half.symbols) {
          if (short) claim(short.flag, { half, key: 'symbols', name: short.flag, sure: false, libraries: [short.library] });
          claim(folded(stripped(name)), { half, key: 'symbols', name, sure: !clues && libraries.length === 0, libraries });
        }
      }
    }
  }
  const problems: Problem[] = [];
  for (const entries of claims.values()) {
    const sure = entries.filter((entry) => entry.sure);
    const first = sure[0];
    for (const { half, key, name } of sure.slice(1)) {
      if (first && half.slug !== first.half.slug && !isClassBesideWords(first, { key, name })) {
        problems.push(at(half, key, `"${name}" is claimed by ${first.half.slug} too; say which is ambiguous (ambiguous:, with:, in:) or drop it`));
      }
    }
  }
  for (const entries of claims.values()) {
    for (const [index, { half, key, name, libraries }] of entries.entries()) {
      const other = entries.slice(0, index).find((entry) => entry.half.slug !== half.slug && entry.libraries.some((library) => libraries.includes(library)));
      if (other) problems.push(at(half, key, `"${name}" is claimed by ${other.half.slug} too, in the same library`));
    }
  }
  const symbols = [...draft.halves.en.values()].flatMap((half) => half.symbols.map((symbol) => ({ half, ...symbol })));
  for (const family of symbols.filter(({ name }) => name.includes('*'))) {
    for (const { half, name } of symbols) {
      if (half.slug === family.half.slug || !swallows(family.name, name) || family.except.includes(name)) continue;
      problems.push(at(family.half, 'symbols', `the family "${family.name}" swallows "${name}" of ${half.slug}; leave it out (except:) or drop one of them`));
    }
  }
  return problems;
};

/** What a name may be found by: itself; itself without what it explains in parentheses; the first of what it joins; its Latin beside Chinese. */
function waysToWrite(name: string): string[] {
  const bare = name.replace(/\s*[(（][^)）]+[)）]\s*/g, ' ').trim();
  return [name, bare, bare.split(/,| and |、|与/)[0] ?? '', bare.split(/ (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) /)[0] ?? ''];
}

/** Whoever writes a page's name gets that page: names are among its terms, their forms and its symbols, as matching folds them. */
const ownName: Law = (draft) =>
  everyPair(draft, (en, chinese) => {
    const joined = (pattern: string): string => pattern.replaceAll(' ', '');
    const terms = [...en.terms, ...chinese.terms].filter(({ misspelling }) => !misspelling).map(({ text }) => toPattern(text, false));
    const symbols = en.symbols.map(({ name }) => toPattern(stripped(name), false));
    const found = new Set([...terms, ...terms.flatMap(inflect), ...symbols].map(joined));
    const isFound = (name: string): boolean => found.has(joined(toPattern(name, false)));
    return [en, chinese].flatMap((half) => [
      ...(waysToWrite(half.name).some(isFound)
        ? []
        : [at(half, 'name', `"${half.name}" is none of the page's terms; add it to terms: or, an everyday word, to ambiguous:`)]),
      ...(!half.short || isFound(half.short) ? [] : [at(half, 'short', `"${half.short}" is none of the page's terms; add it to terms: or ambiguous:`)]),
    ]);
  });

const formulas: Law = (draft) =>
  everyHalf(draft, (half) =>
    formulasOf(half.body).flatMap(({ tex, display, index }) => {
      try {
        temml.renderToString(tex, { displayMode: display, throwOnError: true, strict: true });
        return [];
      } catch (error) {
        return [inBody(half, index, `formula: ${String(error).split('\n')[0]}`)];
      }
    }),
  );

const depth: Law = (draft) =>
  everyHalf(draft, (half) => (isTooDeep(half.body) ? [inBody(half, 0, 'quotes or lists stand in one another too deep to be read')] : []));

const noHtml: Law = (draft) =>
  everyHalf(draft, (half) => {
    if (isTooDeep(half.body)) return [];
    const found: string[] = [];
    const walk = (tokens: readonly Token[]): void => {
      for (const token of tokens) {
        if (token.type === 'html') found.push(token.raw.trim());
        if ('tokens' in token && token.tokens) walk(token.tokens);
        if (token.type === 'list') for (const item of (token as { items: { tokens: Token[] }[] }).items) walk(item.tokens);
      }
    };
    walk(lexer(withoutFormulas(`${half.summary}\n\n${half.body}`)));
    return found.map((html) => inBody(half, Math.max(half.body.indexOf(html), 0), `raw HTML: ${html}`));
  });

const workedExample: Readonly<Record<Language, string>> = { en: '**Worked example.**', 'zh-cn': '**算一遍。**' };
const sameExample: Law = (draft) =>
  everyPair(draft, (en, chinese) =>
    en.body.includes(workedExample.en) === chinese.body.includes(workedExample['zh-cn'])
      ? []
      : [at(chinese, 'name', `one half has a worked example (${workedExample.en} / ${workedExample['zh-cn']}), the other has not`)],
  );

/** Libraries whose defaults our readers meet; a default without one of them, and its version where it drifts, says nothing. */
const withDefaults =
  'transformers|Trainer|vLLM|llama-cpp-python|llama-server|llama\\.cpp|llama\\.rn|PyTorch|torch|TRL|PEFT|Ollama|DeepSpeed|Keras|LangChain|LlamaIndex|bitsandbytes|accelerate|OpenAI|Anthropic|' +
  'SGLang|Megatron|nanoGPT|scikit-learn|FAISS|Chroma|tokenizers|sentence-transformers|TGI|Axolotl|Unsloth|MLX|Whisper|diffusers|Hugging Face|lm-evaluation-harness';
const named = new RegExp(withDefaults, 'i');
const namedWithNumber = new RegExp(`(?:${withDefaults})[^.;。；]*\\d`, 'i');
const isNumber = /\bdefault(s)? (is|of|to|value)?\s*[:=]?\s*`?[\d.-]|默认(值)?(是|为)?\s*`?[\d.-]/i;
const defaults: Law = (draft) =>
  everyHalf(draft, (half) =>
    half.symbols
      .filter(({ says }) => {
        const speaks = /\bdefaults?\b|默认/i.test(says.replace(/`[^`]*`/g, ''));
        return (speaks && !named.test(says)) || (isNumber.test(says) && !namedWithNumber.test(says));
      })
      .map(({ name }) => at(half, 'symbols', `${name}: a default is given with its library and version, or not at all`)),
  );

const copyRules: readonly (readonly [RegExp, string])[] = [[/\d\s+%(?!\s*\d)/, 'no space before %']];
const chineseCopyRules: typeof copyRules = [
  [/[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]/, 'half-width punctuation beside Chinese; use ，；：？！'],
  [/[\u4e00-\u9fff]\(|\)[\u4e00-\u9fff]/, 'half-width parenthesis beside Chinese; use （）'],
  [/[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`%][\u4e00-\u9fff]/, 'no space between Chinese and Latin letters, digits or code'],
  [/您/, 'write 你, not 您'],
];
const copy: Law = (draft) =>
  everyHalf(draft, (half) => {
    const rules = half.language === 'en' ? copyRules : [...copyRules, ...chineseCopyRules];
    const problems: Problem[] = [];
    const look = (text: string, place: (index: number, message: string) => Problem) => {
      const prose = proseOf(text)
        .replace(/\]\([^)]*\)/g, (link) => ']'.padEnd(link.length, '\u2060'))
        .replace(/[[\]*\u2060]/g, '');
      for (const [rule, message] of rules) {
        const found = rule.exec(prose);
        if (found)
          problems.push(place(text.indexOf(found[0]), `${message}: “${prose.slice(Math.max(found.index - 6, 0), found.index + 8).replace(/\n/g, ' ')}”`));
      }
    };
    const withoutCode = half.body.replace(/^```[\s\S]*?^```$/gm, (code) => code.replace(/[^\n]/g, ' '));
    withoutCode.split('\n\n').reduce((index, paragraph) => {
      look(paragraph, (offset, message) => inBody(half, index + Math.max(offset, 0), message));
      return index + paragraph.length + 2;
    }, 0);
    look(half.summary, (_, message) => ({ ...at(half, 'name', message), line: half.bodyLine - 2 }));
    for (const { says } of half.symbols) look(says, (_, message) => at(half, 'symbols', message));
    for (const text of Object.values(half.contrast)) look(text, (_, message) => at(half, 'contrast', message));
    return problems;
  });

const diagrams: Law = (draft) =>
  [...draft.diagrams].flatMap(([slug, svg]) => {
    const file = `diagrams/${slug}.svg`;
    const say = (message: string): Problem => ({ file, line: 1, column: 1, message });
    const problems: Problem[] = [];
    if (!draft.halves.en.has(slug) && !draft.planned.has(slug)) problems.push(say(`no page "${slug}" shows this diagram`));
    for (const [bad, message] of [
      [/<script|<foreignObject|<image|<style|<iframe|<use|<animate|<set\b/i, 'no script, style, image, use, foreignObject or animation'],
      [/\son\w+\s*=/i, 'no event handler'],
      [/href\s*=|url\((?!#)/i, 'no reference to the outside'],
      [/(fill|stroke|color)\s*=\s*"(?!none|currentColor|url\(#)[^"]*"/i, 'no colours of its own; use the classes'],
      [/style\s*=/i, 'no inline style; use the classes'],
    ] as const) {
      const found = bad.exec(svg);
      if (found) problems.push(say(`${message}: ${found[0]}`));
    }
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? Number.NaN);
    if (!(width <= 320)) problems.push(say('viewBox must start at 0 0 and be at most 320 wide'));
    for (const id of svg.matchAll(/\sid="([^"]*)"/g)) if (!id[1]?.startsWith(`${slug}-`)) problems.push(say(`id "${id[1]}" must start with "${slug}-"`));
    for (const element of ['title', 'desc']) {
      for (const lang of ['en', 'zh-CN']) if (!new RegExp(`<${element} lang="${lang}"`).test(svg)) problems.push(say(`<${element} lang="${lang}"> is missing`));
    }
    const texts = [...svg.matchAll(/<text([^>]*)>([\s\S]*?)<\/text>/g)];
    const count = (lang: string): number => texts.filter(([, attributes]) => attributes?.includes(`lang="${lang}"`)).length;
    if (count('en') !== count('zh-CN')) problems.push(say(`${count('en')} English texts and ${count('zh-CN')} Chinese ones`));
    for (const [, attributes, text] of texts)
      if (/[\u4e00-\u9fff]/.test(text ?? '') && !attributes?.includes('lang="zh-CN"')) problems.push(say(`Chinese text without lang="zh-CN": ${text}`));
    return problems;
  });

const story: Law = (draft) =>
  languages.flatMap((language) => {
    const file = `story.${language}.md`;
    const say = (message: string): Problem => ({ file, line: 1, column: 1, message });
    const told = draft.story.chapters[language];
    const names = draft.chapters.map(({ name }) => name[language]);
    const problems: Problem[] = [];
    if (told.map(({ heading }) => heading).join('|') !== names.join('|')) problems.push(say(`the chapters must be ${names.join(', ')}`));
    told.forEach(({ heading, text }) => {
      const length = lengthOf(text, language);
      const [least, most] = storyLimits[language];
      if (length < least || length > most) problems.push(say(`chapter "${heading}" has a length of ${length}, ${least} to ${most} are allowed`));
    });
    const linked = new Set(told.flatMap(({ text }) => conceptLinks(text).map(({ slug }) => slug)));
    const missing = [...draft.halves.en.values()].filter(({ chapter, slug }) => chapter !== undefined && !linked.has(slug)).map(({ slug }) => slug);
    if (missing.length > 0) problems.push(say(`the story does not link ${missing.join(', ')}, which the article names`));
    return problems;
  });

/** Every law by its name. */
export const laws = {
  pairs,
  sameShape,
  knownHeadings,
  stale,
  lengths,
  sources,
  shelves,
  links,
  noCircles,
  oneClaim,
  ownName,
  formulas,
  depth,
  noHtml,
  sameExample,
  defaults,
  copy,
  diagrams,
  story,
} as const satisfies Readonly<Record<string, Law>>;

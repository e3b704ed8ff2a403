// Breaks each law of content once, in an otherwise lawful glossary of two concepts, and expects it to be told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent, withStamp } from '../../src/glossary/check.ts';
import { laws } from '../../src/glossary/laws.ts';

const shelves = `shelves:
  - { id: training, en: Training, zh-cn: 训练 }
chapters:
  - { number: 1, en: One, zh-cn: 一 }
`;
const english = `---
name: First thing
short: FT
shelf: training
chapter: 1
level: working
terms:
  - first thing
  - FT
symbols:
  first_thing: How many first things there are.
requires: [second]
sources:
  - { authors: Doe, title: "Things", year: 2020, arxiv: "2001.00001" }
---
A first thing comes before the second one.

## How it works
It adds $a + b$ and points at [the second](concept:second).

**Worked example.** One.

## In code
\`\`\`python
print(1)
\`\`\`

## Mind the difference
None.

## In the article
Named.
`;
const chinese = `---
name: 第一样东西
short: FT
source: ""
terms: [第一样东西]
symbols:
  first_thing: 第一样东西的个数。
---
第一样东西在第二样之前。

## 工作原理
它计算 $a + b$，指向[第二样](concept:second)。

**算一遍。** 一。

## 代码示例
\`\`\`python
print(1)
\`\`\`

## 易混之处
没有。

## 原文怎么说
提到了。
`;
const secondEnglish = `---
name: Second thing
shelf: training
level: first
terms: [second thing]
symbols:
  GPT*Model: A family of classes.
  "first_*": { says: A family of numbers., except: [first_thing] }
  size: { in: [vLLM], says: How large the second thing is. }
sources:
  - { authors: Doe, title: "More things", year: 2021, doi: "10.1000/182" }
---
A second thing follows the first.

## How it works
It waits.

## In code
None.

## Mind the difference
None.
`;
const secondChinese = `---
name: 第二样东西
source: ""
terms: [第二样东西]
symbols:
  GPT*Model: 一族类。
  "first_*": 一族数。
  size: 第二样东西的大小。
---
第二样东西在第一样之后。

## 工作原理
等着。

## 代码示例
没有。

## 易混之处
没有。
`;
const diagram = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><title lang="en">A</title><title lang="zh-CN">甲</title><desc lang="en">A</desc><desc lang="zh-CN">甲</desc><text lang="en">word</text><text lang="zh-CN">词</text></svg>`;
const told = `${'word '.repeat(160)}[first](concept:first)`;
const lawful = (): Map<string, string> => {
  const files = new Map([
    ['shelves.yaml', shelves],
    ['planned.yaml', '[third]'],
    ['timeline.yaml', '- { year: 1997, chapter: 1, concept: first, label: { en: A, zh-cn: 甲 }, removed: { en: B, zh-cn: 乙 } }'],
    ['story.en.md', `## One\n${told}\n`],
    ['story.zh-cn.md', `## 一\n${'字'.repeat(300)}[第一](concept:first)\n`],
    ['en/first.md', english],
    ['zh-cn/first.md', chinese],
    ['en/second.md', secondEnglish],
    ['zh-cn/second.md', secondChinese],
    ['diagrams/first.svg', diagram],
  ]);
  for (const slug of ['first', 'second']) files.set(`zh-cn/${slug}.md`, withStamp(files, slug) ?? '');
  return files;
};

/** Replaces text in one file, stamps both halves anew unless told not to, and returns what the check says. */
function problemsAfter(file: string, from: string | RegExp, to: string, stamp = true): string[] {
  const files = lawful();
  const before = files.get(file) ?? '';
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${file} holds nothing like ${from}`);
  files.set(file, after);
  if (stamp) for (const slug of ['first', 'second']) files.set(`zh-cn/${slug}.md`, withStamp(files, slug) ?? files.get(`zh-cn/${slug}.md`) ?? '');
  return checkContent(files).problems.map(({ file: where, line, message }) => `${where}:${line} ${message}`);
}

test('a lawful glossary has no problems', () => {
  const { problems, content } = checkContent(lawful());
  assert.deepEqual(problems, []);
  assert.deepEqual(
    content.glossary.concepts.map(({ slug }) => slug),
    ['first', 'second'],
  );
});

test('a name is found by its forms, its first part, or without its parentheses', () => {
  for (const name of ['First things', 'First things and others', 'First (and other) thing', 'first_thing']) {
    assert.deepEqual(problemsAfter('en/first.md', 'name: First thing', `name: ${name}`), []);
  }
});

const cases: readonly (readonly [
  law: keyof typeof laws | 'front matter',
  file: string,
  from: string | RegExp,
  to: string,
  expected: RegExp,
  stamp?: boolean,
])[] = [
  ['front matter', 'en/first.md', 'level: working', 'lebel: working', /en\/first\.md:6 unknown key "lebel"/],
  ['front matter', 'en/first.md', 'level: working\n', '', /key "level" is missing/],
  ['front matter', 'en/first.md', 'shelf: training\nchapter: 1', 'chapter: 1\nshelf: training', /en\/first\.md:5 key "shelf" is out of order/],
  ['front matter', 'en/first.md', 'terms:\n  - first thing', 'terms: [first', /en\/first\.md:\d+ YAML: /],
  ['front matter', 'en/first.md', '---\nname', 'name', /front matter/],
  ['front matter', 'en/first.md', 'arxiv: "2001.00001"', 'arxiv: "cs 1"', /arxiv is a quoted id/],
  ['pairs', 'en/second.md', /[\s\S]*/, 'nothing', /zh-cn\/second\.md:\d+ en\/second\.md is missing or cannot be read/],
  ['sameShape', 'zh-cn/first.md', 'first_thing:', 'other_thing:', /symbols of the English half missing here: first_thing/],
  ['knownHeadings', 'en/first.md', '## In code', '## Code', /unknown section "Code"/],
  ['knownHeadings', 'zh-cn/first.md', '## 易混之处\n没有。\n', '', /section "易混之处" is missing/],
  ['stale', 'en/first.md', 'points at', 'shows', /stale: the English half has changed/, false],
  ['lengths', 'en/first.md', 'A first thing comes', `A first thing ${'very '.repeat(45)}comes`, /the summary has \d+ words, at most 45/],
  ['lengths', 'zh-cn/first.md', '第一样东西在', `${'第一样东西'.repeat(17)}在`, /the summary has \d+ characters, at most 80/],
  [
    'front matter',
    'en/first.md',
    'How many first things there are.',
    '{ says: How many first things there are., short: { tool: -n } }',
    /short is a program and its flag of one dash and two letters/,
  ],
  ['lengths', 'en/first.md', 'there are.', 'there are, $n$ of them.', /its sentence holds no link and no formula/],
  ['lengths', 'en/first.md', 'How many first things', 'The same for things', /its sentence leans on another one/],
  ['sources', 'en/second.md', /sources:\n.*\n/, 'sources: []\n', /at least one primary source/],
  ['shelves', 'en/second.md', 'shelf: training', 'shelf: nowhere', /no shelf "nowhere"/],
  ['links', 'en/first.md', 'concept:second', 'concept:fourth', /en\/first\.md:19 link to "fourth", which has no page/],
  ['links', 'en/first.md', 'requires: [second]', 'requires: [fourth]', /requires points at "fourth"/],
  ['links', 'timeline.yaml', 'concept: first', 'concept: fourth', /"fourth" has no page/],
  ['links', 'planned.yaml', '[third]', '[second]', /"second" has its page now: take it off the list/],
  ['noCircles', 'en/second.md', 'sources:', 'requires: [first]\nsources:', /requires runs in a circle: (first -> second -> first|second -> first -> second)/],
  ['oneClaim', 'en/second.md', 'terms: [second thing]', 'terms: [First-things]', /"First-things" is claimed by first too/],
  ['oneClaim', 'en/second.md', 'symbols:\n', 'symbols:\n  first_thing: A number.\n', /"first_thing" is claimed by first too/],
  ['oneClaim', 'en/second.md', 'A family of numbers., except: [first_thing]', 'A family of numbers.', /the family "first_\*" swallows "first_thing" of first/],
  ['oneClaim', 'en/second.md', 'symbols:\n', 'symbols:\n  "*Thing": A number.\n', /the family "\*Thing" swallows "first_thing" of first/],
  ['oneClaim', 'en/first.md', 'first_thing: How', '"*Model": One.\n  first_thing: How', /the family "\*Model" swallows "GPT\*Model" of second/],
  [
    'oneClaim',
    'en/first.md',
    'first_thing: How many first things there are.',
    'size: { in: [vLLM], says: A number. }',
    /"size" is claimed by (first|second) too, in the same library/,
  ],
  ['front matter', 'en/second.md', 'symbols:\n', 'symbols:\n  "\\"[CLS]\\"": A number.\n', /"\[CLS\]": a name holds no quotation marks/],
  [
    'front matter',
    'en/first.md',
    'first_thing: How many first things there are.',
    'first_thing: { says: A number., except: [other] }',
    /first_thing: "except" is for families/,
  ],
  ['ownName', 'en/first.md', 'name: First thing', 'name: Third thing', /en\/first\.md:2 "Third thing" is none of the page's terms/],
  ['ownName', 'en/first.md', '  - FT\n', '', /first\.md:3 "FT" is none of the page's terms/],
  ['ownName', 'zh-cn/second.md', 'name: 第二样东西', 'name: 第三样（东西）', /zh-cn\/second\.md:2 "第三样（东西）" is none of the page's terms/],
  ['formulas', 'en/first.md', '$a + b$', '$\\frac{a$', /en\/first\.md:19 formula: /],
  ['depth', 'en/first.md', 'It adds', `${'> '.repeat(1000)}It adds`, /too deep to be read/],
  ['noHtml', 'en/first.md', 'It adds', 'It <b>adds</b>', /raw HTML: <b>/],
  ['sameExample', 'zh-cn/first.md', '**算一遍。** 一。', '一。', /one half has a worked example/],
  ['defaults', 'en/first.md', 'there are.', 'there are; the default is 3.', /a default is given with its library and version/],
  ['defaults', 'en/first.md', 'there are.', 'there are. Off by default.', /a default is given with its library and version/],
  ['defaults', 'zh-cn/first.md', '的个数。', '的个数，默认 `auto`。', /a default is given with its library and version/],
  ['copy', 'zh-cn/first.md', '，指向', ',指向', /half-width punctuation beside Chinese/],
  ['copy', 'zh-cn/first.md', '它计算', '它用GPU计算', /no space between Chinese and Latin/],
  ['copy', 'zh-cn/first.md', '它计算', '它的 10 % 计算', /no space before %/],
  ['copy', 'en/first.md', 'there are.', 'there are, 10 % of it.', /no space before %/],
  ['diagrams', 'diagrams/first.svg', '<text lang="en">', '<script/><text lang="en">', /no script/],
  ['diagrams', 'diagrams/first.svg', '<text lang="zh-CN">词</text>', '', /1 English texts and 0 Chinese ones/],
  ['diagrams', 'diagrams/first.svg', 'viewBox="0 0 300 100"', 'viewBox="0 0 300 100" fill="red"', /no colours of its own/],
  ['story', 'story.en.md', '## One', '## Two', /the chapters must be One/],
  ['story', 'story.en.md', '[first](concept:first)', 'first', /the story does not link first/],
];

for (const [law, file, from, to, expected, stamp] of cases) {
  test(`${law}: ${expected.source}`, () => {
    const problems = problemsAfter(file, from, to, stamp);
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `expected ${expected}, found\n${problems.join('\n')}`,
    );
  });
}

test('every law is broken by some case', () => {
  const broken = new Set(cases.map(([law]) => law));
  assert.deepEqual(
    Object.keys(laws).filter((law) => !broken.has(law as keyof typeof laws)),
    [],
  );
});

// Looking up: by every way of writing a name that a person may think of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { languages } from '../../src/glossary/concept.ts';
import { excerpt, textOfHtml } from '../../src/glossary/fullText.ts';
import { pageHtml } from '../../src/glossary/page.ts';
import { ConceptSearch } from '../../src/glossary/search.ts';

const { glossary, pages } = checkContent(readContent()).content;
const search = new ConceptSearch(glossary);
for (const language of languages) for (const [slug, markdown] of Object.entries(pages[language])) search.pages.add(slug, language, pageHtml(markdown));

const queries: readonly (readonly [query: string, first: string])[] = [
  ['LSTM', 'lstm'],
  ['long short-term memory', 'lstm'],
  ['long short', 'lstm'],
  ['长短期记忆', 'lstm'],
  ['LATM', 'lstm'],
  ['LSTMCell', 'lstm'],
  ['changduanqi', 'lstm'],
  ['cdqjy', 'lstm'],
  ['atention', 'attention'],
  ['zhuyili', 'attention'],
  ['注意力', 'attention'],
  ['transfromer', 'transformer'],
  ['MoE', 'mixture-of-experts'],
  ['混合专家', 'mixture-of-experts'],
  ['rag', 'retrieval-augmented-generation'],
  ['检索增强', 'retrieval-augmented-generation'],
  ['few shot', 'few-shot-learning'],
  ['少样本', 'few-shot-learning'],
  ['word embeddings', 'word-embedding'],
  ['GRU', 'gru'],
  ['bert', 'bert'],
  ['reinforcement', 'reinforcement-learning'],
];
for (const [query, first] of queries) {
  test(`“${query}” finds ${first} first`, () => assert.equal(search.search(query)[0]?.slug, first, JSON.stringify(search.search(query, 5))));
}

test('nothing is found for nothing, or for nonsense', () => {
  assert.deepEqual(search.search('   '), []);
  assert.deepEqual(search.search('qqqqzzzz'), []);
});

test('every concept is found first, or tied, by each of its names', () => {
  for (const concept of glossary.concepts) {
    for (const name of [concept.text.en.name, concept.text['zh-cn'].name]) {
      assert.ok(
        search
          .search(name)
          .slice(0, 3)
          .some(({ slug }) => slug === concept.slug),
        `${name} does not find ${concept.slug}`,
      );
    }
  }
});

test('what stands only in a page’s text is found, in either language, after the names', () => {
  for (const [query, slug] of [
    ['vanishing gradient', 'lstm'],
    ['梯度消失', 'lstm'],
  ] as const) {
    const hit = search.search(query).find((each) => each.slug === slug);
    assert.ok(hit, `${query} does not find ${slug}`);
    if (hit.text)
      assert.ok(
        excerpt(search.pages.text(slug, hit.text), hit.words)
          .toLowerCase()
          .includes(hit.words[0] ?? '?'),
      );
  }
  const hits = search.search('softmax');
  const firstText = hits.findIndex(({ text }) => text !== undefined);
  assert.ok(firstText >= 0, 'no page’s text holds softmax');
  assert.ok(hits.slice(firstText).some(({ text }) => text === 'en' || text === 'zh-cn'));
});

test('only accepted concepts are answers', () => {
  const deep = new Set(glossary.concepts.filter(({ level }) => level === 'deep').map(({ slug }) => slug));
  const hits = search.search('attention', 50, (slug) => deep.has(slug));
  assert.ok(hits.length > 0 && hits.every(({ slug }) => deep.has(slug)));
});

test('a query that finds nothing is answered with the nearest names', () => {
  assert.deepEqual(search.search('trnsfrmr'), []);
  assert.ok(search.suggest('trnsfrmr').includes('transformer'), JSON.stringify(search.suggest('trnsfrmr')));
});

test('a page as text, and an excerpt of it', () => {
  const text = textOfHtml('<h2>Title</h2><p>It is 3&lt;4 &amp; <em>soft</em></p><pre>code</pre><p>end&#39;s <math><mi>x</mi></math>here</p>');
  assert.equal(text, "It is 3<4 & soft end's here");
  const long = `${'before '.repeat(40)}alpha ${'middle '.repeat(40)}alpha beta ${'after '.repeat(40)}`;
  assert.match(excerpt(long, ['alpha', 'beta']), /^….*alpha beta.*…$/);
  assert.equal(excerpt('short', ['none']), 'short');
});

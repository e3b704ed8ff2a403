// Looking up: by every way of writing a name that a person may think of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { ConceptSearch } from '../../src/glossary/search.ts';

const { glossary } = checkContent(readContent()).content;
const search = new ConceptSearch(glossary);

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

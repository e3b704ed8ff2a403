// The working vocabulary: names of `test/corpus/symbols.tsv`, mined from the code of 187 projects, have a sentence of
// their own, and their other spellings lead to the same concept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';
import { compile } from '../../src/glossary/matching/compile.ts';
import { createMatcher, type Sense } from '../../src/glossary/matching/matcher.ts';

const files = readContent();
const { glossary } = checkContent(files).content;
const matcher = createMatcher(compile(glossary));
/** Concepts whose page is still to be written; their names wait for it. */
const planned = new Set((parse(files.get('planned.yaml') ?? '') as string[] | null) ?? []);

const rows = readFileSync(join(import.meta.dirname, '..', 'corpus', 'symbols.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', concept = '', aliases = ''] = line.split('\t');
    return { name, concept, aliases: aliases.split(' ').filter((alias) => alias !== '') };
  });
const written = rows.filter(({ concept }) => !planned.has(concept));

/** What a hover over a whole name says where nothing speaks against it, the best first. */
function hoverOf(name: string, file = ''): readonly Sense[] {
  const text = `${file}\n${name} `;
  const start = text.length - 1 - name.length;
  // The hover may begin after the dashes of a flag, or after its module, and end before the last `_`.
  const found = matcher.findAll(text, { languageId: 'plaintext', fileName: 'file' }, 'eager').find((finding) => finding.start >= start);
  return found && /^(?:--|nn\.)?$/.test(text.slice(start, found.start)) && /^_? $/.test(text.slice(found.end)) ? found.senses : [];
}
const symbolOf = (name: string): Sense | undefined => hoverOf(name).find(({ symbol }) => symbol !== undefined);

suite('the working vocabulary', () => {
  test('700 names, each once', (t) => {
    assert.ok(rows.length >= 700);
    assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
    t.diagnostic(`${rows.length - written.length} names wait for the pages of planned.yaml`);
  });
  test('each has a sentence of its own', () => {
    // A single letter speaks only among the words that it stands with.
    const isLetter = ({ name, concept }: (typeof rows)[number]): boolean =>
      name.length === 1 && (glossary.concepts.find(({ slug }) => slug === concept)?.symbols.some((symbol) => symbol.name === name) ?? false);
    const without = written.filter((row) => !symbolOf(row.name) && !isLetter(row)).map(({ name, concept }) => `${name} (${concept})`);
    assert.deepEqual(without, []);
  });
  test('each belongs to one concept only', () => {
    const names = glossary.concepts.flatMap(({ slug, symbols }) =>
      symbols.map(({ name, libraries, clues }) => ({ slug, name, free: libraries.length === 0 && !clues })),
    );
    for (const { name } of written) {
      const owners = names.filter((each) => each.name === name && each.free).map(({ slug }) => slug);
      assert.ok(owners.length <= 1, `${name}: ${owners.join(', ')}`);
    }
  });
  test('sentences differ, also between the languages', () => {
    const sentences = glossary.concepts.flatMap(({ symbols }) => symbols.map(({ controls }) => controls));
    assert.equal(new Set(sentences.map(({ en }) => en)).size, sentences.length);
    for (const { en, 'zh-cn': chinese } of sentences) assert.match(chinese, /\p{Script=Han}/u, en);
  });
});

suite('other spellings', () => {
  for (const { name, aliases } of written.filter((row) => row.aliases.length > 0)) {
    test(`${name}: ${aliases.join(', ')}`, () => {
      for (const alias of aliases) assert.equal(symbolOf(alias)?.slug, symbolOf(name)?.slug, alias);
    });
  }
});

suite('families', () => {
  const check = (slug: string, ...names: string[]) => {
    for (const name of names) assert.deepEqual([name, hoverOf(name)[0]?.slug, hoverOf(name)[0]?.symbol !== undefined], [name, slug, true]);
  };
  test('heads', () => check('attention-head', 'n_head', 'num_heads', 'num_attention_heads', '--n-head', 'numAttentionHeads', 'n_heads'));
  test('classes of torch', () => {
    check('multi-head-attention', 'nn.MultiheadAttention', 'MultiheadAttention');
    assert.equal(matcher.findAll('torch.nn.MultiheadAttention(', { languageId: '', fileName: '' }, 'confident')[0]?.senses[0]?.slug, 'multi-head-attention');
    check('layer-normalization', 'nn.LayerNorm', 'LayerNorm');
  });
  test('classes of transformers', () => {
    check('lm-head', 'FalconForCausalLM', 'Phi3ForCausalLM', 'XLNetLMHeadModel');
    // Families that have a page of their own are no member of another's.
    check('llama', 'LlamaForCausalLM');
    check('mixtral-8x7b', 'MixtralForCausalLM');
    check('gpt-2', 'GPT2LMHeadModel');
    check('tokenization', 'GPT2TokenizerFast', 'PreTrainedTokenizerFast', 'BertTokenizerFast');
    check('transformer-block', 'LlamaDecoderLayer', 'Qwen2DecoderLayer');
    check('mixture-of-experts', 'MixtralSparseMoeBlock');
    check('foundation-model', 'PreTrainedModel', 'PretrainedConfig');
  });
  test('a class is not the words of its name', () => assert.equal(hoverOf('pretrained_model')[0]?.slug, 'pretraining'));
});

suite('texts of tokens', () => {
  const found = (text: string) =>
    matcher.findAll(text, { languageId: 'plaintext', fileName: 'prompt.txt' }, 'confident').flatMap(({ senses }) => senses[0]?.symbol ?? []);
  test('between words of any text', () => {
    assert.deepEqual(found('<|im_start|>user\nhello<|im_end|>\n'), ['<|im_start|>', '<|im_end|>']);
    assert.deepEqual(found('first<|endoftext|>second'), ['<|endoftext|>']);
    assert.deepEqual(found('[CLS] one [SEP] two[SEP]'), ['[CLS]', '[SEP]']);
    assert.deepEqual(found('bos_token = "<s>", eos_token = "</s>"'), ['bos_token', '<s>', 'eos_token', '</s>']);
    assert.deepEqual(found('<|eot_id|><|start_header_id|>'), ['<|eot_id|>']);
  });
  test('HTML, generics and indices stay silent', () => {
    for (const text of ['<p>now <s>9.99</s> 4.99</p>', 'const set: Set<s> = new Set<S>();', 'flags[SEP] = row[CLS];', '<strong>', 'x</S>']) {
      assert.deepEqual(found(text), [], text);
    }
    assert.deepEqual(found('<!-- tokens of the vocabulary --><div><s>old</s> new</div>'), []);
  });
});

suite('one name in two libraries', () => {
  test('block_size is the context in nanoGPT', () => {
    assert.equal(hoverOf('block_size', '# after nanoGPT')[0]?.slug, 'context-window');
    const inTraining = matcher.findAll('n_layer = 12\nn_embd = 768\nblock_size = 1024\n', { languageId: '', fileName: 'train.py' }, 'confident');
    assert.deepEqual(inTraining.at(-1)?.senses[0], { slug: 'context-window', symbol: 'block_size' });
  });
  test('and a page of the cache in vLLM', { skip: planned.has('paged-attention') && 'the page of paged-attention is still to be written' }, () => {
    const inVllm = matcher.findAll('from vllm import LLM\nLLM(model, block_size=16)\n', { languageId: '', fileName: 'serve.py' }, 'confident');
    assert.deepEqual(inVllm.find(({ senses }) => senses[0]?.symbol === 'block_size')?.senses, [{ slug: 'paged-attention', symbol: 'block_size' }]);
  });
});

// What a hover says beside its concept, whatever stands in the file.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { marked } from 'marked';
import type { Concept } from '../../src/glossary/concept.ts';
import { decode } from '../../src/glossary/decoder/decode.ts';
import { plainText } from '../../src/glossary/markdown.ts';
import { lineMarkdown, renderHover } from '../../src/glossary/render.ts';

const concept = (slug: string): Concept => {
  const text = { name: slug, summary: `What ${slug} is.`, contrast: {} };
  return { slug, shelf: '', level: 'first', terms: [], symbols: [], requires: [], related: [], sources: [], text: { en: text, 'zh-cn': text } };
};

suite('a line of the decoder', () => {
  const hostile = '![x](//example.com/seen.png) [go](command:run) `![y](z)` <b>*a*\n\n# _b_';
  const shape = { hidden_size: 8, num_hidden_layers: 2, num_attention_heads: 2, vocab_size: 9 };
  const files: Readonly<Record<string, object>> = {
    'an unknown family': { ...shape, model_type: hostile },
    'text for a number': { ...shape, model_type: 'llama', num_key_value_heads: hostile.slice(0, 30) },
    'a way to stretch': { ...shape, model_type: 'llama', intermediate_size: 8, max_position_embeddings: 9, rope_scaling: { rope_type: hostile, factor: 2 } },
    'a quantization': { ...shape, model_type: 'llama', intermediate_size: 8, quantization_config: { quant_method: hostile } },
    modules: { peft_type: 'LORA', r: 8, base_model_name_or_path: 'meta-llama/Llama-2-7b', target_modules: [hostile] },
    'a stage': { train_micro_batch_size_per_gpu: 1, zero_optimization: { stage: hostile } },
  };
  for (const [what, file] of Object.entries(files)) {
    test(`holds no Markdown of the file's: ${what}`, () => {
      const lines = (decode(JSON.stringify(file), 'config.json', 'json')?.units ?? []).flatMap(({ lines }) =>
        lines.flatMap(({ line }) => [line.en, line['zh-cn']]),
      );
      const words = lines.filter((line) => line.includes('![x]'));
      assert.ok(words.length > 0, lines.join('\n'));
      for (const line of words) assert.doesNotMatch(marked.parse(`$(warning) ${lineMarkdown(line)}`, { async: false }), /<(?!\/?(?:p|code)>)/);
    });
  }
  test('keeps its own code and its words', () => {
    const html = marked.parse(lineMarkdown('`hidden_size` is missing: 2 * 3 of [a] <b> & !'), { async: false });
    assert.equal(html, '<p><code>hidden_size</code> is missing: 2 * 3 of [a] &lt;b&gt; &amp; !</p>\n');
  });
  test('stands under several senses too', () => {
    const markdown = renderHover({
      finding: { senses: [{ slug: 'one' }, { slug: 'other' }], reason: { kind: 'plain', words: [] } },
      concepts: [concept('one'), concept('other')],
      languages: ['en'],
      words: { open: 'Open', because: () => undefined, misspelt: (right) => right },
      link: ({ slug }) => slug,
      note: 'NOTE',
    });
    assert.deepEqual(markdown.split('\n\n'), ['[**one**](one): What one is.', '[**other**](other): What other is.', 'NOTE']);
  });
});

test('plain text loses its marks, and no stars of code', () => {
  assert.equal(plainText('**All** of [the `n * d`](concept:width) is `[0]*3`, costs $x$'), 'All of the n * d is [0]*3, costs x');
});

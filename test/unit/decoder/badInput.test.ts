// What cannot be, contradicts itself or is something else: a plain word or nothing, never an invented number.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../../src/glossary/decoder/decode.ts';
import type { DecodedUnit } from '../../../src/glossary/decoder/unit.ts';

const llama = {
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14336,
  num_attention_heads: 32,
  num_hidden_layers: 32,
  num_key_value_heads: 8,
  vocab_size: 128256,
  max_position_embeddings: 8192,
};
const unitOf = (config: object): DecodedUnit => {
  const [unit] = decode(JSON.stringify(config, null, 2), 'config.json', 'json')?.units ?? [];
  assert.ok(unit);
  return unit;
};

/** No total, no CodeLens, and one of the problems matches, in both languages. */
function check(config: object, english: RegExp, chinese: RegExp): void {
  const { summary, problems, sheet } = unitOf(config);
  assert.equal(summary, undefined);
  assert.equal(sheet().parts.length, 0);
  assert.ok(
    problems.some(({ message }) => english.test(message.en) && chinese.test(message['zh-cn'])),
    JSON.stringify(problems),
  );
}

suite('numbers that cannot be', () => {
  const cases: readonly (readonly [change: object, english: RegExp, chinese: RegExp])[] = [
    [{ num_hidden_layers: undefined }, /`num_hidden_layers` is missing/, /缺少 `num_hidden_layers`/],
    [{ hidden_size: undefined }, /`hidden_size` is missing/, /缺少 `hidden_size`/],
    [{ num_hidden_layers: null }, /`num_hidden_layers` is missing/, /缺少/],
    [{ hidden_size: -4096 }, /is -4096, but must be at least 1/, /不能小于 1/],
    [{ num_attention_heads: 0 }, /is 0, but must be at least 1/, /不能小于 1/],
    [{ num_hidden_layers: 32.5 }, /is 32\.5, but must be a whole number/, /必须是整数/],
    [{ vocab_size: '128256' }, /is "128256", not a number/, /不是数字/],
    [{ vocab_size: true }, /is true, not a number/, /不是数字/],
    [{ hidden_size: [4096] }, /a list, not a number/, /不是数字/],
    [{ hidden_size: { value: 4096 } }, /cannot be read|not a number/, /运行程序|不是数字/],
    [{ hidden_size: 2 ** 60 }, /too large/, /太大/],
    [{ hidden_size: 3_200_000_000, num_attention_heads: 32, vocab_size: 9_000_000 }, /too large to compute/, /太大|过大/],
  ];
  for (const [change, english, chinese] of cases) test(JSON.stringify(change), () => check({ ...llama, ...change }, english, chinese));
  test('1e400, which JSON reads as infinite', () => {
    const unit = decode(JSON.stringify(llama).replace('4096', '1e400'), 'config.json', 'json')?.units[0];
    assert.equal(unit?.summary, undefined);
  });
});

test('nothing is a share of a width of 0', () => {
  const { lines } = unitOf({ model_type: 'mamba', hidden_size: 0, num_hidden_layers: 4, intermediate_size: 64 });
  assert.ok(lines.every(({ line }) => !/Infinity|NaN/.test(line.en)));
});

suite('values that contradict one another', () => {
  const cases: readonly (readonly [change: object, english: RegExp, chinese: RegExp])[] = [
    [{ num_attention_heads: 24 }, /A width of 4,096 cannot be divided among 24 heads/, /不能平分给 24 个头/],
    [{ num_key_value_heads: 7 }, /32 query heads cannot share 7 K\/V heads/, /无法平均共享 7 个 K\/V 头/],
    [{ num_key_value_heads: 64 }, /32 query heads cannot share 64 K\/V heads/, /无法平均共享 64 个/],
    [{ eos_token_id: 151645 }, /Token 151645 lies outside a vocabulary of 128,256/, /超出大小为 128,256 的词表/],
    [{ rope_scaling: { rope_type: 'linear', factor: 0.5 } }, /A factor of 0\.5 would shorten/, /会缩短上下文/],
    [
      { rope_scaling: { rope_type: 'llama3', factor: 8, original_max_position_embeddings: 16384 } },
      /original context of 16,384 is longer/,
      /原始上下文 16,384/,
    ],
    [{ model_type: 'qwen3', head_dim: 128, layer_types: ['full_attention'] }, /layer_types names 1 layers, but the model has 32/, /列出了 1 层/],
    [{ model_type: 'mixtral', num_local_experts: 8, num_experts_per_tok: 9 }, /cannot take 9 of 8 experts/, /无法从 8 个专家中选 9 个/],
  ];
  for (const [change, english, chinese] of cases) test(JSON.stringify(change), () => check({ ...llama, ...change }, english, chinese));
  test('a head size of its own need not divide the width', () => {
    const { summary } = unitOf({ ...llama, model_type: 'qwen3', hidden_size: 2560, head_dim: 128 });
    assert.match(summary?.en ?? '', /parameters/);
  });
  test('the problem is said at the key', () => {
    const text = JSON.stringify({ ...llama, num_key_value_heads: 7 });
    const line = decode(text, 'config.json', 'json')?.lineAt(text.indexOf('num_key_value_heads') + 3);
    assert.equal(line?.isProblem, true);
    assert.match(line.line.en, /cannot share/);
  });
});

suite('a file cut off', () => {
  const text = JSON.stringify(llama, null, 2);
  test('nothing is computed, at whatever place', () => {
    for (let end = 1; end < text.length; end += 1) {
      const decoded = decode(text.slice(0, end), 'config.json', 'json');
      for (const { summary, sheet, lines } of decoded?.units ?? []) {
        assert.equal(summary, undefined);
        assert.equal(sheet().rows.filter(({ section }) => section !== 'context').length, 0);
        assert.ok(lines.every(({ isProblem }) => isProblem));
      }
    }
  });
  test('comments and trailing commas are none of that', () => {
    const commented = text.replace('{', '{ // a comment\n /* another */').replace(/\n}$/, ',\n}');
    assert.match(decode(commented, 'config.json', 'jsonc')?.units[0]?.summary?.en ?? '', /^8\.03 B parameters · 15\.0 GiB in bf16 · 128 KiB KV cache a token/);
  });
});

suite('something else entirely', () => {
  const others: readonly (readonly [what: string, fileName: string, config: unknown])[] = [
    ['ESLint', '.eslintrc.json', { root: true, extends: ['eslint:recommended'], rules: { 'max-depth': ['error', 4] }, overrides: [{ files: ['*.ts'] }] }],
    ['TypeScript', 'tsconfig.json', { compilerOptions: { target: 'ES2022', strict: true }, include: ['src'] }],
    [
      'a web application',
      'config.json',
      { port: 8080, database: { host: 'localhost', pool: { max: 10 } }, features: { dark_mode: true }, temperature: 'celsius' },
    ],
    ['a web application that names a model', 'config.json', { model_type: 'gpt2', port: 8080, layers: 3 }],
    ['a request to a model', 'request.json', { model: 'gpt-4o', temperature: 0.7, top_p: 1, messages: [] }],
    ['npm', 'package.json', { name: 'x', version: '1.0.0', dependencies: {} }],
    ['architectures of processors', 'build.json', { architectures: ['arm64', 'x86_64'] }],
    ['a list', 'config.json', [1, 2, 3]],
    ['a weather service', 'config.json', { model_type: 'regression', features: 12, n_layers: 'none' }],
  ];
  for (const [what, fileName, config] of others) test(what, () => assert.equal(decode(JSON.stringify(config), fileName, 'json'), undefined));
  test('empty, or no JSON', () => {
    for (const text of ['', ' ', '\0', 'model_type', '"model_type": ', '{"model_type":', '}{', '\ufeff{}'])
      assert.doesNotThrow(() => decode(text, 'config.json', 'json'));
  });
  test('a language that is not read', () => assert.equal(decode(JSON.stringify(llama), 'config.rs', 'rust'), undefined));
});

suite('an unknown family', () => {
  const { summary, sheet, lines, problems } = unitOf({ ...llama, model_type: 'brandnew', architectures: ['BrandnewForCausalLM'] });
  test('is told so, and gets no total', () => {
    assert.match(summary?.en ?? '', /family “brandnew” is not in the tables/);
    assert.match(summary?.['zh-cn'] ?? '', /没有“brandnew”这一家族/);
    assert.equal(sheet().isKnownFamily, false);
    assert.equal(sheet().parts.length, 0);
    assert.deepEqual(problems, []);
  });
  test('gets what is certain', () => {
    assert.ok(lines.some(({ key, line }) => key === 'num_key_value_heads' && /^4 query heads for each K\/V head/.test(line.en)));
    assert.ok(!lines.some(({ line }) => /KiB KV cache/.test(line.en)));
  });
});

test('no text whatever makes it throw', () => {
  const word = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"model_type"',
    '"llama"',
    '"hidden_size"',
    '"text_config"',
    '4096',
    '-1',
    'null',
    '"rope_scaling"',
    '"factor"',
    '//',
    '/*',
    '\n',
    '"',
    'LlamaConfig(',
    ')',
    '=',
    'hidden_size=',
    'vllm serve',
    '--tensor-parallel-size',
    '\\',
    "'",
    '"""',
    '#',
    '1e999',
    '**kwargs',
    'LoraConfig(',
    'r=',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      for (const [fileName, language] of [
        ['config.json', 'json'],
        ['a.py', 'python'],
        ['run.sh', 'shellscript'],
      ] as const) {
        const decoded = decode(text, fileName, language);
        for (const unit of decoded?.units ?? []) unit.sheet();
        decoded?.lineAt(3);
      }
    }),
    { numRuns: 1500 },
  );
});

// What is read: JSON of every kind, calls in Python, command lines; each line at its key.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decode } from '../../../src/glossary/decoder/decode.ts';
import { sheetToMarkdown } from '../../../src/glossary/decoder/sheetMarkdown.ts';

/** Checks the line at each key, the first place where it stands in the text. */
function check(fileName: string, language: string, text: string, summary: RegExp | undefined, lines: Readonly<Record<string, RegExp>>): void {
  const decoded = decode(text, fileName, language);
  assert.ok(decoded, 'nothing was recognised');
  const said = decoded.units.map((unit) => unit.summary?.en ?? '');
  if (summary)
    assert.ok(
      said.some((text) => summary.test(text)),
      said.join('\n'),
    );
  for (const [key, expected] of Object.entries(lines)) {
    const at = text.indexOf(key);
    assert.ok(at >= 0, key);
    const found = decoded.lineAt(at + 1);
    assert.match(found?.line.en ?? '', expected, key);
    assert.match(found?.line['zh-cn'] ?? '', /[\u4e00-\u9fff]/, key);
  }
}

suite('JSON', () => {
  test('Llama 3.1 8B, with RoPE scaling', () => {
    const config = {
      architectures: ['LlamaForCausalLM'],
      eos_token_id: [128001, 128008],
      hidden_size: 4096,
      intermediate_size: 14336,
      max_position_embeddings: 131072,
      model_type: 'llama',
      num_attention_heads: 32,
      num_hidden_layers: 32,
      num_key_value_heads: 8,
      rope_scaling: { factor: 8, low_freq_factor: 1, original_max_position_embeddings: 8192, rope_type: 'llama3' },
      tie_word_embeddings: false,
      torch_dtype: 'bfloat16',
      vocab_size: 128256,
    };
    check('config.json', 'json', JSON.stringify(config, null, 2), /^8\.03 B parameters · 15\.0 GiB in bf16 · 128 KiB KV cache a token in bf16$/, {
      '"num_key_value_heads"': /grouped-query: 4 query heads share one K\/V head; KV cache 1\/4 of multi-head · 128 KiB/,
      '"num_attention_heads"': /32 heads of 128 = 4,096/,
      '"intermediate_size"': /3\.5 × the width · feed-forward: 5\.64 B of 8\.03 B parameters \(70\.2%\)/,
      '"vocab_size"': /128,256 × 4,096 = 525 M/,
      '"max_position_embeddings"': /8,192 → 131,072 tokens · KV cache of 131,072 tokens: 16 GiB/,
      '"factor"': /llama3 stretches the context: 8,192 → 131,072/,
      '"tie_word_embeddings"': /a matrix of its own: 525 M parameters more/,
      '"torch_dtype"': /8\.03 B × 2 bytes = 15\.0 GiB/,
    });
  });
  test('Gemma 3 4B: nested, with what its class fills in', () => {
    const config = {
      architectures: ['Gemma3ForConditionalGeneration'],
      model_type: 'gemma3',
      text_config: {
        hidden_size: 2560,
        intermediate_size: 10240,
        model_type: 'gemma3_text',
        num_hidden_layers: 34,
        rope_scaling: { factor: 8, rope_type: 'linear' },
        sliding_window: 1024,
      },
      vision_config: { hidden_size: 1152, num_hidden_layers: 27 },
    };
    const text = JSON.stringify(config, null, 2);
    check('config.json', 'json', text, /^3\.88 B parameters .* \d defaults assumed$/, {
      '"sliding_window"': /29 of 34 layers look back over 1,024 tokens only/,
    });
    const sheet = decode(text, 'config.json', 'json')?.units[0]?.sheet();
    assert.equal(sheet?.rows[0]?.value, 3_880_263_168);
    assert.ok(sheet.assumptions.some(({ en }) => /`num_attention_heads` is not stated: Gemma 3's default of 8 counts/.test(en)));
    assert.match(sheet.leavesOut[0]?.en ?? '', /towers/);
  });
  test('DeepSeek V3: latent attention, experts, fp8', () => {
    const config = {
      model_type: 'deepseek_v3',
      first_k_dense_replace: 3,
      hidden_size: 7168,
      intermediate_size: 18432,
      kv_lora_rank: 512,
      moe_intermediate_size: 2048,
      moe_layer_freq: 1,
      n_routed_experts: 256,
      n_shared_experts: 1,
      num_attention_heads: 128,
      num_experts_per_tok: 8,
      num_hidden_layers: 61,
      num_key_value_heads: 128,
      num_nextn_predict_layers: 1,
      q_lora_rank: 1536,
      qk_nope_head_dim: 128,
      qk_rope_head_dim: 64,
      max_position_embeddings: 163840,
      v_head_dim: 128,
      vocab_size: 129280,
      rope_scaling: { type: 'yarn', factor: 40, original_max_position_embeddings: 4096 },
      quantization_config: { quant_method: 'fp8', weight_block_size: [128, 128] },
    };
    check('config.json', 'json', JSON.stringify(config, null, 2), /^671 B parameters · 37\.6 B active · 627 GiB in fp8 · 68\.6 KiB KV cache a token/, {
      '"kv_lora_rank"': /576 numbers a token and layer instead of 40,960 \(1\/71\)/,
      '"num_experts_per_tok"': /each token takes 8 of 256 experts · 37\.6 B of 671 B parameters active \(5\.6%\)/,
      '"first_k_dense_replace"': /3 of 61 layers are dense, 58 have experts/,
      '"n_shared_experts"': /1 more for every token/,
      '"q_lora_rank"': /7,168 → 1,536 → 24,576/,
      '"rope_scaling"': /yarn stretches the context: 4,096 → 163,840/,
      '"quant_method"': /weights in fp8: 627 GiB/,
    });
  });
  test("Meta's params.json", () => {
    const text =
      '{"dim": 8192, "ffn_dim_multiplier": 1.3, "multiple_of": 4096, "n_heads": 64, "n_kv_heads": 8, "n_layers": 80, "norm_eps": 1e-05, "vocab_size": 128256}';
    check('params.json', 'json', text, /^70\.6 B parameters/, { '"n_kv_heads"': /8 query heads share one/ });
    assert.equal(decode(text, 'params.json', 'json')?.units[0]?.sheet().rows[0]?.value, 70_553_706_496);
  });
  test('params.json of Llama 2 leaves the vocabulary to the tokenizer', () => {
    const text = '{"dim": 4096, "multiple_of": 256, "n_heads": 32, "n_layers": 32, "norm_eps": 1e-05, "vocab_size": -1}';
    const sheet = decode(text, 'params.json', 'json')?.units[0]?.sheet();
    assert.equal(sheet?.rows[0]?.value, 6_738_415_616);
    assert.match(sheet.assumptions[0]?.en ?? '', /`vocab_size` is not stated: .* default of 32,000 counts/);
  });
  test('adapter_config.json', () =>
    check(
      'adapter_config.json',
      'json',
      '{"base_model_name_or_path": "meta-llama/Llama-2-7b-hf", "lora_alpha": 16, "peft_type": "LORA", "r": 8, "target_modules": ["q_proj", "v_proj"]}',
      /^4\.19 M trainable parameters, 0\.062% of all · 64 matrices/,
      { '"lora_alpha"': /scaled by 16 ÷ 8 = 2/, '"r"': /4\.19 M trainable/ },
    ));
  test('an adapter of a base that is not known', () =>
    check(
      'adapter_config.json',
      'json',
      '{"base_model_name_or_path": "me/mine", "lora_alpha": 16, "peft_type": "LORA", "r": 8, "target_modules": ["q_proj"]}',
      undefined,
      { '"r"': /rank 8: each adapted matrix gains 8 × \(in \+ out\)/ },
    ));
  test('an adapter whose modules are an expression', () => {
    const said = (target_modules: string): string => {
      const file = { peft_type: 'LORA', r: 8, base_model_name_or_path: 'meta-llama/Llama-2-7b', target_modules };
      const start = performance.now();
      const [unit] = decode(JSON.stringify(file), 'adapter_config.json', 'json')?.units ?? [];
      assert.ok(performance.now() - start < 1000);
      return unit?.lines.find(({ key }) => key === 'target_modules')?.line.en ?? '';
    };
    assert.match(said('.*\\.(q|v)_proj'), /^4\.19 M trainable parameters/);
    // An expression that takes hours, and one that is none: what they mean is not told.
    assert.match(said('(\\w+\\.?)+!'), /which ones cannot be told$/);
    assert.match(said('('), /which ones cannot be told$/);
  });
  test('an adapter of modules that the base has not', () =>
    check(
      'adapter_config.json',
      'json',
      '{"base_model_name_or_path": "gpt2", "peft_type": "LORA", "lora_alpha": 1, "r": 8, "target_modules": ["q_proj"]}',
      undefined,
      { '"target_modules"': /has no such module: q_proj/ },
    ));
  test('generation_config.json', () =>
    check('generation_config.json', 'json', '{"do_sample": true, "temperature": 0.6, "top_p": 0.9, "eos_token_id": [128001, 128009]}', undefined, {
      '"temperature"': /divided by 0\.6: odds are raised to the power 1\.667/,
      '"top_p"': /fewest tokens that hold 90%/,
      '"eos_token_id"': /2 tokens end a text/,
    }));
  test('sampling that do_sample switches off', () =>
    check('generation_config.json', 'json', '{"do_sample": false, "temperature": 0.6}', undefined, {
      '"temperature"': /no effect in transformers: do_sample is not true/,
    }));
  test('DeepSpeed', () =>
    check(
      'ds_config.json',
      'json',
      '{"train_batch_size": 256, "train_micro_batch_size_per_gpu": 8, "gradient_accumulation_steps": 4, "zero_optimization": {"stage": 2}}',
      undefined,
      {
        '"train_batch_size"': /256 = 8 × 4 × 8 devices/,
        '"stage"': /gradients and optimiser state are split/,
      },
    ));
  test('DeepSpeed that contradicts itself', () =>
    check(
      'ds_config.json',
      'json',
      '{"train_batch_size": 100, "train_micro_batch_size_per_gpu": 8, "gradient_accumulation_steps": 4, "zero_optimization": {"stage": 4}}',
      undefined,
      {
        '"train_batch_size"': /100 is not 8 × 4 × any number of devices/,
        '"stage"': /stages 0 to 3, not 4/,
      },
    ));
});

suite('Python', () => {
  test('a configuration, with comments, underscores and a product', () =>
    check(
      'train.py',
      'python',
      'config = LlamaConfig(\n    vocab_size=128_256,  # (a comment, with brackets)\n    hidden_size=4 * 1024,\n    intermediate_size=14336, num_hidden_layers=32, num_attention_heads=32,\n    num_key_value_heads=8,\n    rope_scaling={"type": "linear", "factor": 2.0},\n)',
      /^8\.03 B parameters/,
      { num_key_value_heads: /grouped-query: 4/, '"factor"': /linear stretches the context: 2,048 → 4,096/ },
    ));
  test('what needs running the program is not guessed', () => {
    for (const text of [
      'LlamaConfig(hidden_size=args.width, num_hidden_layers=4)',
      'LlamaConfig(num_hidden_layers=4, **options)',
      'LlamaConfig(num_hidden_layers=4, hidden_size=f(3)',
    ]) {
      assert.equal(decode(text, 'a.py', 'python')?.units[0]?.summary, undefined, text);
    }
  });
  test('a class, a comment and an import are no calls', () => {
    for (const text of ['class LlamaConfig(PretrainedConfig):', '# LlamaConfig(hidden_size=3)', 'from transformers import LlamaConfig'])
      assert.equal(decode(text, 'a.py', 'python'), undefined, text);
  });
  test('LoRA of a model that the file loads', () =>
    check(
      'lora.py',
      'python',
      'model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-3B-Instruct")\nconfig = LoraConfig(r=16, lora_alpha=32, target_modules=["q_proj", "v_proj"])',
      /^3\.69 M trainable parameters, 0\.12% of all/,
      {
        'r=16': /3\.69 M trainable/,
        lora_alpha: /scaled by 32 ÷ 16 = 2/,
      },
    ));
  test('a call in another is a unit of its own', () => {
    const text = 'SFTConfig(output_dir="x", peft_config=LoraConfig(r=16, lora_alpha=32))';
    const decoded = decode(text, 'a.py', 'python');
    assert.equal(decoded?.unitAt(text.indexOf('r=16'))?.kind, 'adapter');
    assert.equal(decoded?.unitAt(text.indexOf('output_dir'))?.kind, 'training');
  });
  test('a call that never ends is not read to the end of the file', () => {
    const [unit] = decode(`LlamaConfig(hidden_size=[${'1, '.repeat(40_000)}`, 'a.py', 'python')?.units ?? [];
    assert.ok(unit && unit.end < 25_000, String(unit?.end));
  });
  test('TrainingArguments', () =>
    check(
      'train.py',
      'python',
      'args = TrainingArguments(output_dir="x", per_device_train_batch_size=4, gradient_accumulation_steps=8)',
      /global batch 4 × 8 = 32 sequences × the number of devices/,
      {
        gradient_accumulation_steps: /4 × 8 = 32/,
      },
    ));
});

suite('command lines', () => {
  test('vllm serve, continued over lines', () =>
    check(
      'serve.sh',
      'shellscript',
      'vllm serve Qwen/Qwen2.5-7B-Instruct \\\n  --tensor-parallel-size 4 --max-model-len=32768 \\\n  --gpu-memory-utilization 0.9 --max-num-seqs 64 --kv-cache-dtype fp8',
      /^4 devices · 14\.2 GiB of weights, 3\.55 GiB on each device · KV cache: 896 MiB for 32,768 tokens, 56 GiB/,
      {
        '--tensor-parallel-size': /4 × 1 × 1 = 4 devices/,
        '--max-model-len': /896 MiB for 32,768 tokens/,
        '--gpu-memory-utilization': /72 GB for weights/,
      },
    ));
  test('heads that cannot be split, a context that is too long, a share above 1', () =>
    check(
      'serve.sh',
      'shellscript',
      'vllm serve Qwen/Qwen2.5-7B-Instruct --tensor-parallel-size 8 --max-model-len 200000 --gpu-memory-utilization 1.2',
      undefined,
      {
        '--tensor-parallel-size': /28 attention heads cannot be split over 8 devices/,
        '--max-model-len': /200,000 tokens are more than the model's 131,072/,
        '--gpu-memory-utilization': /1\.2 is no share/,
      },
    ));
  test('llama-server', () =>
    check(
      'serve.sh',
      'shellscript',
      'llama-server -m models/Meta-Llama-3-8B-Instruct-Q4_K_M.gguf -c 8192 -np 4 -ngl 20 --cache-type-k q8_0 --cache-type-v q8_0',
      /^4\.58 GiB of weights in GGUF Q4_K_M · 8,192 tokens shared by 4 slots: 2,048 each · KV cache of one full context: 544 MiB/,
      {
        '-ngl': /20 of 32 layers are on the GPU/,
        '-c 8192': /8,192 tokens shared by 4 slots/,
      },
    ));
  test('torchrun', () =>
    check(
      'train.sh',
      'shellscript',
      'torchrun --nproc_per_node=8 --nnodes 2 train.py --model_name_or_path meta-llama/Llama-2-7b-hf --per_device_train_batch_size 4 --gradient_accumulation_steps 8 --model_max_length 4096',
      /global batch 4 × 8 × 16 = 512 sequences · 2,097,152 tokens a step/,
      {
        '--nnodes': /16 = 512 sequences/,
        '--model_name_or_path': /100 GiB on each of 16 devices/,
      },
    ));
  test('accelerate counts all processes', () =>
    check(
      'train.sh',
      'shellscript',
      'accelerate launch --num_processes 8 --num_machines 2 train.py --per_device_train_batch_size 2',
      /global batch 2 × 1 × 8 = 16 sequences/,
      {},
    ));
  test('what a variable holds is not guessed', () =>
    assert.equal(
      decode('torchrun --nproc_per_node=$GPUS train.py --per_device_train_batch_size "$BATCH"', 'a.sh', 'shellscript')?.units[0]?.summary,
      undefined,
    ));
  test('a command in a sentence ends where its code does, and a name alone is none', () => {
    const text = 'Start it with `vllm serve Qwen/Qwen2.5-7B-Instruct --max-model-len 32k` and wait.';
    const [unit] = decode(text, 'a.md', 'markdown')?.units ?? [];
    assert.match(unit?.summary?.en ?? '', /one full context: 1\.71 GiB \(32,000 tokens\)/);
    assert.equal(unit?.end, text.lastIndexOf('`'));
    assert.equal(decode('Use `vllm serve` or `llama-server` to start.', 'a.md', 'markdown'), undefined);
    assert.equal(decode('The command vllm serve starts it.', 'a.md', 'markdown')?.units[0]?.summary, undefined);
  });
  test('a comment is no command', () => assert.equal(decode('# vllm serve Qwen/Qwen2.5-7B', 'a.sh', 'shellscript'), undefined));
});

suite('the sheet', () => {
  const text =
    '{"model_type":"mixtral","hidden_size":4096,"intermediate_size":14336,"num_hidden_layers":32,"num_attention_heads":32,"num_key_value_heads":8,"vocab_size":32000,"num_local_experts":8,"num_experts_per_tok":2,"max_position_embeddings":32768,"sliding_window":null}';
  const sheet = decode(text, 'config.json', 'json')?.units[0]?.sheet();
  test('is plain data with a formula, a source and both languages in every row', () => {
    assert.ok(sheet);
    assert.deepEqual(structuredClone(sheet), sheet);
    for (const { label, shown, formula, source } of sheet.rows) {
      for (const text of [label.en, label['zh-cn'], shown.en, shown['zh-cn'], formula, source]) assert.ok(text.length > 0, label.en);
    }
    assert.ok(Math.abs(sheet.parts.reduce((all, { share }) => all + share, 0) - 1) < 1e-9);
    assert.ok(sheet.accelerators.every(({ source }) => source.startsWith('https:')));
  });
  test('becomes Markdown in both languages', () => {
    assert.ok(sheet);
    assert.match(sheetToMarkdown(sheet, 'en'), /\| Experts \| 45,097,156,608 \| 96\.6% \|/);
    assert.match(sheetToMarkdown(sheet, 'zh-cn'), /\| 专家 \| 45,097,156,608 \| 96\.6% \|/);
  });
});

suite('speed', () => {
  test('a hover on 5 MB of JSON takes less than 1 ms at p99', () => {
    const entries = Array.from({ length: 120_000 }, (_, index) => `"token_number_${index}_padded_to_be_long": ${index}`);
    const text = `{"model_type":"llama","hidden_size":4096,"num_hidden_layers":32,"num_attention_heads":32,"intermediate_size":11008,"vocab_size":32000,"task_specific_params":{"vocab":{${entries.join(',')}}},"num_key_value_heads":8}`;
    assert.ok(text.length > 5_000_000, String(text.length));
    const decoded = decode(text, 'config.json', 'json');
    assert.ok(decoded);
    const times = Array.from({ length: 20_000 }, (_, index) => {
      const start = performance.now();
      decoded.lineAt((index * 7919) % text.length);
      return performance.now() - start;
    }).sort((left, right) => left - right);
    assert.ok((times[19_800] ?? 1) < 1, `${times[19_800]} ms`);
    assert.match(decoded.lineAt(text.indexOf('num_key_value_heads'))?.line.en ?? '', /grouped-query/);
  });
});

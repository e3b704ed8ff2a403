// What counts as an occurrence of a term or a symbol, whatever it means.
import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { checkWith, clues, exact, found, matcherOf, misspelt } from './glossary.ts';

const matcher = matcherOf({
  lstm: { name: 'LSTM', terms: ['LSTM', 'long short-term memory', misspelt('LATM'), '长短期记忆'], symbols: ['LSTM', 'LSTMCell'] },
  'word-embedding': ['word embedding', '词嵌入'],
  embedding: { terms: ['embedding', '嵌入'], symbols: ['nn.Embedding'] },
  rag: [exact('RAG'), 'retrieval-augmented generation', '检索增强生成'],
  llm: [exact('LLM'), 'large language model', '大语言模型', '大模型'],
  'language-model': ['language model'],
  attention: ['attention', '注意力', '注意力机制'],
  'self-attention': ['self-attention'],
  'multi-head': ['multi-head attention', '多头注意力'],
  gqa: { terms: [exact('GQA')], symbols: ['num_key_value_heads'] },
  'kv-cache': ['KV cache', 'key-value cache'],
  'fine-tuning': ['fine-tuning', 'finetuning', '微调'],
  quantization: { terms: ['quantization', '量化'], symbols: ['load_in_4bit'] },
  gpt: [exact('GPT')],
  'gpt-2': ['GPT-2'],
  'lm-head': { terms: ['LM head'], symbols: ['lm_head'] },
  'causal-lm': { symbols: ['*ForCausalLM', 'AutoModelForCausalLM'] },
  tokenizer: { terms: ['tokenizer'], symbols: ['*TokenizerFast', 'AutoTokenizer', 'pad_token_id'] },
  fp8: ['FP8', 'E4M3'],
  batch: { symbols: ['batch_size', 'max_tokens', '--ctx-size', '--temp', 'lr'] },
  cuda: { symbols: ['torch.cuda'] },
  model: { symbols: ['nn.Module', '<|endoftext|>', 'LLM'] },
  naive: ['naïve Bayes'],
  layer: { terms: ['layer normalization'], symbols: ['LayerNorm'] },
  mixture: ['mixture of experts', exact('MoE')],
  lora: [exact('LoRA')],
});
const check = checkWith(matcher);

suite('case styles', () => {
  test('a term in every style', () => {
    for (const text of [
      'key-value cache',
      'key value cache',
      'key_value_cache',
      'keyValueCache',
      'KeyValueCache',
      'KEY_VALUE_CACHE',
      'KEY-VALUE-CACHE',
      'keyvalue cache',
    ]) {
      check(text, `${text}=kv-cache`);
    }
  });
  test('a symbol in every style', () => {
    for (const name of ['num_key_value_heads', 'numKeyValueHeads', 'NumKeyValueHeads', 'NUM_KEY_VALUE_HEADS', 'num-key-value-heads', 'numkeyvalueheads']) {
      check(name, `${name}=gqa#num_key_value_heads`);
    }
    check('--num-key-value-heads 8', 'num-key-value-heads=gqa#num_key_value_heads');
    check('"num_key_value_heads": 8,', 'num_key_value_heads=gqa#num_key_value_heads');
    check('self.config.num_key_value_heads', 'num_key_value_heads=gqa#num_key_value_heads');
    check('self._num_key_value_heads_', 'num_key_value_heads=gqa#num_key_value_heads');
    check('--ctx-size 4096; ctx_size', 'ctx-size=batch#--ctx-size', 'ctx_size=batch#--ctx-size');
  });
  test('parts of identifiers', () => {
    check('lstm_layer', 'lstm=lstm');
    check('myLSTMLayer', 'LSTM=lstm');
    check('KVCache', 'KVCache=kv-cache');
    check('PagedKVCacheManager', 'KVCache=kv-cache');
    check('GPT2LMHeadModel', 'GPT2=gpt-2', 'LMHead=lm-head');
    check('fp8_e4m3', 'fp8=fp8', 'e4m3=fp8');
    check('lstm2 lstm_2', 'lstm=lstm', 'lstm=lstm');
    check('train_batch_size', 'batch_size=batch');
    check('wordEmbeddingsTable', 'wordEmbeddings=word-embedding');
  });
  test('one letter before capitals makes another name', () => check('vLLM QLoRA xLSTM IAttention', 'Attention=attention'));
  test('not inside other words', () => {
    check('drag rag storage coverage RAGE dRAG');
    check('lstms', 'lstms=lstm');
    check('inattention alstm');
    check('xlr lr_scheduler colr');
  });
  test('symbols stand for whole names, in any library', () => {
    check('self.lstm = nn.LSTM(', 'lstm=lstm', 'LSTM=lstm#LSTM');
    check('torch.nn.LSTM torch::nn::LSTM', 'LSTM=lstm#LSTM', 'LSTM=lstm#LSTM');
    check('nn.LSTMCell(', 'LSTMCell=lstm#LSTMCell');
    check('torch.nn.Embedding(', 'nn.Embedding=embedding#nn.Embedding');
    check('nn::Module nn.Module Module', 'nn::Module=model#nn.Module', 'nn.Module=model#nn.Module');
    check('optimizer.lr = lr', 'lr=batch#lr', 'lr=batch#lr');
    check('torch.cuda.is_available()', 'torch.cuda=cuda#torch.cuda');
    check('self.attention(x)', 'attention=attention');
  });
  test('families', () => {
    check('class LlamaForCausalLM(', 'LlamaForCausalLM=causal-lm#*ForCausalLM');
    check('AutoModelForCausalLM', 'AutoModelForCausalLM=causal-lm#AutoModelForCausalLM');
    check('GPT2TokenizerFast', 'GPT2TokenizerFast=tokenizer#*TokenizerFast');
    check('LlamaForCausalLMWithPast');
  });
  test('a family leaves out what belongs to others, and the one that says more wins', () => {
    const families = checkWith(
      matcherOf({
        bert: { symbols: ['Bert*'] },
        tokenizer: { symbols: ['*TokenizerFast'] },
        llama: { symbols: ['LlamaForCausalLM'] },
        head: { symbols: [{ name: '*ForCausalLM', except: ['LlamaForCausalLM'] }, 'n_embd_head', 'n_embd_head_*'] },
      }),
    );
    families('BertTokenizerFast BertModel', 'BertTokenizerFast=tokenizer#*TokenizerFast', 'BertModel=bert#Bert*');
    families('LlamaForCausalLM FalconForCausalLM', 'LlamaForCausalLM=llama#LlamaForCausalLM', 'FalconForCausalLM=head#*ForCausalLM');
    families('n_embd_head n_embd_head_k_swa', 'n_embd_head=head#n_embd_head', 'n_embd_head_k_swa=head#n_embd_head_*');
  });
  test('a class is written in one way only', () => {
    const classes = checkWith(matcherOf({ base: { symbols: ['PreTrainedModel'] }, pretraining: ['pre-trained model'], norm: { symbols: ['RMSNorm'] } }));
    classes('PreTrainedModel transformers.PreTrainedModel', 'PreTrainedModel=base#PreTrainedModel', 'PreTrainedModel=base#PreTrainedModel');
    classes('pretrained_model, a pre-trained model', 'pretrained_model=pretraining', 'pre-trained model=pretraining');
    classes('LlamaRMSNorm rmsnorm', 'RMSNorm=norm');
  });
});

suite('words', () => {
  test('acronyms in exact case', () => {
    check('RAG RAGs rag Rag RAGPipeline build_RAG', 'RAG=rag', 'RAGs=rag', 'RAG=rag', 'RAG=rag');
    check('MoE moe MOE LoRA LoRa lora QLoRA', 'MoE=mixture', 'LoRA=lora');
    check('LLM LLMs llm', 'LLM=model#LLM|llm', 'LLMs=llm');
  });
  test('plurals and inflections', () => {
    check('embeddings', 'embeddings=embedding');
    check(
      'fine-tuned finetuning fine-tunes FineTuning fine tune',
      'fine-tuned=fine-tuning',
      'finetuning=fine-tuning',
      'fine-tunes=fine-tuning',
      'FineTuning=fine-tuning',
      'fine tune=fine-tuning',
    );
    check('quantised quantized quantise quantizing', 'quantised=quantization', 'quantized=quantization', 'quantise=quantization', 'quantizing=quantization');
    check('large language models', 'large language models=llm');
  });
  test('the longest wins', () => {
    check('multi-head attention', 'multi-head attention=multi-head');
    check('multihead self-attention', 'self-attention=self-attention');
    check('a large language model', 'large language model=llm');
    check('word embedding lookup', 'word embedding=word-embedding');
  });
  test('over a line break in a comment or paragraph', () => {
    check('// a word\n// embedding', 'word\n// embedding=word-embedding');
    check('# a word\r\n#   embedding', 'word\r\n#   embedding=word-embedding');
    check('/**\n * a word\n * embedding */', 'word\n * embedding=word-embedding');
    check('a word\nembedding', 'word\nembedding=word-embedding');
    check('a word\n\nembedding', 'embedding=embedding');
    check('word, embedding; word.embedding', 'embedding=embedding', 'embedding=embedding');
  });
  test('diacritics, full-width forms, dashes', () => {
    check(
      'naive Bayes, naïve Bayes, nai\u0308ve Bayes, NAÏVE BAYES',
      ...['naive Bayes', 'naïve Bayes', 'nai\u0308ve Bayes', 'NAÏVE BAYES'].map((text) => `${text}=naive`),
    );
    check('ＬＳＴＭ', 'ＬＳＴＭ=lstm#LSTM');
    check('self\u2010attention key\u2013value cache', 'self\u2010attention=self-attention', 'key\u2013value cache=kv-cache');
  });
  test('misspellings are told', () => {
    const [finding] = matcher.findAll('an LATM network', { languageId: '', fileName: '' }, 'confident');
    assert.equal(finding?.misspelling, 'LSTM');
  });
  test('names in marks', () => {
    const marked = checkWith(matcherOf({ special: { symbols: ['<|endoftext|>', '</s>', '<s>', '[CLS]'] } }));
    for (const text of ['"<|endoftext|>"', 'one<|endoftext|>two', '<|endoftext|>\n<|endoftext|>']) {
      marked(text, ...(text.match(/<\|endoftext\|>/g) ?? []).map((token) => `${token}=special#<|endoftext|>`));
    }
    marked('endoftext <|end|> <|ENDOFTEXT|> | endoftext |');
    marked('<s>one</s><s>two</s>', '<s>=special#<s>', '</s>=special#</s>', '<s>=special#<s>', '</s>=special#</s>');
    marked('[CLS]one [CLS] two', '[CLS]=special#[CLS]', '[CLS]=special#[CLS]');
    // Generics, indices, other tags.
    marked('Vec<s> Set<S> row[CLS] <span> </span> </S> [cls] [CLS');
  });
  test('a name of one letter is exact, and speaks only where something speaks for it', () => {
    const single = matcherOf({ lora: { symbols: [{ name: 'r', clues: clues('lora_alpha') }, 'lora_alpha'] } });
    assert.deepEqual(found(single, 'import peft\nLoraConfig(r=8, lora_alpha=16)'), ['r=lora#r', 'lora_alpha=lora#lora_alpha']);
    for (const mode of ['confident', 'eager'] as const) assert.deepEqual(found(single, 'const r = R * radius;', {}, mode), []);
  });
  test('a flag of one word has its dashes', () => check('llama-cli --temp 0.7; let temp = 1; // temp', 'temp=batch#--temp'));
  test('flags that follow each other are not one phrase', () => check('--kv --cache'));
  test('a word between underscores was put there', () => check('LLM_TYPE_30B_A3B_X9', 'LLM=llm'));
  test('hashes and base64 hold nothing', () => check('sha512-9RAGx2LLM3a7QzLLM8b1RAG0xYw== a3GQA4b5c6d7e8f9'));
});

suite('Chinese', () => {
  test('longest match, every occurrence', () => {
    check('注意力机制与注意力', '注意力机制=attention', '注意力=attention');
    check('多头注意力机制', '多头注意力=multi-head');
    check('大语言模型是大模型', '大语言模型=llm', '大模型=llm');
  });
  test('mixed text', () => {
    check('使用LSTM模型', 'LSTM=lstm#LSTM');
    check('词嵌入（embedding）。微调，量化', '词嵌入=word-embedding', 'embedding=embedding', '微调=fine-tuning', '量化=quantization');
    check('用LLM做RAG', 'LLM=model#LLM|llm', 'RAG=rag');
  });
});

suite('offsets', () => {
  test('survive surrogate pairs, CRLF, NUL and marks', () => {
    for (const prefix of ['😀😀 ', '\r\n', '\0\0', '\ud800 ', '\u200f', 'é', `${'x '.repeat(5000)}😀 `, '中'.repeat(9000)]) {
      const text = `${prefix}attention`;
      if (prefix === 'é') check(text);
      else assert.deepEqual(found(matcher, text).at(-1), 'attention=attention', JSON.stringify(prefix.slice(0, 10)));
    }
  });
  test('a match over any chunk border', () => {
    for (let length = 16_350; length < 16_400; length += 1) {
      assert.deepEqual(found(matcher, `${' '.repeat(length)}retrieval-augmented generation`), ['retrieval-augmented generation=rag'], String(length));
    }
  });
});

suite('explicit look-up', () => {
  const senses = (term: string) => matcher.senses(term).map(({ slug, symbol }) => (symbol ? `${slug}#${symbol}` : slug));
  test('in any case, as a name or in prose', () => {
    assert.deepEqual(senses('rag'), ['rag']);
    assert.deepEqual(senses('llm'), ['llm', 'model#LLM']);
    assert.deepEqual(senses('LLM'), ['model#LLM', 'llm']);
    assert.deepEqual(senses('LATM'), ['lstm']);
    assert.deepEqual(senses('  Word Embeddings '), ['word-embedding']);
    assert.deepEqual(senses('num-key-value-heads'), ['gqa#num_key_value_heads']);
    assert.deepEqual(senses('注意力机制'), ['attention']);
    assert.deepEqual(senses('model.lm_head.weight'), ['lm-head#lm_head']);
    assert.deepEqual(senses('LlamaForCausalLM'), ['causal-lm#*ForCausalLM']);
    assert.deepEqual(senses('nothing known'), []);
    assert.deepEqual(senses(''), []);
  });
});

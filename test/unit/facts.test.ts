// Hard facts of the pages beside their primary sources: each stands, as written here, in both halves of its page,
// and the page cites the source. A number that somebody changes on a page has to be changed here too, against the source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../scripts/content.ts';
import { checkContent } from '../../src/glossary/check.ts';

/** A fact: what it is about, the words of the English half, those of the Chinese half, the source (arXiv id, DOI or URL) with the place in it. */
type Fact = readonly [what: string, en: string, zh: string, source: string, place: string];

const gpt1 = 'https://cdn.openai.com/research-covers/language-unsupervised/language_understanding_paper.pdf';
const gpt2 = 'https://cdn.openai.com/better-language-models/language_models_are_unsupervised_multitask_learners.pdf';
const gpt2Code = 'https://github.com/openai/gpt-2';

const facts: Readonly<Record<string, readonly Fact[]>> = {
  'gpt-1': [
    ['date', 'of June 2018', '2018 年 6 月发布', gpt1, 'published 11 June 2018'],
    ['shape', '12 layers, width 768, 12 heads', '12 层，宽 768，12 个头', gpt1, 'section 4.1'],
    ['results', '9 of 12', '12 项语言任务里有 9 项', gpt1, 'abstract'],
    ['data', 'more than 7,000 unpublished books', '7,000 多本未出版的书', gpt1, 'section 4.1, BooksCorpus'],
    ['epochs of pre-training', 'read 100 times', '读了 100 遍', gpt1, 'section 4.1'],
    ['context', '512 positions', '512 个位置', gpt1, 'section 4.1'],
    ['weight of the auxiliary loss', '$\\lambda$ to 0.5', '$\\lambda$ 取 0.5', gpt1, 'section 4.1'],
  ],
  'gpt-2': [
    ['sizes', '124M, 355M, 774M, 1.56B parameters', '124M、355M、774M、1.56B 参数', gpt2Code, 'README, corrected counts'],
    ['layers', '12, 24, 36, 48 layers', '12、24、36、48 层', gpt2, 'table 2'],
    ['widths', 'width 768, 1,024, 1,280, 1,600', '宽 768、1,024、1,280、1,600', gpt2, 'table 2'],
    ['results', '7 of 8', '8 项语言建模基准里有 7 项', gpt2, 'abstract'],
    ['data', '8 million pages linked from Reddit, 40 GB', '800 万个网页，40 GB', gpt2, 'section 2.1'],
    ['vocabulary', '50,257 tokens', '50,257 个由字节拼成的词元', gpt2, 'section 2.3'],
    ['context', '1,024 positions', '1,024 个位置', gpt2, 'section 2.3'],
    ['parameters of the smallest, computed', '124,439,808', '124,439,808', gpt2, 'from the shape'],
  ],
  'gpt-3': [
    ['size', '175 billion parameters', '1750 亿参数', '2005.14165', 'abstract'],
    ['shape', '96 layers, width 12,288, 96 heads of width 128', '96 层，宽 12,288，96 个宽 128 的头', '2005.14165', 'table 2.1'],
    ['context', '2,048 positions', '2,048 个位置', '2005.14165', 'section 2.1'],
    ['training tokens', '300B tokens', '300B 词元', '2005.14165', 'table 2.1'],
    ['mixture', 'Common Crawl 60%, WebText2 22%', 'Common Crawl 60%，WebText2 22%', '2005.14165', 'table 2.2'],
    ['training compute', '3.14 · 10²³', '3.14 · 10²³', '2005.14165', 'appendix D'],
  ],
  'gpt-4': [
    ['date', 'of March 2023', '2023 年 3 月', '2303.08774', 'published 14 March 2023'],
    ['bar exam', 'in the top 10%', '进前 10%', '2303.08774', 'abstract'],
    ['forecast of the loss', '10,000th', '万分之一', '2303.08774', 'section 3.1: at most 10,000x less compute'],
    ['contexts', '8,192 and 32,768 tokens', '8,192 和 32,768 个词元', '2303.08774', 'report and release'],
    ['HumanEval', '67.0', '67.0', '2303.08774', 'table 2'],
    ['HumanEval of Llama 3.1 8B', '72.6', '72.6', '2407.21783', 'table 2'],
  ],
  chatgpt: [
    ['date', '30 November 2022', '2022 年 11 月 30 日', 'https://openai.com/index/chatgpt/', 'date of the post'],
    ['base', 'GPT-3.5 series', 'GPT-3.5 系列', 'https://openai.com/index/chatgpt/', 'Methods'],
    [
      'data of InstructGPT',
      '13,000 written answers and 33,000 ranked prompts',
      '13,000 条人写的答案和 33,000 条排过序的提示词',
      '2203.02155',
      'section 3.2, table 6',
    ],
    ['preference', 'tuned 1.3B model to those of the 175B GPT-3', '微调过的 1.3B 模型的答案，胜过 175B 的 GPT-3', '2203.02155', 'abstract'],
  ],
  bert: [
    ['base', '12 layers, width 768, 12 heads', '12 层，宽 768，12 个头', '1810.04805', 'section 3'],
    ['large', '24 layers, width 1,024, 16 heads, about 340M', '24 层，宽 1,024，16 个头，约 340M', '1810.04805', 'section 3'],
    ['data', '2,500M words', '25 亿词', '1810.04805', 'section 3.1'],
    ['masking', '15% of the tokens', '15% 的词元', '1810.04805', 'section 3.1'],
    ['what becomes of a picked token', '80% become `[MASK]`', '80% 换成 `[MASK]`', '1810.04805', 'section 3.1'],
    ['GLUE', '80.5, 7.7 points', '80.5，比之前的最好成绩高 7.7 分', '1810.04805', 'abstract'],
    ['parameters of the base, computed', '109,482,240', '109,482,240', '1810.04805', 'from the shape'],
  ],
  'attention-is-all-you-need': [
    ['date', '12 June 2017', '2017 年 6 月 12 日', '1706.03762', 'version 1'],
    ['shape of the base', '6 layers each, width 512, 8 heads, feed-forward 2,048', '各 6 层，宽 512，8 个头，前馈 2,048', '1706.03762', 'section 3, table 3'],
    ['sizes', 'base 65M, big 213M', 'base 65M，big 213M', '1706.03762', 'table 3'],
    ['BLEU', '28.4 BLEU English-German, 41.8 English-French', '英德 28.4 BLEU，英法 41.8 BLEU', '1706.03762', 'abstract'],
    ['hardware', '8 NVIDIA P100; base 12 hours, big 3.5 days', '8 块 NVIDIA P100；base 12 小时，big 3.5 天', '1706.03762', 'section 5.2'],
    ['data', '4.5M sentence pairs English-German, 36M English-French', '英德 450 万句对，英法 3600 万句对', '1706.03762', 'section 5.1'],
    ['warm-up', '4,000 in the paper', '论文取 4,000', '1706.03762', 'section 5.3'],
  ],
  attention: [['first form', 'of 2014', '2014 年', '1409.0473', 'submitted 1 September 2014']],
  transformer: [
    ['BLEU', '28.4 BLEU on WMT 2014', 'WMT 2014，28.4 BLEU', '1706.03762', 'abstract'],
    ['training', '3.5 days on eight GPUs', '8 块 GPU 上训练 3.5 天', '1706.03762', 'abstract'],
  ],
  'self-attention': [['earlier name', 'Cheng et al., 2016, called it intra-attention', 'Cheng 等人 2016 年称之为 intra-attention', '1601.06733', 'section 3']],
  'sparse-transformer': [
    ['top-k of DeepSeek-V3.2', '2,048 in the published model', '公开的模型取 2,048', '2512.02556', 'section 2'],
    ['GPT-3 alternates', 'GPT-3 alternates dense layers with banded sparse ones', 'GPT-3 让稠密层和带状稀疏层交替出现', '2005.14165', 'section 2.1'],
  ],
  'linear-attention': [['MiniMax-01', 'every seven linear layers by one softmax layer', '每七个线性层之后放一个 softmax 层', '2501.08313', 'section 2']],
  llama: [
    ['sizes', '7B, 13B, 33B, 65B (February 2023)', '7B、13B、33B、65B（2023 年 2 月）', '2302.13971', 'table 2'],
    ['training tokens', '1.0T to 1.4T tokens', '1.0T 到 1.4T 词元', '2302.13971', 'table 2'],
    ['against GPT-3', 'beats the 175B GPT-3 on most benchmarks', '在多数基准测试上胜过 175B 的 GPT-3', '2302.13971', 'abstract'],
    ['data of Llama 2', '2T tokens', '2T 词元', '2307.09288', 'table 1'],
    ['context of Llama 2', 'Llama 2 4,096', 'Llama 2 为 4,096', '2307.09288', 'table 1'],
    ['parameters of LLaMA-7B, computed', '6,738,415,616', '6,738,415,616', '2302.13971', 'from the shape'],
  ],
  'llama-3': [
    ['vocabulary', '128,256 tokens', '128,256 个词元', '2407.21783', 'section 3.2: 128K tokens; 128,256 in the model card'],
    ['compute of the 405B', '3.8 · 10²⁵', '3.8 · 10²⁵', '2407.21783', 'section 1'],
    ['hardware', '16,384 H100', '16,384 块 H100', '2407.21783', 'section 3.3.1: up to 16K H100'],
    ['training tokens', 'more than 15T tokens', '超过 15T 词元', '2407.21783', 'section 1'],
    ['K/V heads', '(8 K/V heads) in all sizes', '（8 个 K/V 头）', '2407.21783', 'table 3'],
    ['parameters of the 8B, computed', '8,030,261,248', '8,030,261,248', '2407.21783', 'from table 3'],
  ],
  'mistral-7b': [
    [
      'shape',
      '32 layers, width 4,096, inner width 14,336, 32 query heads, 8 K/V heads',
      '32 层，宽 4,096，内部宽度 14,336，32 个查询头，8 个 K/V 头',
      '2310.06825',
      'table 1',
    ],
    ['window', 'window of 4,096', '窗口 4,096', '2310.06825', 'table 1'],
    ['against Llama 2', 'beats Llama 2 13B on every benchmark', '每项基准测试上都胜过 Llama 2 13B', '2310.06825', 'abstract'],
  ],
  'mixtral-8x7b': [
    ['sizes', '46.7B in all, 12.9B active', '共 46.7B，激活 12.9B', '2401.04088', 'abstract: 47B and 13B; announcement: 46.7B and 12.9B'],
    ['parameters, computed', '46,702,792,704', '46,702,792,704', '2401.04088', 'from table 1'],
    ['active parameters, computed', '12,879,925,248', '12,879,925,248', '2401.04088', 'from table 1'],
    ['experts', '8 experts of inner width 14,336, 2 used per token', '8 个内部宽度 14,336 的专家，每个词元用 2 个', '2401.04088', 'table 1'],
  ],
  gemini: [
    ['MMLU of human experts', '89.8', '89.8', '2312.11805', 'section 5.1'],
    ['Nano', 'Nano 1.8B and 3.25B', 'Nano 1.8B 和 3.25B', '2312.11805', 'table 1'],
    ['context of 1.0', '32,768 tokens', '32,768 个词元', '2312.11805', 'section 2'],
  ],
  'small-language-model': [
    ['Phi-3-mini', '3.8 billion parameters', '38 亿参数', '2404.14219', 'abstract'],
    ['TinyLlama', '3 trillion tokens with 1.1 billion parameters', '11 亿参数，读了 3 万亿词元', '2401.02385', 'section 1'],
    ['Phi-1', '(1.3B) learned to program from about 7 billion tokens', '（1.3B）用约 70 亿词元学编程', '2306.11644', 'abstract: 6B of web, 1B synthetic'],
  ],
  'computational-cost': [['Chinchilla', '70 billion parameters and 1.4 trillion tokens', '700 亿参数、1.4 万亿词元', '2203.15556', 'abstract']],
  'training-data': [
    ['passes over Wikipedia', '63B in 2.45 passes', '63B，读了 2.45 遍', '2302.13971', 'table 1'],
    ['share of Common Crawl', '67%', '67%', '2302.13971', 'table 1'],
  ],
  'distributed-training': [['interruptions', '466 interruptions in 54 days', '54 天里记下了 466 次中断', '2407.21783', 'section 3.3.4']],
  'fine-tuning': [['learning rates of BERT', '2e-5 to 5e-5', '2e-5 到 5e-5', '1810.04805', 'appendix A.3']],
  'model-deployment': [['weights of Llama 3 8B', '8,030,261,248', '8,030,261,248', '2407.21783', 'from table 3']],
  eliza: [['appeared', 'published in January 1966', '1966 年 1 月', '10.1145/365153.365168', 'CACM 9(1)']],
  'artificial-intelligence': [
    ['proposal', '31 August 1955', '1955 年 8 月 31 日', 'https://www-formal.stanford.edu/jmc/history/dartmouth/dartmouth.html', 'last line of the proposal'],
  ],
  'language-model': [['Shannon', '1948', '1948', '10.1002/j.1538-7305.1948.tb01338.x', 'Bell System Technical Journal 27']],
  'mcculloch-pitts-neuron': [['year', 'of 1943', '1943 年', '10.1007/BF02478259', 'Bulletin of Mathematical Biophysics 5']],
  lstm: [['year', 'in 1997', '1997 年', '10.1162/neco.1997.9.8.1735', 'Neural Computation 9(8)']],
  retriever: [['DPR against BM25', '9 to 19 points', '9 到 19 个百分点', '2004.04906', 'abstract']],
};

const files = readContent();
const { content } = checkContent(files);

for (const [slug, rows] of Object.entries(facts)) {
  test(`hard facts: ${slug}`, () => {
    const cited = content.glossary.concepts.find((each) => each.slug === slug)?.sources.map(({ arxiv, doi, url }) => arxiv ?? doi ?? url);
    for (const [what, en, zh, source] of rows) {
      assert.ok(files.get(`en/${slug}.md`)?.includes(en), `${what}: "${en}" is not in the English half`);
      assert.ok(files.get(`zh-cn/${slug}.md`)?.includes(zh), `${what}: "${zh}" is not in the Chinese half`);
      assert.ok(cited?.includes(source), `${what}: the page does not cite ${source}`);
    }
  });
}

test('at least 80 hard facts are held', () => {
  assert.ok(Object.values(facts).flat().length >= 80, `${Object.values(facts).flat().length} facts`);
});

// Each ambiguous word in both senses, as one meets it in code: it must speak in the first texts and be silent in the others.
import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { ambiguous, clues, exact, found, type GlossarySpec, matcherOf } from './glossary.ts';

/** Words that are never anything else, for company. */
const strong: GlossarySpec = {
  llm: [exact('LLM'), 'large language model', '大语言模型'],
  'self-attention': { terms: ['self-attention', 'multi-head attention'], symbols: ['num_attention_heads', 'num_key_value_heads', 'self_attn'] },
  softmax: ['softmax'],
  'top-p': { symbols: ['top_p'] },
  'max-tokens': { symbols: ['max_tokens', 'max_new_tokens'] },
  'kv-cache': ['KV cache'],
  logits: ['logits'],
  'hidden-state': ['hidden state'],
  tokenizer: { symbols: ['AutoTokenizer', 'input_ids', 'vocab_size'] },
  'layer-norm': { symbols: ['LayerNorm', 'rms_norm_eps'] },
  'mixture-of-experts': ['mixture of experts', exact('MoE')],
  'fine-tuning': ['fine-tuning'],
  'vector-store': ['vector store'],
};

interface Case {
  readonly word: string;
  readonly with: string;
  readonly not: string;
  /** Texts in which it means the concept. */
  readonly speaks: readonly string[];
  readonly silent: readonly string[];
  readonly case?: 'exact';
}

const torch = 'import torch\nfrom transformers import AutoModel\n\n';
const openai = "import OpenAI from 'openai';\n\n";

const cases: readonly Case[] = [
  {
    word: 'context',
    with: 'window, length, tokens, prompt, n_ctx, retrieved',
    not: 'context.Context, createContext, gl, execution, cli, ctx.Done, cancel',
    speaks: [`${torch}# the context is cut to 4096 tokens\ncontext_length = 4096`, `${openai}// stuff the retrieved chunks into the context of the prompt`],
    silent: ['func (a *Agent) Run(ctx context.Context) error {', 'const Theme = React.createContext(null);', `${openai}const execution = new Context(cancel);`],
  },
  {
    word: 'token',
    with: 'tokenizer, input_ids, token_ids, vocab, max_tokens, prompt_tokens, count, budget',
    not: 'auth, bearer, csrf, jwt, session, secret, refresh, authorization, hf, api key, erc20, mint, wallet, lexer, parser, ast, access',
    speaks: [`${torch}for token in tokenizer.encode(text):\n    ids.append(token)`, `${openai}// every token of the vocab has a row`],
    silent: [
      'const decoded = jwt.verify(token, secret);',
      'function balanceOf(address token) external; // ERC20',
      'nextToken() { return this.parser.token }',
      `${torch}login(token=os.environ["HF_TOKEN"])`,
      `${openai}headers: { Authorization: \`Bearer \${token}\` }`,
    ],
  },
  {
    word: 'batch',
    with: 'epoch, epochs, lr, gradient, dataloader, input_ids, loss',
    not: 'job, step, cron, sql, insert, flush, queue, bat',
    speaks: [`${torch}for batch in dataloader:\n    loss = model(**batch).loss`],
    silent: ['JobExecution run(Job job) // batch', 'flush the metrics in one batch to the queue', `${torch}cursor.executemany(sql, batch)  # insert`],
  },
  {
    word: 'chunk',
    with: 'overlap, splitter, document, embedding, retriever',
    not: 'webpack, stream, http, buffer, malloc, res.write',
    speaks: [`${openai}for (const chunk of splitter.split(document)) store(await embedding(chunk));`],
    silent: [
      'class Chunk { // webpack',
      "res.on('data', (chunk) => buffer.push(chunk))",
      `${openai}for await (const chunk of stream) process.stdout.write(chunk)`,
    ],
  },
  {
    word: 'gate',
    with: 'experts, expert, router, top_k, gate_proj, sigmoid, lstm, up_proj',
    not: 'qubit, circuit, logic, nand, feature flag, turnstile',
    speaks: [`${torch}self.gate = nn.Linear(hidden, num_experts)  # router over experts`],
    silent: ['qc.append(HGate(), [0])  # gate on one qubit of the circuit', 'logic gate: NAND'],
  },
  {
    word: 'head',
    with: 'num, dim, size, attention, lm, n, query, key',
    not: 'git, commit, http, tail, list, linked, node, branch, request',
    speaks: [`${torch}q = q.view(b, num_head, head_dim)`, `${torch}for each attention head`],
    silent: [
      'git reset --hard head',
      'struct list_head { struct list_head *next; } /* linked list head */',
      `${torch}node = self.head  # linked list`,
      "app.head('/', (request, response) => {})",
    ],
  },
  {
    word: 'temperature',
    with: 'top_p, top_k, max_tokens, messages, do_sample, model, sampling, generate',
    not: 'humidity, pressure, sensor, celsius, fahrenheit, unit_of_measurement, weather, degrees, °C, thermal',
    speaks: [
      `${torch}outputs = model.generate(**inputs, do_sample=True, temperature=0.7)`,
      `${openai}client.chat.completions.create({ model, messages, temperature: 0.2 })`,
    ],
    silent: [
      'CONF_TEMPERATURE: sensor.sensor_schema(unit_of_measurement=UNIT_CELSIUS)',
      'temperature, humidity = dht.read()',
      `${openai}const tool = { name: 'get_weather' };\n\nfunction getWeather(city) {\n  return { city, temperature: 21, humidity: 40 }; // degrees Celsius\n}`,
      `${openai}// messages\ntemperature: float = Field(description="Temperature in Celsius")`,
    ],
  },
  {
    word: 'seed',
    with: 'manual_seed, random, torch, np, generator, set_seed',
    not: 'db, fixtures, wallet, torrent, plant, database',
    speaks: [`${torch}random.seed(seed)\nnp.random.seed(seed)`],
    silent: ['rails db:seed', 'mnemonic seed of the wallet', `${torch}def seed(db):  # fixtures`],
  },
  {
    word: 'weight',
    with: 'tensor, data, state_dict, layer, checkpoint, init, quantized, bias',
    not: 'graph, edge, dijkstra, font, kg, balancer, ranking',
    speaks: [`${torch}nn.init.normal_(layer.weight, std=0.02)\nlayer.bias.data.zero_()`],
    silent: ['G.add_edge(u, v, weight=3)  # graph', 'font-weight: 700;', `${torch}edge weight for dijkstra`],
  },
  {
    word: 'normalization',
    with: 'layer, rms, eps, hidden, group, batch',
    not: 'unicode, nfc, nfd, path, url, schema, database',
    speaks: [`${torch}# pre-normalization keeps the hidden layer stable, eps = 1e-6`],
    silent: ['String.normalize(s, :nfc)  # Unicode normalization', `${torch}# unicode normalization of the prompt`],
  },
  {
    word: 'embed',
    with: 'vector, dim, tokens, cosine, wte, vector store, position',
    not: 'iframe, go:embed, widget, EmbedBuilder, oembed, device, html',
    speaks: [`${torch}x = self.embed(tokens)  # dim 768`],
    silent: ['//go:embed agent.conf\nvar conf string', '<embed src="a.swf"> in an iframe', `${openai}new EmbedBuilder().setTitle('x') // embed`],
  },
  {
    word: 'role',
    with: 'content, system, user, assistant, messages',
    not: 'grant, permission, iam, aria, admin, rbac',
    speaks: [`${openai}messages: [{ role: 'user', content: text }]`],
    silent: [
      'function grantRole(bytes32 role, address account) // admin permission',
      '<div role="button" aria-label="x">',
      `${openai}if (user.role !== 'admin') deny(); // rbac permission`,
    ],
  },
  {
    word: 'padding',
    with: 'tokenizer, max_length, pad_token, side, attention_mask, truncation',
    not: 'px, rem, em, margin, base64, aes, pkcs7, struct, css',
    speaks: [`${torch}tokenizer(texts, padding=True, truncation=True, return_tensors="pt")`],
    silent: ['padding: 0.4rem 1px;', 'AES.MODE_CBC with PKCS7 padding', `${torch}style = "padding: 4px; margin: 2px"`],
  },
  {
    word: 'layer',
    with: 'hidden, attention, num, n, ModuleList, decoder, encoder, norm',
    not: 'docker, map, canvas, css, z-index, osi, circuit, tile',
    speaks: [`${torch}for layer in self.decoder.layers:\n    hidden = layer(hidden)`],
    silent: ['@layer base { } /* css */', 'map.addLayer({ id: "roads" }) // a layer of the map', `${torch}COPY . . # docker layer`],
  },
  {
    word: 'mask',
    with: 'attention, causal, padding, tril, triu, -inf, softmax',
    not: 'bit, bits, net, umask, cpu, image, input mask, css',
    speaks: [`${torch}scores = scores.masked_fill(mask == 0, -inf)  # causal attention mask`],
    silent: ['set_affinity(pid, cpu mask)', '#define MASK 0x0f /* bits */ mask', `${torch}mask = cv2.imread(image)`],
  },
  {
    word: 'mamba',
    with: 'mamba_ssm, d_state, d_conv, selective_scan, MambaConfig, ssm, state space',
    not: 'conda, environment.yml, channels, micromamba, install',
    speaks: [`${torch}from mamba_ssm import Mamba\nblock = Mamba(d_model=16, d_state=16, d_conv=4)`],
    silent: ['mamba install -c conda-forge numpy', `${torch}# mamba install pytorch (conda)`],
  },
  {
    word: 'completion',
    with: 'chat.completions, choices, max_tokens, model, chat',
    not: 'bash, zsh, fish, IntelliSense, CompletionItem, autocomplete, CompletableFuture',
    speaks: [`${openai}const completion = await client.chat.completions.create({ model });\ncompletion.choices[0]`],
    silent: ['rootCmd.GenBashCompletion(os.Stdout) // bash completion', `${openai}new vscode.CompletionItem('x') // completion`],
  },
  {
    word: 'mistral',
    with: 'mistralai, 7B, instruct, MistralForCausalLM, tokenizer',
    not: 'openstack, workflow, keystone, oslo, mistral.engine',
    speaks: [`${torch}name = "mistralai/Mistral-7B-Instruct-v0.2"  # tokenizer of Mistral`],
    silent: ['from mistral.engine import base  # openstack workflow'],
  },
  {
    word: 'agent',
    with: 'tools, tool, llm, model, prompt, messages, max_turns',
    not: 'user-agent, user_agent, ssh-agent, collector, heartbeat, jenkins, http, https, telegraf',
    speaks: [`${openai}const agent = new Agent({ model, tools, prompt });`],
    silent: ['agent.Collector.Heartbeat()', "const { HttpsProxyAgent } = require('https-proxy-agent'); // http", `${openai}headers['user-agent'] = agent;`],
  },
  {
    word: 'prompt',
    with: 'model, messages, completion, template, llm, tokens, system',
    not: 'readline, stdin, ps1, inquirer, confirm, password, window.prompt, login',
    speaks: [`${openai}const prompt = template.format({ question });\nawait llm.complete(prompt);`],
    silent: ['rl.prompt(); // readline on stdin', 'inquirer.prompt([{ type: "confirm" }])', `${openai}const key = await password(); // prompt on stdin`],
  },
  {
    word: 'policy',
    with: 'reward, rollout, advantage, ref_model, ppo, grpo, logprobs',
    not: 'iam, rbac, retry, cache, cors, firewall, scheduling',
    speaks: [`${torch}ratio = torch.exp(policy_logprobs - old)  # ppo advantage, reward`],
    silent: ['retry policy: exponential', 'aws_iam_policy "x" {}', `${torch}class RetryPolicy: # retry policy of the cache`],
  },
  {
    word: 'pooling',
    with: 'mean, cls, max, last, hidden, sentence, embeddings',
    not: 'connection, thread, worker, memory, acquire, release',
    speaks: [`${torch}# mean pooling over the last hidden state gives the sentence embeddings`],
    silent: ['connection pooling: acquire and release', `${torch}# connection pooling for workers`],
  },
  {
    word: 'kv',
    with: 'cache, heads, attention, n_head_kv, past',
    not: 'redis, etcd, consul, map, store, namespace, binding',
    speaks: [`${torch}kv = past[layer]  # attention over heads`],
    silent: ['for k, kv := range map', 'await env.KV.get(key) // namespace binding of kv', `${torch}kv = redis.Redis()  # kv store`],
  },
  {
    word: 'kernel',
    with: 'cuda, triton, fused, launch, grid, block, gpu',
    not: 'linux, module, dmesg, convolution, svm, jupyter, kernel_size, gabor',
    speaks: [`${torch}import triton\n# the fused kernel is launched on a grid of blocks (CUDA)`],
    silent: ['dmesg reads the Linux kernel ring buffer', 'svm.SVC(kernel="rbf")', `${torch}ipykernel: the Jupyter kernel`],
  },
  {
    word: 'inference',
    with: 'model, gpu, engine, batch, latency, inference_mode, checkpoint',
    not: 'type, typescript, rust, haskell, bayesian, causal, statistical',
    speaks: [`${torch}# run inference with the model on one GPU`],
    silent: ['Type inference, i.e. the process of ...', 'bayesian inference', `${openai}// let type inference of TypeScript do it`],
  },
  {
    word: 'alignment',
    with: 'human, preference, safety, rlhf, instruct',
    not: 'text-align, bytes, struct, offset, sector, dna, image, memory',
    speaks: [`${torch}# RLHF: alignment with human preference`],
    silent: ['alignment offset of the sector in bytes', `${torch}# memory alignment of 16 bytes`],
  },
  {
    word: 'falcon',
    with: 'tiiuae, falcon-7b, FalconForCausalLM',
    not: 'falcon.App, req, resp, wsgi, asgi, on_get',
    speaks: [`${torch}AutoModel.from_pretrained("tiiuae/falcon-rw-1b")`],
    silent: ['app = falcon.App()  # wsgi'],
  },
  {
    word: 'loss',
    with: 'backward, criterion, train, cross_entropy, epoch',
    not: 'packet, profit, weight loss, insurance, data loss',
    speaks: [`${torch}loss = criterion(out, y)\nloss.backward()`],
    silent: ['packet loss in percent', `${torch}# packet loss on the link`],
  },
  {
    word: 'LoRA',
    case: 'exact',
    with: 'peft, adapter, rank, alpha, target_modules, base model, r',
    not: 'MHz, spreading factor, sx127x, lorawan, gateway, packet, duty cycle',
    speaks: [`${torch}from peft import LoraConfig  # LoRA adapter of rank 16, alpha 32`],
    silent: ['LoRa.begin(915E6) // LoRa packet at 915 MHz', 'font-family: Lora;'],
  },
  {
    word: 'YaRN',
    case: 'exact',
    with: 'rope, factor, original_max_position',
    not: 'package.json, lockfile, npm, install',
    speaks: [`${torch}# YaRN: RoPE with factor 4`],
    silent: ['yarn install --frozen-lockfile'],
  },
  {
    word: 'transformer',
    with: 'encoder, decoder, layers, attention, d_model, nhead, torch',
    not: 'hv_bus, lv_bus, tap, kva, winding, fit, ColumnTransformer, ts, babel, visitor, xml',
    speaks: [`${torch}self.transformer = nn.ModuleDict(dict(h=layers))  # attention, d_model`],
    silent: ['create_transformer(net, hv_bus, lv_bus)  # winding', 'ColumnTransformer([("num", scaler, cols)])', `${torch}@babel transformer visitor`],
  },
  {
    word: 'gradient',
    with: 'backward, optimizer, clip, accumulation, loss',
    not: 'linear, radial, conic, color, colour, slope, css',
    speaks: [`${torch}# clip the gradient before optimizer.step()`],
    silent: ['background: linear-gradient(red, blue);', `${torch}css = "radial-gradient(red)"`],
  },
  {
    word: 'epoch',
    with: 'num, max, range, loss, dataloader, train',
    not: 'unix, timestamp, seconds, date, utc, debian, slot',
    speaks: [`${torch}for epoch in range(num_epochs):\n    train()`],
    silent: ['Date epoch in UTC seconds', `${torch}ts = time.time()  # seconds since the unix epoch`],
  },
  {
    word: 'router',
    with: 'experts, aux_loss, logits, top_k, moe',
    not: 'route, path, get, post, params, navigate, ip, subnet, express',
    speaks: [`${torch}router_logits = self.router(x)  # top_k of the experts`],
    silent: ["router.get('/', handler) // express route", `${openai}app.use(router); // post path`],
  },
  {
    word: 'activation',
    with: 'relu, gelu, silu, hidden_act, function, checkpointing, quantization',
    not: 'account, email, key, user, license, activationEvents, onCommand',
    speaks: [`${torch}act = ACT2FN[config.hidden_act]  # activation function, gelu`],
    silent: ['account activation e-mail to the user', '"activationEvents": ["onCommand"] // activation'],
  },
  {
    word: 'encoder',
    with: 'layers, attention, hidden_states, decoder, text, vision',
    not: 'rotary, base64, json, video, h264, url, pin, pulses',
    speaks: [`${torch}hidden_states = self.encoder(x)  # then the decoder`],
    silent: ['rotary encoder on pin 5', 'json.NewEncoder(w) // json encoder', `${torch}base64 encoder`],
  },
  {
    word: 'CLIP',
    case: 'exact',
    with: 'open_clip, CLIPModel, vit, image encoder, text encoder, logit_scale, image',
    not: 'np.clip, clamp, clip_grad, clip-path, AnimationClip, clipboard, clips',
    speaks: [`${torch}import open_clip  # CLIP with a ViT image encoder`],
    silent: ['np.clip(x, 0, 1)', 'clip-path: circle();'],
  },
  {
    word: 'tensor',
    with: 'torch, tf, shape, dtype, device',
    not: 'stress, inertia, structure, diffusion, metric',
    speaks: [`${torch}x: a tensor of shape (b, t) and dtype float16`],
    silent: ['structure tensor of an image', `stress tensor of the beam`],
  },
  {
    word: 'beam',
    with: 'num, size, search, hypotheses, length_penalty',
    not: 'erlang, elixir, apache_beam, PCollection, steel, laser',
    speaks: [`${torch}for beam in range(num_beams):  # hypotheses of the search`],
    silent: ['.beam files of the Erlang VM', 'steel beam'],
  },
  {
    word: 'sampling',
    with: 'temperature, top_p, logits, multinomial, do_sample',
    not: 'hz, rate, audio, trace, metrics, population, texture',
    speaks: [`${torch}# sampling from the logits with top_p`],
    silent: ['sampling rate 44100 Hz', `${torch}# audio sampling rate`],
  },
  {
    word: 'checkpoint',
    with: 'torch.load, state_dict, save_steps, safetensors, ckpt, from_pretrained',
    not: 'wal, sqlite, flink, spark, vm, checkpointer',
    speaks: [`${torch}checkpoint = torch.load(path)\nmodel.load_state_dict(checkpoint)`],
    silent: ['PRAGMA wal_checkpoint(TRUNCATE) -- sqlite', `${openai}sqlite checkpoint of the wal`],
  },
  {
    word: 'attention',
    with: 'attn, heads, softmax, query, key, value, mask, self, cross, flash, head',
    not: 'pay attention, needs attention, attention to',
    speaks: [`${torch}# attention over query, key and value`, `${torch}self.attention = Attention(num_heads)`],
    silent: [
      '// ATTENTION: do not call this twice',
      '/* pay attention */',
      `${torch}# ATTENTION: needs a query and a key`,
      `${torch}# pay attention to the order`,
    ],
  },
  {
    word: 'tokenizer',
    with: 'from_pretrained, encode, decode, vocab, pad_token, return_tensors, ids',
    not: 'parser, lexer, ast, ecmaVersion, line, column',
    speaks: [`${torch}tokenizer = AutoTokenizer.from_pretrained(name)`],
    silent: ['class Parser extends Tokenizer { // ast, ecmaVersion', `${openai}// the lexer's tokenizer gives line and column`],
  },
  {
    word: 'residual',
    with: 'hidden_states, norm, block, attention',
    not: 'flow, capacity, regression, solver, error',
    speaks: [`${torch}hidden_states = residual + hidden_states  # block`],
    silent: ['residual network R of the flow with capacity', 'residual error of the solver'],
  },
  {
    word: 'GPT',
    case: 'exact',
    with: 'openai, tokenizer, LMHead, gpt-4o, gpt2, model',
    not: 'guid, partition, mbr, efi, lba, disk, sector, parted, googletag',
    speaks: [`${openai}// any GPT model of openai`],
    silent: ['GPT partition table (GUID) on the disk', 'GPT header at LBA 1, protective MBR'],
  },
  {
    word: 'expert',
    with: 'num, n, routed, shared, router, gate, top_k, moe, experts',
    not: 'mode, menu, settings, level, system, you are an expert, an expert in',
    speaks: [`${torch}for expert in self.experts:  # router, top_k`],
    silent: ['expert mode (advanced menu)', `${openai}const system = 'You are an expert in SQL.';`, `${torch}prompt = "You are an expert programmer"  # MoE`],
  },
  {
    word: 'BERT',
    case: 'exact',
    with: 'transformers, BertModel, bert-base, cls, masked, encoder',
    not: 'erlang, berp, tuple',
    speaks: [`${torch}# BERT reads both ways; [CLS] is masked`],
    silent: ['BERT::Tuple for Erlang terms, BERP'],
  },
  {
    word: 'quantize',
    with: 'bits, int8, int4, weights, group_size, gguf, scale, zero point',
    not: 'palette, colors, colours, gif, midi, audio, timestamps',
    speaks: [`${torch}quantize(weights, bits=4, group_size=128)`],
    silent: ['quantize(rgba, 256) // palette of the GIF', `${torch}quantize the colors to a palette`],
  },
  {
    word: 'reward',
    with: 'policy, completion, model, advantage, ppo',
    not: 'miner, staking, points, coupon, loot, bounty',
    speaks: [`${torch}reward = reward_model(completion)  # ppo policy`],
    silent: ['block.coinbase // miner reward', 'staking reward in points'],
  },
  {
    word: 'RAG',
    case: 'exact',
    with: 'retriever, embeddings, vector store, query_engine, chunks, llm',
    not: 'skimage, segmentation, labels, adjacency, superpixels',
    speaks: [`${openai}// RAG: a retriever over a vector store`],
    silent: ['rag = graph.rag_mean_color(img, labels)  # RAG: region adjacency graph'],
  },
  {
    word: 'perplexity',
    with: 'loss, exp, eval, tokens, corpus, wikitext',
    not: 'tsne, manifold, n_components, umap, api_key',
    speaks: [`${torch}perplexity = torch.exp(loss)  # on wikitext`],
    silent: ['TSNE(n_components=2, perplexity=30)', `${openai}PERPLEXITY_API_KEY=x`],
  },
  {
    word: 'dropout',
    with: 'p, prob, nn, train, hidden',
    not: 'packets, voltage, audio, touch, students',
    speaks: [`${torch}self.dropout = nn.Dropout(p=0.1)`],
    silent: ['audio dropout', 'dropout of packets'],
  },
  {
    word: '推理',
    with: '模型, GPU, 部署, 延迟',
    not: '类型, 逻辑, 侦探',
    speaks: ['大语言模型的推理：在 GPU 上部署模型。'],
    silent: ['侦探小说的推理', '类型推理'],
  },
  { word: '量化', with: '模型, 比特, 权重, int8', not: '交易, 基金, 股票', speaks: ['大语言模型的权重可以量化成 4 比特。'], silent: ['量化交易和量化基金'] },
];

const glossary: GlossarySpec = {
  ...strong,
  ...Object.fromEntries(cases.map((each) => [`the ${each.word}`, [ambiguous(each.word, each.with, each.not, each.case ?? 'any')]])),
};
const matcher = matcherOf(glossary);
const speaksIn = (text: string, word: string): boolean => found(matcher, text).some((each) => each.endsWith(`=the ${word}`));

suite('both senses of an ambiguous word', () => {
  for (const { word, speaks, silent } of cases) {
    test(word, () => {
      for (const text of speaks) assert.ok(speaksIn(text, word), `must speak in ${JSON.stringify(text)}`);
      for (const text of silent) assert.ok(!speaksIn(text, word), `must be silent in ${JSON.stringify(text)}`);
    });
  }
});

suite('what a file shows', () => {
  const libraries = matcherOf({
    ...strong,
    'context-window': { symbols: [{ name: 'block_size', libraries: ['nanogpt'] }] },
    'paged-attention': { symbols: [{ name: 'block_size', libraries: ['vllm'] }] },
    dtype: { symbols: [{ name: 'dtype', libraries: ['torch'] }] },
    model: { terms: [ambiguous('model', 'llm')], symbols: [{ name: 'stop', clues: clues('max_tokens') }] },
  });
  const check = (text: string, expected: string, fileName = 'file.py') =>
    assert.equal(found(libraries, text, { fileName }).find((each) => /^(?:block_size|dtype)/.test(each)) ?? '', expected, text);
  test('a symbol belongs to the library that the file uses', () => {
    check('from vllm import LLM\nblock_size = 16', 'block_size=paged-attention#block_size');
    check('# after nanoGPT\nblock_size = 1024', 'block_size=context-window#block_size');
    check('block_size = 512', '');
    check('# vllm serves what nanoGPT trained\nblock_size = 512', 'block_size=context-window#block_size|paged-attention#block_size');
    check('import torch\nx.dtype', 'dtype=dtype#dtype');
    check('import numpy\nx.dtype', '');
    check('block_size: 16', 'block_size=paged-attention#block_size', '/home/me/vllm/config.yaml');
  });
  test('a plain word that is also a library counts only where it is imported', () => {
    const speaks = (text: string, fileName = 'a.py') => found(libraries, text, { fileName }).includes('model=model');
    const line = '\n# the model of this LLM\n';
    assert.ok(speaks(`from transformers import pipeline${line}`));
    assert.ok(speaks(`{ "dependencies": { "@huggingface/transformers": "^3" } }${line}`));
    assert.ok(speaks(`transformers==4.40\n# model: llm`, 'requirements.txt'));
    assert.ok(!speaks('# transformers of the power grid: a model'));
  });
  test('the reason names what spoke', () => {
    const [finding] = libraries.findAll('import torch\nx.dtype', { languageId: 'python', fileName: 'a.py' }, 'confident');
    assert.deepEqual(finding?.reason, { kind: 'library', words: ['torch'] });
    const nearby = libraries.findAll('import openai\nmodel = "gpt"  # llm', { languageId: 'python', fileName: 'a.py' }, 'confident');
    assert.deepEqual(nearby[0]?.reason, { kind: 'nearby', words: ['llm'] });
  });
  test('eager mode shows all', () => {
    assert.deepEqual(found(libraries, 'block_size = 512', {}, 'eager'), ['block_size=context-window#block_size|paged-attention#block_size']);
    assert.deepEqual(libraries.findAll('the model', { languageId: '', fileName: '' }, 'eager')[0]?.reason, { kind: 'eager', words: [] });
  });
});

suite('one sense in a file', () => {
  const senses = matcherOf({
    ...strong,
    agent: ['AI agent', ambiguous('agent', 'tools, prompt', 'user-agent, http')],
    rank: [ambiguous('rank', 'world_size', 'low-rank, score')],
    company: ['Acme'],
    chat: { symbols: [{ name: 'content', clues: clues('role, assistant') }] },
    answers: { symbols: [{ name: 'n', clues: clues('best_of') }] },
    offload: { symbols: [{ name: '--n-gpu-layers', short: { library: 'llama.cpp', flag: '-ngl' } }] },
    truncation: { symbols: [{ name: 'top_k', clues: clues('top_p', 'chunks') }, { name: '--top-k' }, { name: '--min-p' }] },
    client: { terms: ['Acme SDK'], symbols: [{ name: 'Acme', clues: clues('base_url') }] },
  });
  const says = (text: string, expected: readonly string[]) => assert.deepEqual(found(senses, text), expected, text);
  const far = '\n'.repeat(40);
  test('what other concepts stand nearby does not say which sense an everyday word has', () => {
    says(`${openai}// the KV cache and the logits of an LLM\nconst agent = 1;`, ['KV cache=kv-cache', 'logits=logits', 'LLM=llm']);
  });
  test('nor does the name of its own concept elsewhere in the file: the word needs a clue of its own', () => {
    says(`${openai}// an AI agent${far}const agent = 1;`, ['AI agent=agent']);
    says(`${openai}// an AI agent\nconst agent = 1;`, ['AI agent=agent']);
    says(`${openai}// an AI agent is an agent that acts`, ['AI agent=agent', 'agent=agent']);
    says(`${openai}// an AI agent${far}const agent = { tools };`, ['AI agent=agent', 'agent=agent']);
    says(`${openai}// an AI agent${far}http.request({ agent });`, ['AI agent=agent']);
  });
  test('a place that has a sense without evidence keeps it where the other sense has no clue', () => {
    says(`${openai}// the Acme SDK\nconst model = new Acme({ base_url });`, ['Acme SDK=client', 'Acme=client#Acme']);
    says(`${openai}// the Acme SDK\n// the same as Acme does with an LLM`, ['Acme SDK=client', 'Acme=company', 'LLM=llm']);
  });
  test('one word against a sense outweighs one for it, unless it stands further away', () => {
    says(`${torch}world_size = 8\n# by score\nrank = 0`, []);
    says(`${torch}world_size = 8  # score\n\n\n\n\nrank = 0  # world_size`, ['rank=rank']);
  });
  test('a name of code between words of prose needs two clues', () => {
    says(`${openai}// the content of the page for an assistant`, []);
    says(`${openai}// the content of the message by role, for an assistant`, ['content=chat#content']);
    says(`${openai}return { content: text }; // assistant`, ['content=chat#content']);
  });
  test('a flag whose bare name is ambiguous needs its dashes', () => {
    says(`${openai}// the top-k chunks`, []);
    says(`${openai}// llama-cli --top-k 40`, ['top-k=truncation#--top-k']);
    says(`${openai}const min_p = 1;`, ['min_p=truncation#--min-p']);
  });
  test('a short flag speaks with its dash, in files that show its program', () => {
    says('llama-server -m a.gguf -ngl 99', ['ngl=offload#--n-gpu-layers']);
    says('llama-server -m a.gguf --no-ngl x-ngl ngl', []);
    says('some-tool -ngl 99', []);
    assert.deepEqual(senses.senses('ngl'), []);
    assert.deepEqual(senses.senses('-ngl'), [{ slug: 'offload', symbol: '--n-gpu-layers' }]);
  });
  test('the letter of an escape is no name', () => {
    says(`${openai}text.split("\\n"); // best_of`, []);
    says(`${openai}create({ n, best_of });`, ['n=answers#n']);
  });
  test('a phrase settles its own place and says nothing about the word beside it', () => {
    says(`${torch}world_size = 8  # low-rank\nrank = 0`, ['rank=rank']);
  });
  test('llm in any case shows what a file is about', () => {
    says('class LlmEvent {}\nconst agent = { tools, prompt };', ['agent=agent']);
  });
});

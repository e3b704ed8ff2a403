// Keys, flags and parameters of language models in real packages. Their names are read out of the packages' own code,
// never out of the glossary, and every place where one of them stands counts. It must not know what is explained.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { debianPackage, filesOf, npmPackage } from '../../scripts/corpus.ts';

/** One kind of name in one package. */
export interface NameGroup {
  /** Name and exact version; `python3-torch` is Debian's, the others are npm's. */
  readonly package: string;
  readonly title: string;
  /** Must reach the floor; of the others the share is only told. */
  readonly isGoal?: boolean;
  /** Files, by their paths in the package, in which occurrences count. */
  readonly files: RegExp;
  /** The names as the package's own code says them, flags with their dashes. */
  readonly names: (read: (file: string) => string, files: readonly string[]) => readonly string[];
  /** How the line ends before a name of one word where it is this name, since `temp` alone is anybody's. */
  readonly before: RegExp;
  /** Names that say nothing about language models, by the reason; `*` stands for any ending. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

export interface Occurrence {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A file with every place in it where a name of the group stands. */
export interface NamedFile {
  readonly path: string;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n]*/g, '');

/** What stands between the brace that ends the match of `head` and the one that closes it. */
function bodyOf(text: string, head: RegExp): string {
  const found = head.exec(text);
  if (!found) throw new Error(`nothing like ${head}`);
  const start = found.index + found[0].length;
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  throw new Error(`no end of ${head}`);
}

/** Without what stands in braces: initialisers, bodies of methods, nested objects. */
function outermost(code: string): string {
  let depth = 0;
  let kept = '';
  for (const character of code) {
    if (character === '}') depth -= 1;
    if (depth === 0) kept += character;
    if (character === '{') depth += 1;
  }
  return kept;
}

const structOf = (code: string, name: string): string => withoutComments(bodyOf(code, new RegExp(`\\bstruct ${name} \\{`)));

/** Fields of a C++ struct. The `_impl` or `_arr` of a field that a getter hides is no part of the name that code uses. */
const fieldsOf = (code: string, struct: string): string[] =>
  outermost(structOf(code, struct))
    .split(';')
    .map((field) => field.split('=')[0]?.trim() ?? '')
    .filter((field) => !field.includes('('))
    .flatMap((field) => /(\w+?)(?:_impl|_arr)?(?:\[\w+\])?$/.exec(field)?.[1] ?? []);

/** Methods of a C++ struct that give back one number, or answer a question, for one layer or for all. */
const gettersOf = (code: string, struct: string): string[] => all(structOf(code, struct), /\b(?:uint32_t|bool)\s+(\w+)\((?:uint32_t il(?: = 0)?)?\) const/g);

/** Properties of an interface or an object type of TypeScript. */
const propertiesOf = (code: string, head: RegExp): string[] => all(outermost(withoutComments(bodyOf(code, head))), /^\s*(\w+)\??\s*:/gm);

/** Parameters of all constructors in a Python file. */
const parametersOf = (code: string): string[] =>
  all(code, /def __init__\(self, ([^)]*(?:\([^)]*\)[^)]*)*)\)/g).flatMap((list) =>
    all(list.replace(/\([^()]*\)|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/g, ''), /(?:^|,)\s*(\w+)(?=\s*(?:[:=,]|$))/g),
  );

/** Flags that comments and texts name. */
const flagsOf = (code: string): string[] => all(code, /(?:\/\/|\/\*|["'`]|^\s*\*).*?[\s("'`](--[a-z]{2,}(?:-[a-z]+)*)(?![\w-])/gm);

const transformers = {
  package: '@huggingface/transformers@4.3.1',
  // Not what prepares pictures and sound.
  files: /^(?:README\.md|src\/(?!.*\/(?:image_processing|feature_extraction)_).*\.js)$/,
  isGoal: true,
} as const;
/** Where transformers.js reads the configuration of a model; its other files read that of pictures and sound. */
const modelFiles = /^src\/(?:configs|cache_utils|pipelines\/[\w-]+|models\/\w+|models\/\w+\/modeling_\w+)\.js$/;
const ofOtherModels = {
  'models of sound and pictures':
    'num_mel_bins sampling_rate max_source_positions median_filter_width reduction_factor xvector_output_dim latent_dim ' +
    'base_chunk_size chunk_compress_factor audio_encoder image_size num_feature_levels language task is_multilingual lang_to_id task_to_id return_timestamps ' +
    'no_timestamps_token_id return_token_timestamps alignment_heads num_frames guide_tokens vocoder diffusion posnet convnext',
};
const llama = {
  package: 'llama.rn@0.12.9',
  // llama.cpp's own code and the binding's; not ggml, which knows tensors only, nor the libraries beside it.
  files: /^(?:README\.md|src\/[\w-]+\.ts|cpp\/(?:llama|rn)-?[\w-]*\.(?:cpp|hpp|h)|cpp\/(?:common|models)\/[\w-]+\.(?:cpp|h))$/,
  before: /(?:params|sampling|speculative|draft|opts?)(?:\.|->)$/,
  isGoal: true,
} as const;
const npm = { files: /^(?:README\.md|(?:src|lib)\/.*\.ts)$/ } as const;

export const groups: readonly NameGroup[] = [
  {
    ...transformers,
    title: "keys of a model's configuration",
    names: (read, files) => {
      const normalized = bodyOf(read('src/configs.js'), /^function getNormalizedConfig\(config\) \{/m).replace(/(?:case|===?) '[^']*'/g, '');
      const reads = files
        .filter((file) => modelFiles.test(file))
        .flatMap((file) => [
          ...all(read(file), /(?<!generation_)\bconfig\)?\??\.([a-z]\w*)\b(?!\()/g),
          ...all(read(file), /\{([^{}]*)\} = (?:\/\*.*?\*\/ )?\(?(?:this\.|model\.)?(?:audio_)?config\)?(?:\.\w+)?;/g).flatMap((list) =>
            all(list, /(?:^|,)\s*(\w+)/g),
          ),
        ]);
      return [...all(normalized, /'(\w+)'/g), ...reads];
    },
    before: /(?<!generation_)[cC]onfig\)?\??\.$/,
    leftOut: {
      ...ofOtherModels,
      'the library itself': 'json normalized_config',
    },
  },
  {
    ...transformers,
    title: 'parameters of generation',
    names: (read, files) => [
      ...all(outermost(withoutComments(bodyOf(read('src/generation/configuration_utils.js'), /^export class GenerationConfig \{/m))), /^\s*(\w+) = /gm),
      ...files.flatMap((file) => all(read(file), /\bgeneration_config\??\.([a-z_]+)\b(?!\()/g)),
    ],
    before: /generation_config\??\.$|^ {4}$/,
    leftOut: { ...ofOtherModels, 'the library itself': 'json streamer generation_kwargs' },
  },
  {
    ...transformers,
    title: "keys of a tokenizer's configuration",
    names: (read) => {
      const code = read('src/tokenization_utils.js');
      return [...all(code, /tokenizerConfig\??\.(\w+)/g), ...all(code, /getTokenFromConfig\(\w+, ([^)]*)\)/g).flatMap((list) => all(list, /'(\w+)'/g))];
    },
    before: /tokenizerConfig\.$/,
  },
  {
    ...llama,
    title: 'hyperparameters of a model',
    names: (read) => {
      const code = read('cpp/llama-hparams.h');
      return [...fieldsOf(code, 'llama_hparams'), ...gettersOf(code, 'llama_hparams')];
    },
    before: /hparams(?:\.|->)$/,
    leftOut: ofOtherModels,
  },
  {
    ...llama,
    title: 'parameters and flags',
    names: (read, files) => [
      ...['common_params', 'common_params_speculative_draft'].flatMap((struct) => fieldsOf(read('cpp/common/common.h'), struct)),
      ...['llama_model_params', 'llama_context_params'].flatMap((struct) => fieldsOf(read('cpp/llama.h'), struct)),
      ...propertiesOf(read('src/types.ts'), /^export type NativeContextParams = \{/m),
      ...files.flatMap((file) => flagsOf(read(file))),
    ],
    leftOut: {
      ...ofOtherModels,
      'the HTTP server and its pages':
        'port reuse_port timeout_* sse_ping_interval n_threads_http hostname public_path api_prefix cors_* api_keys ssl_* server_* ui ui_* endpoint_* mcp_servers_* ' +
        'models_* sleep_idle_seconds',
      'files and the terminal':
        '*_file in_files *_path path_* logits_output_dir save_logits tensor_filter context_files is_model_asset is_model_draft_asset verbosity use_color ' +
        'interactive interactive_first multiline_input simple_io single_turn show_timings display_prompt verbose_prompt usage completion check escape log_json ' +
        'offline is_gen_docs --verbose',
      'hooks for code': 'cb_eval* *progress_callback* abort_callback*',
      'cores of the processor': 'cpuparams* cpu_mask cpu_strict',
      'objects that hold other parameters, or run': 'sampling speculative model mparams ctx_tgt ctx_dft ctx_other devices',
    },
  },
  {
    ...llama,
    title: 'parameters of samplers',
    names: (read) => [
      ...fieldsOf(read('cpp/common/common.h'), 'common_params_sampling'),
      ...propertiesOf(read('src/types.ts'), /^export type NativeCompletionParams = \{/m),
    ],
    leftOut: {
      ...ofOtherModels,
      'the binding itself': 'media_paths emit_partial_completion speculative user_sampling_config',
    },
  },
  {
    ...npm,
    package: 'openai@6.49.0',
    title: 'parameters of chat completions',
    names: (read) => propertiesOf(read('src/resources/chat/completions/completions.ts'), /^export interface ChatCompletionCreateParamsBase \{/m),
    before: /\b(?:params|body)\.$/,
  },
  {
    ...npm,
    package: 'ollama@0.6.4',
    title: 'options',
    names: (read) => propertiesOf(read('src/interfaces.ts'), /^export interface Options \{/m),
    before: /options\??\.$/,
  },
  {
    ...npm,
    package: 'ai@6.0.326',
    title: 'settings of calls',
    names: (read) => propertiesOf(read('src/prompt/call-settings.ts'), /^export type CallSettings = \{/m),
    before: /settings\??\.$/,
    leftOut: { 'the network': 'abortSignal headers maxRetries timeout' },
  },
  {
    ...npm,
    package: '@mlc-ai/web-llm@0.2.86',
    title: 'settings of chat and generation',
    names: (read) =>
      ['ChatConfig', 'GenerationConfig'].flatMap((name) => propertiesOf(read('lib/config.d.ts'), new RegExp(`^export interface ${name} \\{`, 'm'))),
    before: /config\??\.$/,
  },
  {
    package: 'python3-torch@1.13.1+dfsg-4',
    title: 'parameters of layers and optimizers',
    files: /\/torch\/(?:nn\/modules\/(?:transformer|activation|sparse|rnn|linear|dropout|normalization)|optim\/(?:adamw?|sgd|lr_scheduler))\.py$/,
    names: (read, files) => files.flatMap((file) => parametersOf(read(file))),
    before: /\bself\.$/,
  },
];

/** A list of names, `*` for any ending or beginning, as a pattern. */
const anyOf = (names: string): RegExp => new RegExp(`^(?:${names.replaceAll('*', '.*').replaceAll(' ', '|')})$`);

const isSeveralWords = (name: string): boolean => /[_-]|[a-z][A-Z]/.test(name);

function occurrencesIn(text: string, names: ReadonlySet<string>, { before }: NameGroup): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const { 0: word, index } of text.matchAll(/(?<![\w$-])--[a-z][a-z-]*(?![\w-])|(?<![\w$])[A-Za-z_]\w*/g)) {
    if (!names.has(word)) continue;
    const line = text.slice(Math.max(text.lastIndexOf('\n', index - 1) + 1, index - 60), index);
    // The dashes of a flag need not be part of its hover.
    const start = index + (word.startsWith('--') ? 2 : 0);
    if (isSeveralWords(word) || before.test(line)) occurrences.push({ name: word, start, end: index + word.length });
  }
  return occurrences;
}

/** What a group's package says. */
export interface NamesRead {
  readonly names: ReadonlySet<string>;
  /** Names that were left out, by the reason. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly NamedFile[];
}

/** All names of a group and where they stand, fetched into .cache/ at first; or why there are none. */
export function readNames(group: NameGroup): NamesRead | { readonly reason: string } {
  const [name = '', version = ''] = /^(.+)@(.+)$/.exec(group.package)?.slice(1) ?? [];
  const home = name === 'python3-torch' ? debianPackage(name, version) : { folder: npmPackage(group.package) };
  if ('reason' in home) return home;
  const paths = filesOf(home.folder, '').filter((path) => group.files.test(path.replaceAll('\\', '/')) && statSync(join(home.folder, path)).size < 1_000_000);
  const texts = new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(home.folder, path), 'utf8')]));
  const read = (file: string): string => {
    const text = texts.get(file);
    if (text === undefined) throw new Error(`${group.package} has no ${file}`);
    return text;
  };
  const names = new Set(group.names(read, [...texts.keys()]));
  const leftOut = Object.entries(group.leftOut ?? {}).map(([reason, list]) => [reason, [...names].filter((each) => anyOf(list).test(each))] as const);
  for (const [, left] of leftOut) for (const each of left) names.delete(each);
  return {
    names,
    leftOut: Object.fromEntries(leftOut.filter(([, left]) => left.length > 0)),
    files: [...texts].map(([path, text]) => ({ path, text, occurrences: occurrencesIn(text, names, group) })),
  };
}

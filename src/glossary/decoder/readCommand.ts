// Finds command lines of known programs in scripts and reads their flags, over continued lines.
// Knows how shells write words; knows programs by name only.
import type { Scalar, Setting, Source } from './source.ts';

export type Program = 'vllm' | 'llama.cpp' | 'torchrun' | 'accelerate' | 'deepspeed';

const programs: readonly (readonly [start: RegExp, program: Program])[] = [
  [/\bvllm\s+serve\b/g, 'vllm'],
  [/\bvllm\.entrypoints\.(?:openai\.)?api_server\b/g, 'vllm'],
  [/\bllama-(?:server|cli|bench)\b/g, 'llama.cpp'],
  [/\btorchrun\b|\btorch\.distributed\.(?:run|launch)\b/g, 'torchrun'],
  [/\baccelerate\s+launch\b/g, 'accelerate'],
  [/\bdeepspeed\s+(?=-|\S+\.py\b)/g, 'deepspeed'],
];

/** Short names to the long ones, by program. */
const shortNames: Readonly<Partial<Record<Program, Readonly<Record<string, string>>>>> = {
  vllm: { tp: 'tensor_parallel_size', pp: 'pipeline_parallel_size', dp: 'data_parallel_size', q: 'quantization' },
  'llama.cpp': {
    m: 'model',
    c: 'ctx_size',
    np: 'parallel',
    ngl: 'n_gpu_layers',
    gpu_layers: 'n_gpu_layers',
    ctk: 'cache_type_k',
    ctv: 'cache_type_v',
    hf: 'hf_repo',
    b: 'batch_size',
    ub: 'ubatch_size',
  },
};

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** @returns the words of one command from `start`, to the end of the line or of the command, over lines that are continued */
function wordsFrom(text: string, start: number): { readonly words: readonly Word[]; readonly end: number } {
  const words: Word[] = [];
  let at = start;
  while (at < text.length) {
    const continued = /^[ \t]*(?:[\\^`][ \t]*\r?\n[ \t]*|[ \t])/.exec(text.slice(at, at + 400));
    if (continued) {
      at += continued[0].length;
      continue;
    }
    if (/[\r\n;|&<>)]/.test(text[at] ?? '') || (text[at] === '#' && /\s/.test(text[at - 1] ?? ' '))) break;
    const word = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\$\([^)]*\)|\\[^\r\n]|[^\s"'\\;|&<>)])+/.exec(text.slice(at, at + 2000));
    if (!word) break;
    words.push({ text: word[0].replace(/^(["'])(.*)\1$/s, '$2'), start: at, end: at + word[0].length });
    at += word[0].length;
  }
  return { words, end: words.at(-1)?.end ?? start };
}

const flagValue = (text: string): Scalar | undefined => {
  if (/\$|`/.test(text)) return undefined;
  if (/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text)) return Number(text);
  // vLLM reads 32k and 32K; the small letter counts in thousands.
  const [, count, unit] = /^(\d+(?:\.\d+)?)([kKmM])$/.exec(text) ?? [];
  if (count && unit) return Number(count) * { k: 1e3, K: 1024, m: 1e6, M: 1024 ** 2 }[unit as 'k' | 'K' | 'm' | 'M'];
  return text;
};

function settingsOf(words: readonly Word[], program: Program): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  const keep = (path: string, value: Scalar | undefined, key: Word, valueEnd: number): void => {
    const end = Math.min(key.end, key.start + (key.text.split('=', 1)[0] ?? '').length);
    settings.set(path, { path, value, start: key.start, end, valueEnd });
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) break;
    const [, flag, inline] = /^--?([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word.text) ?? [];
    if (flag === undefined) {
      // The first bare word is the model (vllm) or the script (launchers).
      if (!settings.has('')) keep('', flagValue(word.text), word, word.end);
      continue;
    }
    const plain = flag.replaceAll('-', '_');
    const path = shortNames[program]?.[plain] ?? plain;
    const next = words[index + 1];
    if (inline !== undefined) keep(path, flagValue(inline.replace(/^(["'])(.*)\1$/s, '$2')), word, word.end);
    else if (next && !/^--?[A-Za-z]/.test(next.text)) {
      keep(path, flagValue(next.text), word, next.end);
      index += 1;
    } else keep(path, true, word, word.end);
  }
  return settings;
}

function endOfInline(text: string, start: number): number {
  const end = text.indexOf('`', start);
  return end < 0 ? text.length : end;
}

/** @returns the commands of known programs in a script, in order; the setting with path '' is the first bare word */
export function readCommands(text: string): (Source & { readonly program: Program })[] {
  return programs
    .flatMap(([pattern, program]) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const start = match.index;
        const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
        if (/(^|\s)#|^\s*(\/\/|REM\b)/i.test(line)) return [];
        // In a sentence it stands between backticks.
        const isInline = line.split('`').length % 2 === 0;
        const { words, end } = wordsFrom(isInline ? text.slice(0, endOfInline(text, start)) : text, start + match[0].length);
        return words.length === 0
          ? []
          : [{ kind: 'command' as const, program, name: match[0].trim(), start, end, complete: true, open: false, settings: settingsOf(words, program) }];
      }),
    )
    .sort((left, right) => left.start - right.start);
}

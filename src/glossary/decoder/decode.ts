// The decoder's face: what follows from the configurations in a document. Made once for a version of a text, then cheap to ask.
// Pure: it knows texts, file names and language ids, not VS Code.
import { readAdapter } from './adapter.ts';
import { findFamily } from './families.ts';
import { readGeneration } from './generation.ts';
import { findKnownModel } from './knownModels.ts';
import { type Model, readModel } from './model.ts';
import { modelLines, modelSummary } from './modelLines.ts';
import { sheetOfModel } from './modelSheet.ts';
import { type Program, readCommands } from './readCommand.ts';
import { readJson } from './readJson.ts';
import { readPython } from './readPython.ts';
import { readServing } from './serving.ts';
import type { Source } from './source.ts';
import { isTrainingClass, readTraining } from './training.ts';
import type { DecodedUnit, KeyLine } from './unit.ts';

/** All that was decoded in one version of a document. */
export interface Decoded {
  /** In the order of the text; at least one. */
  readonly units: readonly DecodedUnit[];
  /** The line of the key or plain value at an offset; logarithmic. */
  lineAt(offset: number): KeyLine | undefined;
  /** The unit at an offset, of one call in another the inner one. */
  unitAt(offset: number): DecodedUnit | undefined;
}

/** JSON without any of these words is no configuration of ours; asking costs less than parsing. */
const telltale =
  /"(?:model_type|architectures|n_layers|peft_type|lora_alpha|zero_optimization|train_micro_batch_size_per_gpu|train_batch_size|eos_token_id|do_sample|max_new_tokens|temperature|top_p|top_k)"\s*:/;
const commandLanguages = /^(shellscript|bat|powershell|dockerfile|makefile|markdown|plaintext|yaml|slurm)$/;
const commandFiles = /(\.(sh|bash|zsh|ps1|bat|cmd|slurm|sbatch|md)|(^|[\\/])(Dockerfile|Makefile)[^\\/]*)$/i;

const isJson = (fileName: string, languageId: string): boolean => languageId.startsWith('json') || /\.jsonc?$/i.test(fileName);
const isPython = (fileName: string, languageId: string): boolean => languageId === 'python' || /\.pyi?$/i.test(fileName);
const isCommands = (fileName: string, languageId: string): boolean => commandLanguages.test(languageId) || commandFiles.test(fileName);

/**
 * Reads every configuration in a text: model, adapter, training run, server, generation.
 * @returns undefined when there is none; never throws for any text
 */
export function decode(text: string, fileName: string, languageId: string): Decoded | undefined {
  const units = isJson(fileName, languageId)
    ? inJson(text, fileName)
    : isPython(fileName, languageId)
      ? inPython(text)
      : isCommands(fileName, languageId)
        ? inCommands(text)
        : [];
  return units.length === 0 ? undefined : new Answers(units);
}

function inJson(text: string, fileName: string): DecodedUnit[] {
  if (!telltale.test(text)) return [];
  const source = readJson(text, fileName);
  const base = (name: string | undefined): Model | undefined => (name === undefined ? undefined : findKnownModel(name)?.model);
  const unit = readAdapter(source, base) ?? modelUnit(source) ?? readTraining(source, base) ?? readGeneration(source);
  return unit ? [unit] : [];
}

function modelUnit(source: Source): DecodedUnit | undefined {
  const model = readModel(source);
  return model && unitOfModel(model);
}

function unitOfModel(model: Model): DecodedUnit {
  const { source, problems } = model;
  return {
    kind: 'model',
    start: source.start,
    end: source.end,
    summary: modelSummary(model),
    lines: modelLines(model),
    problems,
    sheet: () => sheetOfModel(model),
  };
}

const isConfiguration = (name: string): boolean =>
  name === 'LoraConfig' || name === 'GenerationConfig' || isTrainingClass(name) || (name.endsWith('Config') && findFamily(name) !== undefined);

function inPython(text: string): DecodedUnit[] {
  const sources = readPython(text, isConfiguration);
  if (sources.length === 0) return [];
  const models = sources.map((source) => readModel(source)).filter((model) => model !== undefined);
  // The base of an adapter: the model that this file builds or loads.
  const loaded = /\bfrom_pretrained\(\s*["']([^"'\s]+)["']/.exec(text)?.[1] ?? /\bmodel_(?:id|name)\w*\s*=\s*["']([^"'\s]+)["']/.exec(text)?.[1];
  const base = (name: string | undefined): Model | undefined => models[0] ?? findKnownModel(name ?? loaded ?? '')?.model;
  // Where an adapter is trained, the base's gradients and optimiser state do not exist.
  const trained = sources.some(({ name }) => name === 'LoraConfig') ? () => undefined : base;
  return sources.flatMap((source) => {
    const model = models.find((known) => known.source === source);
    const unit = model ? unitOfModel(model) : (readAdapter(source, base) ?? readTraining(source, trained) ?? readGeneration(source));
    return unit ? [unit] : [];
  });
}

function inCommands(text: string): DecodedUnit[] {
  return readCommands(text).flatMap((source: Source & { readonly program: Program }) => {
    const unit = readServing(source) ?? readTraining(source, (name) => (name === undefined ? undefined : findKnownModel(name)?.model));
    return unit ? [unit] : [];
  });
}

class Answers implements Decoded {
  readonly units: readonly DecodedUnit[];
  readonly #lines: readonly KeyLine[];

  constructor(units: readonly DecodedUnit[]) {
    this.units = units;
    this.#lines = units.flatMap(({ lines }) => lines).sort((left, right) => left.start - right.start);
  }

  lineAt(offset: number): KeyLine | undefined {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const line = this.#lines[low - 1];
    return line && offset <= line.end ? line : undefined;
  }

  unitAt(offset: number): DecodedUnit | undefined {
    return this.units.findLast(({ start, end }) => start <= offset && offset <= end);
  }
}

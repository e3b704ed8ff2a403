// What a LoRA configuration adds to its base model: trainable parameters, their share, the scale.
// Knows PEFT's keys and a base model's matrices.
import { type Bilingual, grouped, join, percent, same, say, short, size } from './bilingual.ts';
import type { Linear } from './count.ts';
import { bytesOf, exactly, product, sum } from './exact.ts';
import type { Model } from './model.ts';
import { UnitBuilder } from './simpleUnit.ts';
import type { Source } from './source.ts';
import type { DecodedUnit } from './unit.ts';

export interface LoraSettings {
  readonly rank: number;
  /** Names of modules, `all-linear`, or undefined for PEFT's choice for the family. */
  readonly targets: readonly string[] | string | undefined;
  /** DoRA trains one magnitude for each output besides. */
  readonly withMagnitudes: boolean;
}

const paper = 'https://arxiv.org/abs/2106.09685';

/** What a file may have us match: nothing that is repeated itself repeats, and little does, so that no name takes long. */
const isHarmless = (expression: string): boolean => expression.length < 1000 && !/\)[*+{]/.test(expression) && (expression.match(/[*+{]/g)?.length ?? 0) <= 5;

/**
 * PEFT takes a module whose name is the target or ends with it; a text is a regular expression over whole names.
 * @returns whether a name is meant; undefined where that cannot be told
 */
function targetOf(targets: readonly string[] | string): ((name: string) => boolean) | undefined {
  if (targets === 'all-linear') return () => true;
  if (typeof targets !== 'string') return (name) => targets.some((target) => name === target || name.endsWith(`.${target}`) || target.endsWith(`.${name}`));
  if (!isHarmless(targets)) return undefined;
  try {
    const [whole, part] = [new RegExp(`(^|[^a-z])(${targets})$`), new RegExp(targets)];
    return (name) => whole.test(`model.layers.0.self_attn.${name}`) || part.test(`.${name}`);
  } catch {
    return undefined;
  }
}

/** @returns the matrices of a model that LoRA would adapt; undefined when none is named and PEFT has no choice for the family, or it cannot be told */
export function adaptedLinears({ count, family }: Model, targets: LoraSettings['targets']): readonly Linear[] | undefined {
  const wanted = targets ?? family?.loraModules;
  const isTarget = wanted && targetOf(wanted);
  if (!count || !isTarget) return undefined;
  // "all-linear" leaves the output head alone, as PEFT does.
  return count.linears.filter(
    ({ name, isModule, part }) => isModule && part !== 'other' && (targets === 'all-linear' ? part !== 'head' : true) && isTarget(name),
  );
}

/**
 * Trainable parameters: rank × (in + out) for each adapted matrix; with DoRA one magnitude for each output besides.
 * Source: Hu et al. 2021, section 4.1; Liu et al. 2024 for DoRA. @throws InexactError
 */
export const loraParameters = (linears: readonly Linear[], { rank, withMagnitudes }: LoraSettings): number =>
  sum(linears.map(({ rows, columns, copies }) => product([copies, rank * (rows + columns) + (withMagnitudes ? columns : 0)])));

const isLora = (source: Source): boolean => {
  if (source.kind === 'python') return source.name === 'LoraConfig';
  return (
    source.settings.get('peft_type')?.value === 'LORA' ||
    (source.settings.has('lora_alpha') && source.settings.has('r') && source.settings.has('target_modules'))
  );
};

/** @returns what follows from a LoRA configuration; undefined when the source is none. `base` finds the model that it adapts */
export function readAdapter(source: Source, base: (name: string | undefined) => Model | undefined): DecodedUnit | undefined {
  if (!isLora(source) || (source.kind === 'json' && !source.complete)) return undefined;
  const builder = new UnitBuilder(source);
  const { scope } = builder;
  const model = base(scope.text('base_model_name_or_path'));
  // PEFT's class default is 8; a file always states its rank.
  const rank = builder.count(['r']) ?? (source.kind === 'python' && !scope.find('r') && !source.open ? 8 : undefined);
  const title = say('LoRA adapter', 'LoRA 适配器');
  if (rank === undefined) return builder.build('adapter', undefined, title, model);

  scaleOf(builder, rank);
  const named = scope.find('target_modules');
  const targets = scope.list('target_modules')?.map(String) ?? scope.text('target_modules');
  const isReadable = !named || named.value === null || targets !== undefined;
  const settings: LoraSettings = { rank, targets, withMagnitudes: scope.flag('use_dora') === true };
  const linears = model && isReadable ? adaptedLinears(model, targets) : undefined;
  if (model?.count && linears && targets !== undefined && linears.length === 0 && named) {
    builder.complain(
      named,
      say(`The base model has no such module: ${[targets].flat().join(', ')}.`, `基座模型没有这样的模块：${[targets].flat().join('、')}。`),
    );
    return builder.build('adapter', undefined, title, model);
  }
  const trainable = linears && exactly(() => loraParameters(linears, settings));
  const summary = trainable === undefined || !model?.count ? undefined : trainableOf(builder, trainable, linears ?? [], model.count.total, rank);
  const why = model?.count ? say('which ones cannot be told', '无法判断是哪些矩阵') : say('the base model is not known', '基座模型未知');
  const unknown = say(
    `rank ${grouped(rank)}: each adapted matrix gains ${grouped(rank)} × (in + out) parameters; ${why.en}`,
    `秩 ${grouped(rank)}：每个适配矩阵增加 ${grouped(rank)} × (输入 + 输出) 参数；${why['zh-cn']}`,
  );
  builder.say(['r', 'target_modules', 'peft_type'], summary ?? unknown);
  return builder.build('adapter', summary, title, model);
}

function scaleOf(builder: UnitBuilder, rank: number): void {
  const { scope } = builder;
  const alpha = scope.number('lora_alpha');
  if (alpha === undefined) return;
  const isRootScaled = scope.flag('use_rslora') === true;
  const scale = alpha / (isRootScaled ? Math.sqrt(rank) : rank);
  const formula = isRootScaled ? `${alpha} ÷ √${rank}` : `${alpha} ÷ ${rank}`;
  builder.say(['lora_alpha', 'use_rslora'], say(`the update is scaled by ${formula} = ${grouped(scale)}`, `更新量乘以 ${formula} = ${grouped(scale)}`));
  builder.row({
    section: 'adapter',
    label: say('Scale', '缩放'),
    value: scale,
    unit: '',
    shown: same(grouped(scale)),
    formula: isRootScaled ? 'lora_alpha ÷ √r' : 'lora_alpha ÷ r',
    source: isRootScaled ? 'https://arxiv.org/abs/2312.03732' : paper,
  });
}

function trainableOf(builder: UnitBuilder, trainable: number, linears: readonly Linear[], total: number, rank: number): Bilingual {
  const share = percent(trainable / (total + trainable));
  const matrices = sum(linears.map(({ copies }) => copies));
  const leavesOut = say('modules_to_save, rank_pattern, biases', 'modules_to_save、rank_pattern、偏置');
  const row = { section: 'adapter', unit: 'parameters', formula: `Σ r × (in + out), r = ${rank}, ${matrices} matrices`, source: paper, leavesOut } as const;
  builder.row({ ...row, label: say('Trainable parameters', '可训练参数'), value: trainable, shown: same(grouped(trainable)) });
  builder.row({
    ...row,
    label: say('Share of all', '占比'),
    unit: 'share',
    value: trainable / (total + trainable),
    shown: same(share),
    formula: 'trainable ÷ (base + trainable)',
  });
  const bytes = exactly(() => bytesOf(trainable, 16));
  const file = bytes === undefined ? [] : [say(`${size(bytes)} in bf16`, `bf16 下 ${size(bytes)}`)];
  return join([
    say(`${short(trainable)} trainable parameters, ${share} of all`, `可训练 ${short(trainable)} 参数，占 ${share}`),
    say(`${grouped(matrices)} matrices`, `${grouped(matrices)} 个矩阵`),
    ...file,
  ]);
}

// What follows from a training run's settings: global batch, tokens a step, memory under ZeRO.
// Knows the keys of TrainingArguments, DeepSpeed and the launchers.
import { type Bilingual, grouped, join, same, say, size } from './bilingual.ts';
import { exactly, product } from './exact.ts';
import { trainingBytes } from './memory.ts';
import type { Model } from './model.ts';
import type { Program } from './readCommand.ts';
import { UnitBuilder } from './simpleUnit.ts';
import type { Source } from './source.ts';
import type { DecodedUnit } from './unit.ts';

const microKeys = ['per_device_train_batch_size', 'train_micro_batch_size_per_gpu', 'micro_batch_size', 'per_gpu_train_batch_size'];
const stepKeys = ['gradient_accumulation_steps'];
const lengthKeys = ['max_seq_length', 'max_length', 'model_max_length', 'block_size', 'cutoff_len', 'seq_length', 'seq_len', 'sequence_len'];
const deviceKeys = ['nproc_per_node', 'num_gpus', 'num_processes', 'nnodes', 'num_nodes', 'num_machines'];
const zero = 'https://arxiv.org/abs/1910.02054';
const arguments_ = 'https://huggingface.co/docs/transformers/main_classes/trainer';

/** DeepSpeed's keys; one of the last two alone could be anything's. */
const isDeepSpeed = (source: Source): boolean => {
  const has = (key: string): boolean => source.settings.has(key);
  return has('zero_optimization') || has('train_micro_batch_size_per_gpu') || (has('train_batch_size') && has('gradient_accumulation_steps'));
};
const argumentClasses = new Set(['TrainingArguments', 'Seq2SeqTrainingArguments', 'SFTConfig', 'DPOConfig', 'ORPOConfig', 'KTOConfig', 'RewardConfig']);

/** @returns whether a class holds the settings of a training run */
export const isTrainingClass = (name: string): boolean => argumentClasses.has(name);

/** @returns devices that a launcher starts; undefined where it does not say a number */
function devicesOf(builder: UnitBuilder, program: Program | undefined): number | undefined {
  if (program === undefined) return undefined;
  // accelerate counts all processes, the others those of one node; torchrun's nnodes may be a range.
  const nodes = builder.count(['nnodes', 'num_nodes']) ?? 1;
  if (program === 'accelerate') return builder.count(['num_processes']);
  const each = builder.count(['nproc_per_node', 'num_gpus']);
  return each === undefined ? undefined : exactly(() => product([each, nodes]));
}

function stageOf(builder: UnitBuilder): 0 | 1 | 2 | 3 | undefined {
  const setting = builder.scope.find('zero_optimization.stage') ?? builder.scope.find('zero_stage');
  const stage = setting?.value;
  if (!setting || stage === undefined) return undefined;
  if (stage === 0 || stage === 1 || stage === 2 || stage === 3) return stage;
  builder.complain(setting, say(`ZeRO has the stages 0 to 3, not ${String(stage)}.`, `ZeRO 只有 0 到 3 阶段，没有 ${String(stage)}。`));
  return undefined;
}

/** @returns what follows from a training run; undefined when the source is none. `base` finds the model that is trained */
export function readTraining(source: Source & { readonly program?: Program }, base: (name: string | undefined) => Model | undefined): DecodedUnit | undefined {
  const isCall = source.kind === 'python' && isTrainingClass(source.name);
  const isLaunch = source.kind === 'command' && source.program !== undefined && source.program !== 'vllm' && source.program !== 'llama.cpp';
  if (!isCall && !isLaunch && !(source.kind === 'json' && source.complete && isDeepSpeed(source))) return undefined;

  const builder = new UnitBuilder(source);
  const { scope } = builder;
  const classDefault = (key: string, value: number): number | undefined => (isCall && !source.open && !scope.find(key) ? value : undefined);
  // The classes' own defaults: 8 a device, no accumulation.
  const micro = builder.count(microKeys) ?? classDefault('per_device_train_batch_size', 8);
  const steps = builder.count(stepKeys) ?? (scope.find('gradient_accumulation_steps') ? undefined : 1);
  const length = builder.count(lengthKeys);
  const devices = devicesOf(builder, source.program);
  const stage = stageOf(builder);
  const model = base(scope.text('model_name_or_path') ?? scope.text('model'));

  const said = [batchOf(builder, micro, steps, devices, length), globalOf(builder, micro, steps), memoryOf(builder, model, stage, devices)].filter(
    (text) => text !== undefined,
  );
  return builder.build('training', said.length === 0 ? undefined : join(said), say('Training run', '训练任务'), model);
}

function batchOf(
  builder: UnitBuilder,
  micro: number | undefined,
  steps: number | undefined,
  devices: number | undefined,
  length: number | undefined,
): Bilingual | undefined {
  if (micro === undefined || steps === undefined) return undefined;
  const perDevice = exactly(() => product([micro, steps]));
  const batch = perDevice === undefined ? undefined : exactly(() => product([perDevice, devices ?? 1]));
  if (batch === undefined) return undefined;
  const factors = `${grouped(micro)} × ${grouped(steps)}${devices === undefined ? '' : ` × ${grouped(devices)}`}`;
  const line =
    devices === undefined
      ? say(`global batch ${factors} = ${grouped(batch)} sequences × the number of devices`, `全局批大小 ${factors} = ${grouped(batch)} 个序列 × 设备数`)
      : say(`global batch ${factors} = ${grouped(batch)} sequences`, `全局批大小 ${factors} = ${grouped(batch)} 个序列`);
  builder.row({
    section: 'training',
    label: devices === undefined ? say('Batch of one device a step', '每步单卡批大小') : say('Global batch', '全局批大小'),
    value: batch,
    unit: 'sequences',
    shown: same(grouped(batch)),
    formula: 'micro batch × accumulation × devices',
    source: arguments_,
  });
  const tokens = length === undefined ? undefined : exactly(() => product([batch, length]));
  if (tokens === undefined || length === undefined) {
    builder.say([...microKeys, ...stepKeys, ...deviceKeys], line);
    return line;
  }
  const each = devices === undefined ? say(' for each device', '（每卡）') : same('');
  const withTokens = join([line, say(`${grouped(tokens)} tokens a step${each.en}`, `每步 ${grouped(tokens)} 个词元${each['zh-cn']}`)]);
  builder.row({
    section: 'training',
    label: say('Tokens a step', '每步词元数'),
    value: tokens,
    unit: 'tokens',
    shown: same(grouped(tokens)),
    formula: 'batch × sequence length',
    source: arguments_,
    leavesOut: say('padding; sequences shorter than the limit', '填充；短于上限的序列'),
  });
  builder.say([...microKeys, ...stepKeys, ...deviceKeys, ...lengthKeys], withTokens);
  return withTokens;
}

/** DeepSpeed's own product must come out. */
function globalOf(builder: UnitBuilder, micro: number | undefined, steps: number | undefined): Bilingual | undefined {
  const all = builder.count(['train_batch_size']);
  const setting = builder.scope.find('train_batch_size');
  if (all === undefined || !setting) return undefined;
  if (micro === undefined || steps === undefined) {
    const line = say(`${grouped(all)} sequences a step over all devices`, `所有设备每步共 ${grouped(all)} 个序列`);
    builder.say(['train_batch_size'], line);
    return line;
  }
  const devices = all / (micro * steps);
  if (!Number.isInteger(devices)) {
    builder.complain(
      setting,
      say(
        `${grouped(all)} is not ${grouped(micro)} × ${grouped(steps)} × any number of devices.`,
        `${grouped(all)} 不是 ${grouped(micro)} × ${grouped(steps)} 的整数倍，与任何设备数都不符。`,
      ),
    );
    return undefined;
  }
  const line = say(
    `${grouped(all)} = ${grouped(micro)} × ${grouped(steps)} × ${grouped(devices)} devices`,
    `${grouped(all)} = ${grouped(micro)} × ${grouped(steps)} × ${grouped(devices)} 个设备`,
  );
  builder.say(['train_batch_size'], line);
  return line;
}

const splits: readonly Bilingual[] = [
  say('every device keeps weights, gradients and optimiser state whole', '每个设备完整保存权重、梯度和优化器状态'),
  say('the optimiser state is split over the devices', '优化器状态分摊到各设备'),
  say('gradients and optimiser state are split over the devices', '梯度和优化器状态分摊到各设备'),
  say('weights, gradients and optimiser state are split over the devices', '权重、梯度和优化器状态分摊到各设备'),
];

function memoryOf(builder: UnitBuilder, model: Model | undefined, stage: 0 | 1 | 2 | 3 | undefined, devices: number | undefined): Bilingual | undefined {
  const split = stage === undefined ? undefined : splits[stage];
  const count = model?.count;
  if (!count) {
    builder.say(['zero_optimization', 'zero_optimization.stage', 'zero_stage'], split);
    return split;
  }
  const bytes = exactly(() => trainingBytes(count.total, stage ?? 0, devices ?? 1));
  if (bytes === undefined) return undefined;
  const many = devices === undefined ? say('one device', '单卡') : say(`each of ${grouped(devices)} devices`, `${grouped(devices)} 卡中每卡`);
  const line = say(
    `${size(bytes)} on ${many.en} for weights, gradients and Adam (ZeRO ${stage ?? 0})`,
    `${many['zh-cn']} ${size(bytes)}：权重、梯度和 Adam（ZeRO ${stage ?? 0}）`,
  );
  builder.say(['zero_optimization', 'zero_optimization.stage', 'zero_stage', 'model_name_or_path', 'deepspeed'], split ? join([split, line]) : line);
  builder.row({
    section: 'training',
    label: say('Weights, gradients, Adam, per device', '权重、梯度、Adam，每卡'),
    value: bytes,
    unit: 'bytes',
    shown: same(size(bytes)),
    formula: '2 + 2 + 12 bytes a parameter, split by stage',
    source: zero,
    leavesOut: say('activations, buffers; LoRA and other partial training needs far less', '激活值、缓冲区；LoRA 等部分训练所需少得多'),
  });
  return line;
}

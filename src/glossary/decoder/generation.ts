// What the settings of generation do with this file's numbers, and which of them contradict or switch off one another.
// Knows the keys of generation_config.json.
import { grouped, say } from './bilingual.ts';
import { UnitBuilder } from './simpleUnit.ts';
import type { Source } from './source.ts';
import type { DecodedUnit } from './unit.ts';

const samplingKeys = ['temperature', 'top_p', 'top_k', 'min_p', 'typical_p'];
const otherKeys = ['do_sample', 'max_new_tokens', 'num_beams', 'repetition_penalty', 'eos_token_id', 'pad_token_id', 'bos_token_id', 'max_length'];

/** `generation_config.json` says so by its name; elsewhere a call's class does, or two settings of sampling beside a token's id. */
const isGeneration = ({ kind, name, settings }: Source): boolean => {
  if (kind === 'python') return name === 'GenerationConfig';
  if (kind !== 'json' || settings.has('model_type') || settings.has('architectures')) return false;
  const known = [...samplingKeys, ...otherKeys].filter((key) => settings.has(key)).length;
  return name === 'generation_config.json' ? known >= 1 : settings.has('eos_token_id') && samplingKeys.filter((key) => settings.has(key)).length >= 2;
};

/** @returns what follows from the settings of generation; undefined when the source has none */
export function readGeneration(source: Source): DecodedUnit | undefined {
  if (!isGeneration(source) || !source.complete) return undefined;
  const builder = new UnitBuilder(source);
  const { scope } = builder;
  // transformers samples only where do_sample is true.
  const isGreedy = scope.flag('do_sample') === false || (!scope.find('do_sample') && !source.open);

  const temperature = scope.find('temperature');
  if (temperature && typeof temperature.value === 'number') {
    const { value } = temperature;
    if (value < 0)
      builder.complain(
        temperature,
        say(`A temperature of ${value} would prefer what is unlikely; it must not be negative.`, `温度 ${value} 会偏向不可能的词元；它不能为负。`),
      );
    else if (value === 0) builder.say(['temperature'], say('0 means greedy: the likeliest token always', '0 表示贪心：总取概率最大的词元'));
    else if (!isGreedy)
      builder.say(
        ['temperature'],
        say(
          `logits are divided by ${value}: odds are raised to the power ${grouped(Number((1 / value).toFixed(3)))}`,
          `logits 除以 ${value}：概率之比变为原来的 ${grouped(Number((1 / value).toFixed(3)))} 次方`,
        ),
      );
  }
  const mass = scope.find('top_p');
  if (mass && typeof mass.value === 'number') {
    if (mass.value <= 0 || mass.value > 1)
      builder.complain(
        mass,
        say(`${mass.value} is no probability: top_p must be above 0 and at most 1.`, `${mass.value} 不是概率：top_p 必须大于 0 且不超过 1。`),
      );
    else if (!isGreedy)
      builder.say(
        ['top_p'],
        mass.value === 1
          ? say('1 cuts nothing off', '1 表示不截断')
          : say(
              `samples from the fewest tokens that hold ${grouped(mass.value * 100)}% of the probability`,
              `从概率之和达到 ${grouped(mass.value * 100)}% 的最少词元中采样`,
            ),
      );
  }
  const top = scope.number('top_k');
  if (top !== undefined && !isGreedy)
    builder.say(
      ['top_k'],
      top <= 0
        ? say('0 cuts nothing off', '0 表示不截断')
        : top === 1
          ? say('1 means greedy, whatever the temperature', '1 即贪心，与温度无关')
          : say(`samples from the ${grouped(top)} likeliest tokens`, `从概率最大的 ${grouped(top)} 个词元中采样`),
    );
  const least = scope.number('min_p');
  if (least !== undefined && !isGreedy)
    builder.say(
      ['min_p'],
      say(`drops tokens less than ${grouped(least * 100)}% as likely as the likeliest`, `去掉概率低于最大概率 ${grouped(least * 100)}% 的词元`),
    );
  const penalty = scope.number('repetition_penalty');
  if (penalty !== undefined)
    builder.say(
      ['repetition_penalty'],
      penalty === 1
        ? say('1 has no effect', '1 表示无效果')
        : say(
            `positive logits of tokens already there are divided by ${penalty}, negative ones multiplied`,
            `已出现词元的正 logits 除以 ${penalty}，负 logits 乘以它`,
          ),
    );
  if (isGreedy)
    for (const key of samplingKeys)
      builder.say(
        [key],
        say(
          'no effect in transformers: do_sample is not true, so the likeliest token is always taken',
          '在 transformers 中不起作用：do_sample 不为 true，总取概率最大的词元',
        ),
      );
  const ends = scope.list('eos_token_id');
  if (ends) builder.say(['eos_token_id'], say(`${ends.length} tokens end a text`, `${ends.length} 个词元可结束文本`));
  const beams = builder.count(['num_beams']);
  if (beams !== undefined && beams > 1)
    builder.say(['num_beams'], say(`${beams} texts are kept at a time: ${beams} × the KV cache`, `同时保留 ${beams} 个候选：KV 缓存 × ${beams}`));
  const longest = builder.count(['max_new_tokens']);
  if (longest !== undefined)
    builder.say(
      ['max_new_tokens'],
      say(`at most ${grouped(longest)} tokens are written, whatever the prompt's length`, `最多写出 ${grouped(longest)} 个词元，与提示词长度无关`),
    );
  return builder.build('generation', undefined, say('Generation', '生成'));
}

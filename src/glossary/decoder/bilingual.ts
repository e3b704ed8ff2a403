// What the decoder says, in both languages at once, and how it writes numbers in them.
// Knows nothing of models or files.
import type { Language } from '../concept.ts';

/** One text in every language that the glossary speaks. */
export type Bilingual = Readonly<Record<Language, string>>;

export const say = (en: string, chinese: string): Bilingual => ({ en, 'zh-cn': chinese });

/** @returns a text that is the same in both languages: a number, a name, a formula */
export const same = (text: string): Bilingual => say(text, text);

/** @returns the texts of both languages joined by `between` (of each language) */
export const join = (texts: readonly Bilingual[], between: Bilingual = same(' · ')): Bilingual =>
  say(texts.map(({ en }) => en).join(between.en), texts.map((text) => text['zh-cn']).join(between['zh-cn']));

const threeDigits = (value: number): string => {
  if (Number.isInteger(value) && value < 10_000) return String(value);
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
};

const largeUnits = ['', ' k', ' M', ' B', ' T', ' P'];
const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

function scaled(value: number, step: number, last: number): readonly [text: string, unit: number] {
  let unit = 0;
  let rest = value;
  // 999.6 would be written "1000" of the smaller unit.
  while (unit < last && Math.round(rest) >= step) {
    rest /= step;
    unit += 1;
  }
  return [threeDigits(rest), unit];
}

/** @returns a count with three digits and a unit of thousands: "8.03 B" */
export function short(count: number): string {
  if (count < 10_000) return grouped(count);
  const [text, unit] = scaled(count, 1000, largeUnits.length - 1);
  return text + largeUnits[unit];
}

/** @returns a memory size with three digits and a binary unit: "15.0 GiB" */
export function size(bytes: number): string {
  const [text, unit] = scaled(bytes, 1024, byteUnits.length - 1);
  return `${text} ${byteUnits[unit]}`;
}

/** @returns a number with commas between thousands and at most six decimals: "8,030,261,248" */
export function grouped(value: number): string {
  const [whole = '', decimals] = String(Number.isInteger(value) ? value : Number(value.toPrecision(6))).split('.');
  if (whole.includes('e')) return whole;
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? commas : `${commas}.${decimals}`;
}

/** @returns a share of 0 to 1 in per cent with at most three digits: "70.2%" */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0 || value >= 99.95) return `${Math.round(value)}%`;
  return `${Number(value.toPrecision(value < 1 ? 2 : 3))}%`;
}

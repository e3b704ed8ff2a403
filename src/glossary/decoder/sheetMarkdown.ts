// Writes a model sheet as Markdown, for the clipboard.
// Knows the sheet's data only.
import type { Language } from '../concept.ts';
import { type Bilingual, grouped, percent, say } from './bilingual.ts';
import type { ModelSheet } from './unit.ts';

const words = {
  result: say('Result', '结果'),
  value: say('Value', '数值'),
  formula: say('Formula', '公式'),
  source: say('Source', '来源'),
  leavesOut: say('Not included', '不含'),
  part: say('Part', '部分'),
  parameters: say('Parameters', '参数'),
  share: say('Share', '占比'),
  problems: say('Problems', '问题'),
  assumptions: say('Assumed', '假定'),
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly Bilingual[], rows: readonly (readonly string[])[], language: Language): string =>
  [row(head.map((name) => name[language])), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const list = (title: Bilingual, texts: readonly Bilingual[], language: Language): string =>
  texts.length === 0 ? '' : `**${title[language]}**\n\n${texts.map((text) => `- ${text[language]}`).join('\n')}`;

/** @returns the sheet as a Markdown page: parts, results with formulas and sources, assumptions, problems */
export function sheetToMarkdown(sheet: ModelSheet, language: Language): string {
  const { parts, rows, title, leavesOut, problems, assumptions } = sheet;
  const shares = parts.map(({ label, parameters, share, formula }) => [label[language], grouped(parameters), percent(share), `\`${formula}\``]);
  const results = rows.map((result) => [
    result.label[language],
    result.unit === 'bytes' ? `${result.shown[language]} (${grouped(Number(result.value))} B)` : result.shown[language],
    `\`${result.formula}\``,
    result.source,
    result.leavesOut?.[language] ?? '',
  ]);
  return [
    `## ${title[language]}`,
    shares.length > 0 ? table([words.part, words.parameters, words.share, words.formula], shares, language) : '',
    results.length > 0 ? table([words.result, words.value, words.formula, words.source, words.leavesOut], results, language) : '',
    list(words.leavesOut, leavesOut, language),
    list(words.assumptions, assumptions, language),
    list(words.problems, problems, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

// Compares what the matcher finds with what the labels say. It must not know how files are fetched or figures shown.
import { extname } from 'node:path';
import type { GlossaryData, Slug } from '../../src/glossary/concept.ts';
import type { Finding, Matcher } from '../../src/glossary/matching/matcher.ts';
import type { Label, LabelledFile } from './corpus.ts';

/** Which concepts are judged. */
export interface Scope {
  /** Those whose labels count. */
  readonly judged: ReadonlySet<Slug>;
  /** Those whose every place in the labelled lines has a label: a finding without one is wrong. */
  readonly complete: ReadonlySet<Slug>;
}

/** The article's concepts are labelled completely; of others only the places that were thought of. */
export function scopeOf({ concepts }: GlossaryData, which: 'article' | 'all'): Scope {
  const complete = new Set(concepts.filter(({ chapter }) => chapter !== undefined).map(({ slug }) => slug));
  return { judged: which === 'all' ? new Set(concepts.map(({ slug }) => slug)) : complete, complete };
}

export interface Mistake {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** What was shown, if anything. */
  readonly shown: Slug | undefined;
  /** What should have been; empty for silence. */
  readonly expected: readonly Slug[];
}

export interface Score {
  readonly file: LabelledFile;
  /** Findings in labelled lines that are right. */
  readonly right: number;
  readonly wrong: readonly Mistake[];
  /** Labels that a finding answers. */
  readonly found: number;
  readonly missed: readonly Mistake[];
  /** Labels of silence at words that a term of the glossary could match. */
  readonly silences: number;
  /** Labels of concepts without a page, and open ones. */
  readonly leftOut: number;
  /** Findings in the whole file. */
  readonly hovers: number;
  readonly words: number;
}

const languageIds: Readonly<Record<string, string>> = {
  '.js': 'javascript',
  '.ts': 'typescript',
  '.h': 'cpp',
  '.py': 'python',
  '.json': 'json',
  '.yml': 'yaml',
  '.md': 'markdown',
  '.mdx': 'mdx',
};

/** Words as an editor counts them; two ideographs are one word. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}_]+?(?=\p{Script=Han}|[^\p{L}\p{N}_]|$)|\p{Script=Han}{1,2}/gu)?.length ?? 0;

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean => one.start < other.end && other.start < one.end;

/** Scores one file. */
export function scoreFile(file: LabelledFile, matcher: Matcher, scope: Scope): Score {
  const context = { languageId: languageIds[extname(file.path).toLowerCase()] ?? 'plaintext', fileName: file.path };
  const findings = matcher.findAll(file.text, context, 'confident');
  const labelled = findings.filter(({ start }) => file.isLabelled(start));
  const slugOf = ({ senses }: Finding): Slug => senses[0]?.slug ?? '';

  const isLeftOut = ({ open, silence, concepts }: Label): boolean => open || !(silence || concepts.some((slug) => scope.judged.has(slug)));
  let right = 0;
  const wrong: Mistake[] = [];
  for (const finding of labelled) {
    const slug = slugOf(finding);
    const here = file.labels.filter((label) => overlaps(label, finding));
    if (here.some(({ concepts }) => concepts.includes(slug))) right += 1;
    else if (here.some(isLeftOut)) continue;
    else if (!scope.judged.has(slug) && !here.every(({ silence }) => silence)) continue;
    else if (here.length === 0 && !scope.complete.has(slug)) continue;
    else wrong.push({ path: file.path, start: finding.start, end: finding.end, shown: slug, expected: here.flatMap(({ concepts }) => concepts) });
  }

  const isRight = (finding: Finding): boolean => file.labels.some((label) => overlaps(label, finding) && label.concepts.includes(slugOf(finding)));
  const covers = (finding: Finding, label: Label): boolean => finding.start <= label.start && finding.end >= label.end;
  // The longest wins: in `LoRA fine-tuning` a hover that is right about the whole answers for its parts.
  const answers = (finding: Finding, label: Label): boolean =>
    overlaps(label, finding) && (label.concepts.includes(slugOf(finding)) || (covers(finding, label) && isRight(finding)));
  // A name of a concept that is not judged, such as `embed_dim`, may hold a judged word.
  const isPartOfOther = (label: Label): boolean =>
    labelled.some((finding) => overlaps(label, finding) && finding.end - finding.start > label.end - label.start && !scope.judged.has(slugOf(finding)));
  const demanded = file.labels.filter((label) => !label.silence && !isLeftOut(label) && !isPartOfOther(label));
  const missed = demanded.filter((label) => !labelled.some((finding) => answers(finding, label)));
  const eager = matcher.findAll(file.text, context, 'eager');
  return {
    file,
    right,
    wrong,
    found: demanded.length - missed.length,
    missed: missed.map(({ start, end, concepts }) => ({
      path: file.path,
      start,
      end,
      shown: labelled.filter((finding) => overlaps(finding, { start, end })).map(slugOf)[0],
      expected: concepts,
    })),
    silences: file.labels.filter((label) => label.silence && eager.some((finding) => overlaps(finding, label))).length,
    leftOut: file.labels.filter(isLeftOut).length,
    hovers: findings.length,
    words: countWords(file.text),
  };
}

/** Shares of several files together. */
export function sum(scores: readonly Score[]): { precision: number; recall: number; labels: number; hoversPerPage: number } {
  const total = (of: (score: Score) => number): number => scores.reduce((all, score) => all + of(score), 0);
  const [right, wrong] = [total((score) => score.right), total(({ wrong }) => wrong.length)];
  const [found, missed] = [total((score) => score.found), total(({ missed }) => missed.length)];
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: found + missed === 0 ? 1 : found / (found + missed),
    labels: found + missed + total((score) => score.silences),
    hoversPerPage:
      (2000 * total(({ hovers }) => hovers)) /
      Math.max(
        1,
        total(({ words }) => words),
      ),
  };
}

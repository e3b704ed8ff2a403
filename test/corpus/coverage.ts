// How many places where a key, a flag or a parameter stands get a hover that explains it. It must not know how names
// are found or figures shown.
import type { Finding, Matcher } from '../../src/glossary/matching/matcher.ts';
import { groups, type NameGroup, type NamesRead, type Occurrence, readNames } from './names.ts';

/** What the mouse meets on a name: its own sentence, a concept without one, a hover on a part of the name only, or nothing. */
export type Answer = 'named' | 'explained' | 'part' | 'nothing';

export interface Coverage extends Pick<NamesRead, 'names' | 'leftOut'> {
  readonly group: NameGroup;
  readonly occurrences: number;
  readonly count: Readonly<Record<Answer, number>>;
  /** Share of occurrences whose whole name is explained, 0-1. */
  readonly share: number;
  /** Names that get no hover as a whole, the most frequent first. */
  readonly missing: readonly { readonly name: string; readonly times: number; readonly answer: Answer }[];
}

/** @param findings those that touch the occurrence */
function answerTo({ start, end }: Occurrence, findings: readonly Finding[]): Answer {
  const whole = findings.find((finding) => finding.start <= start && finding.end >= end);
  if (whole) return whole.senses[0]?.symbol === undefined ? 'explained' : 'named';
  return findings.length > 0 ? 'part' : 'nothing';
}

/** Of findings in their order those that touch an occurrence. */
function touching(findings: readonly Finding[], { start, end }: Occurrence): readonly Finding[] {
  let [from, to] = [0, findings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((findings[middle]?.end ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  while ((findings[to]?.start ?? end) < end) to += 1;
  return findings.slice(from, to);
}

/** All groups; those whose package cannot be fetched are told in `missing`. */
export function measureCoverage(matcher: Pick<Matcher, 'findAll'>): { readonly coverage: readonly Coverage[]; readonly missing: readonly string[] } {
  const known = new Map<string, Finding[]>();
  const findingsIn = (key: string, text: string): Finding[] => {
    const findings = known.get(key) ?? matcher.findAll(text, { languageId: 'plaintext', fileName: key }, 'confident');
    known.set(key, findings);
    return findings;
  };
  const missing: string[] = [];
  const coverage = groups.flatMap((group): Coverage[] => {
    const read = readNames(group);
    if ('reason' in read) {
      missing.push(read.reason);
      return [];
    }
    const count = { named: 0, explained: 0, part: 0, nothing: 0 };
    const unexplained = new Map<string, { name: string; times: number; answer: Answer }>();
    for (const { path, text, occurrences } of read.files) {
      if (occurrences.length === 0) continue;
      const findings = findingsIn(`${group.package}/${path}`, text);
      for (const occurrence of occurrences) {
        const answer = answerTo(occurrence, touching(findings, occurrence));
        count[answer] += 1;
        if (answer === 'named' || answer === 'explained') continue;
        const before = unexplained.get(occurrence.name);
        unexplained.set(occurrence.name, { name: occurrence.name, times: (before?.times ?? 0) + 1, answer });
      }
    }
    const occurrences = Object.values(count).reduce((sum, times) => sum + times, 0);
    return [
      {
        group,
        names: read.names,
        leftOut: read.leftOut,
        occurrences,
        count,
        share: (count.named + count.explained) / Math.max(1, occurrences),
        missing: [...unexplained.values()].sort((one, other) => other.times - one.times),
      },
    ];
  });
  return { coverage, missing };
}

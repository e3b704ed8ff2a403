// How soon the matcher is ready in a process that has not run it yet, and what it holds. Run by the bench on its own:
// `node --expose-gc test/bench/start.ts <tables>`.
import { readFileSync } from 'node:fs';
import { createMatcher, type Matcher } from '../../src/glossary/matching/matcher.ts';
import { milliseconds, report, timed } from './measure.ts';

const tables = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = held();
const made: Matcher[] = [];
const ready = timed(() => made.push(createMatcher(tables)));
const lines = ['import torch', 'self.lstm = nn.LSTM(', 'temperature = 0.7'];
const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
const first = timed(() =>
  made.map((matcher) => matcher.openLines(document, { languageId: 'python', fileName: 'a.py' }).findAt({ line: 1, character: 17 }, 'confident')),
);
const megabytes = (held() - before + tables.length) / 1e6;
report('At first use, in a fresh process', [
  { what: 'matcher ready', figure: milliseconds(ready), goal: '< 5 ms', met: ready < 5 },
  { what: 'first hover after that', figure: milliseconds(first) },
  { what: 'memory held, tables included', figure: `${megabytes.toFixed(2)} MB`, goal: '<= 3 MB', met: megabytes <= 3 },
  { what: '  of that, tables', figure: `${(tables.length / 1e6).toFixed(2)} MB` },
]);

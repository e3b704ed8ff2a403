// What the package holds of an automaton makes the same automaton again, for the words of the samples and for those that ship.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../scripts/content.ts';
import { checkContent } from '../../../src/glossary/check.ts';
import type { AutomatonTables } from '../../../src/glossary/matching/automaton.ts';
import { buildAutomaton, type Form } from '../../../src/glossary/matching/buildAutomaton.ts';
import { restore, store } from '../../../src/glossary/matching/stored.ts';
import { pack, unpack } from '../../../src/glossary/matching/tables.ts';
import { makeNarrowTable, toPattern } from '../../../src/glossary/matching/words.ts';
import { tables } from './samples.ts';

function survives(whole: AutomatonTables): void {
  const { patterns, ...rest } = restore(unpack(pack(store(whole))));
  const { patterns: wholePatterns, ...wholeRest } = whole;
  assert.deepEqual(rest, wholeRest);
  for (const form of whole.entryOf.keys()) assert.equal(patterns.at(form), wholePatterns.at(form));
}

test('the automaton of the samples is the same after it has been packed', () => survives(tables));

test('so is one of every name of the glossary, Chinese and punctuation too', () => {
  const { glossary } = checkContent(readContent()).content;
  const names = glossary.concepts.flatMap(({ terms, symbols }) => [...terms.map(({ text }) => text), ...symbols.map(({ name }) => name)]);
  const forms = names.map((name, entry): Form => ({ pattern: toPattern(name, entry % 3 === 0), exact: entry % 3 === 0, entry }));
  const letters = makeNarrowTable(new Set(Array.from(forms.map(({ pattern }) => pattern).join(''), (letter) => letter.charCodeAt(0))));
  const whole = buildAutomaton(forms, letters);
  assert.ok(whole.labels.length > 1000 && whole.entryOf.length > 1000);
  survives(whole);
});

test('a table that is missing is told', () => assert.throws(() => unpack(pack({ one: new Uint8Array(1) }))('other'), /other/));

// What the package holds of an automaton makes the same automaton again, for the words of the samples and for those that ship.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../scripts/content.ts';
import { checkContent } from '../../../src/glossary/check.ts';
import { root } from '../../../src/glossary/matching/automaton.ts';
import { buildAutomaton, type Form } from '../../../src/glossary/matching/buildAutomaton.ts';
import { restore, store } from '../../../src/glossary/matching/stored.ts';
import { pack, unpack } from '../../../src/glossary/matching/tables.ts';
import { makeNarrowTable, toPattern } from '../../../src/glossary/matching/words.ts';
import { narrow, tables } from './samples.ts';

test('the automaton of the samples is the same after it has been packed', () => {
  assert.deepEqual(restore(unpack(pack(store(tables))), narrow), tables);
});

test('so is one of every name of the glossary, Chinese and punctuation too', () => {
  const { glossary } = checkContent(readContent()).content;
  const names = glossary.concepts.flatMap(({ terms, symbols }) => [...terms.map(({ text }) => text), ...symbols.map(({ name }) => name)]);
  const forms = names.map((name, entry): Form => ({ pattern: toPattern(name, entry % 3 === 0), exact: entry % 3 === 0, entry }));
  const letters = makeNarrowTable(new Set(Array.from(forms.map(({ pattern }) => pattern).join(''), (letter) => letter.charCodeAt(0))));
  const whole = buildAutomaton(forms, letters);
  assert.ok(whole.cells[root] !== 0 && whole.entryOf.length > 1000);
  assert.deepEqual(restore(unpack(pack(store(whole))), letters), whole);
});

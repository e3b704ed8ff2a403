// Counts parameters: a family's tensors times the file's dimensions, part by part.
// Knows the tables' grammar, not their rows, and nothing of bytes.
import type { Dimensions } from './dimensions.ts';
import { product, sum } from './exact.ts';
import { type Family, type Part, parts, type TensorGroup } from './family.ts';
import { bracketed, pretty } from './formula.ts';

/** A matrix that LoRA and quantization can reach: shape [in, out] and how many there are. */
export interface Linear {
  readonly name: string;
  readonly part: Part;
  readonly rows: number;
  readonly columns: number;
  readonly copies: number;
  /** Copies that one token passes through. */
  readonly activeCopies: number;
  /** A linear layer of its own, which LoRA can reach; experts in one parameter and the head's kin are not. */
  readonly isModule: boolean;
}

export interface PartCount {
  readonly part: Part;
  readonly parameters: number;
  /** Parameters that one token passes through. */
  readonly active: number;
  /** How it was computed, over the family's dimensions. */
  readonly formula: string;
}

export interface ParameterCount {
  readonly total: number;
  /** Parameters that one token passes through; the whole embedding table is included. */
  readonly active: number;
  /** Parts that have any, in the order of `parts`. */
  readonly parts: readonly PartCount[];
  readonly linears: readonly Linear[];
}

const shapeFormula = (shape: readonly string[]): string => shape.map((factor) => bracketed(factor)).join(' * ');

/** @returns a group's formula as people write it: `layers × (width × ff + ff)` */
function groupFormula({ times, tensors }: TensorGroup): string {
  const terms = new Map<string, number>();
  for (const shape of Object.values(tensors)) {
    const term = shapeFormula(shape);
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  const inner = [...terms]
    .map(([term, copies]) => (copies === 1 ? term : `${copies} * ${/ [+-] /.test(term) && !term.includes('(') ? `(${term})` : term}`))
    .join(' + ');
  return pretty(times === '1' ? inner : `${bracketed(times)} * ${bracketed(inner)}`);
}

/**
 * Counts all parameters of a model.
 * @throws UnknownDimension when the file leaves out what a shape needs; InexactError beyond 2^53
 */
export function countParameters(family: Family, dimensions: Dimensions): ParameterCount {
  const counts = new Map<Part, { parameters: number[]; active: number[]; formulas: string[] }>();
  const linears: Linear[] = [];
  for (const group of family.tensors) {
    const copies = dimensions.count(group.times);
    if (copies === 0) continue;
    const activeCopies = group.active === undefined ? copies : dimensions.count(group.active);
    const sizes: number[] = [];
    for (const [name, shape] of Object.entries(group.tensors)) {
      const sides = shape.map((side) => dimensions.count(side));
      sizes.push(product(sides));
      const [rows, columns] = sides;
      if (rows === undefined || columns === undefined || group.part === 'embeddings') continue;
      linears.push({ name, part: group.part, rows, columns, copies, activeCopies, isModule: group.fused !== true });
    }
    const each = sum(sizes);
    if (each === 0) continue;
    const entry = counts.get(group.part) ?? { parameters: [], active: [], formulas: [] };
    entry.parameters.push(product([each, copies]));
    entry.active.push(product([each, activeCopies]));
    entry.formulas.push(groupFormula(group));
    counts.set(group.part, entry);
  }
  const partCounts = parts.flatMap((part): PartCount[] => {
    const entry = counts.get(part);
    return entry ? [{ part, parameters: sum(entry.parameters), active: sum(entry.active), formula: entry.formulas.join(' + ') }] : [];
  });
  return {
    total: sum(partCounts.map(({ parameters }) => parameters)),
    active: sum(partCounts.map(({ active }) => active)),
    parts: partCounts,
    linears,
  };
}

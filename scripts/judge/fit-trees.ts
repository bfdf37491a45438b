/** Learns a boosted judge: many shallow trees, each correcting what those before it still get wrong (Friedman 2001). */

import type { Tree } from '@/lib/recognition/judge';
import type { Example } from './examples';

export type TreeSettings = {
  trees: number;
  depth: number;
  /** How much of each tree's correction is taken. */
  rate: number;
  /** Holds back leaves that few examples speak for. */
  ridge: number;
  /** The least weight of evidence (sum of p(1-p)) in a leaf. */
  leastWeight: number;
  /** The share of evidence that each tree may look at, so that no tree leans on the same few. */
  columns: number;
  /** The share of examples each tree learns from. */
  rows: number;
};

/** Values of a measure are compared at this many places at most. */
const MOST_CUTS = 24;

type Binned = { cuts: number[][]; bins: Uint8Array[] };

/** A small repeatable source of numbers between 0 and 1 (mulberry32), so that the same examples give the same trees. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Trees on top of what `start` gives every example already. */
export function fitTrees(examples: Example[], columns: number, start: Float64Array, settings: TreeSettings): Tree[] {
  const binned = bin(examples, columns);
  const sums = start.slice();
  const random = repeatable(20261125);
  const gradients = new Float64Array(examples.length);
  const weights = new Float64Array(examples.length);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    for (const [place, { wanted, weight }] of examples.entries()) {
      const probability = 1 / (1 + Math.exp(-sums[place]!));
      gradients[place] = (Number(wanted) - probability) * weight;
      weights[place] = Math.max(1e-6, probability * (1 - probability)) * weight;
    }
    const chosen = Array.from({ length: columns }, (_, column) => column).filter(() => random() < settings.columns);
    const rows = Array.from({ length: examples.length }, (_, row) => row).filter(() => random() < settings.rows);
    const tree = grow({ binned, gradients, weights, chosen, settings }, Uint32Array.from(rows), settings.depth);
    trees.push(tree);
    for (const [place, { values }] of examples.entries()) sums[place]! += leafOf(tree, values);
  }
  return trees;
}

function leafOf(tree: Tree, values: number[]): number {
  return tree.length === 1 ? tree[0] : leafOf(values[tree[1]]! < tree[2] ? tree[3] : tree[4], values);
}

function bin(examples: Example[], columns: number): Binned {
  const cuts: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let column = 0; column < columns; column++) {
    const values = examples.map((example) => example.values[column]!).sort((a, b) => a - b);
    const distinct = values.filter((value, place) => place === 0 || value !== values[place - 1]);
    const step = Math.max(1, distinct.length / (MOST_CUTS + 1));
    const own: number[] = [];
    for (let at = step; at < distinct.length; at += step) {
      const place = Math.round(at);
      if (place < distinct.length) own.push(rounded((distinct[place]! + distinct[place - 1]!) / 2));
    }
    cuts.push(own);
    bins.push(Uint8Array.from(examples, (example) => own.filter((cut) => example.values[column]! >= cut).length));
  }
  return { cuts, bins };
}

type Growth = {
  binned: Binned;
  gradients: Float64Array;
  weights: Float64Array;
  chosen: number[];
  settings: TreeSettings;
};

function grow(growth: Growth, rows: Uint32Array, depth: number): Tree {
  const { binned, gradients, weights, settings } = growth;
  let gradient = 0;
  let weight = 0;
  for (const row of rows) {
    gradient += gradients[row]!;
    weight += weights[row]!;
  }
  const value = rounded((settings.rate * gradient) / (weight + settings.ridge));
  const split = depth === 0 ? null : bestSplit(growth, rows, gradient, weight);
  if (split === null) return [value];
  const column = binned.bins[split.column]!;
  const below = rows.filter((row) => column[row]! <= split.cut);
  const above = rows.filter((row) => column[row]! > split.cut);
  return [
    value,
    split.column,
    binned.cuts[split.column]![split.cut]!,
    grow(growth, below, depth - 1),
    grow(growth, above, depth - 1),
  ];
}

type Split = { column: number; cut: number; gain: number };

function bestSplit(growth: Growth, rows: Uint32Array, gradient: number, weight: number): Split | null {
  const { binned, gradients, weights, chosen, settings } = growth;
  const worth = (g: number, w: number) => (g * g) / (w + settings.ridge);
  const whole = worth(gradient, weight);
  let best: Split | null = null;
  const gradientSums = new Float64Array(MOST_CUTS + 2);
  const weightSums = new Float64Array(MOST_CUTS + 2);
  for (const column of chosen) {
    const cuts = binned.cuts[column]!.length;
    if (cuts === 0) continue;
    const bins = binned.bins[column]!;
    gradientSums.fill(0);
    weightSums.fill(0);
    for (const row of rows) {
      gradientSums[bins[row]!]! += gradients[row]!;
      weightSums[bins[row]!]! += weights[row]!;
    }
    let belowGradient = 0;
    let belowWeight = 0;
    for (let cut = 0; cut < cuts; cut++) {
      belowGradient += gradientSums[cut]!;
      belowWeight += weightSums[cut]!;
      if (belowWeight < settings.leastWeight || weight - belowWeight < settings.leastWeight) continue;
      const gain = worth(belowGradient, belowWeight) + worth(gradient - belowGradient, weight - belowWeight) - whole;
      if (gain > (best?.gain ?? 1e-6)) best = { column, cut, gain };
    }
  }
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Trees as they are stored: their numbers sorted by what they are, which compress to two thirds of the nested form. */

import type { Tree } from './judge';

/** Trees one after the other, each fork before its lesser and then its greater branch. Values and cuts in thousandths; a leaf has measure -1 and no cut. */
export type PackedTrees = { measures: number[]; cuts: number[]; values: number[] };

export function packTrees(trees: readonly Tree[]): PackedTrees {
  const packed: PackedTrees = { measures: [], cuts: [], values: [] };
  const add = (tree: Tree): void => {
    packed.values.push(Math.round(tree[0] * 1000));
    packed.measures.push(tree.length === 1 ? -1 : tree[1]);
    if (tree.length === 1) return;
    packed.cuts.push(Math.round(tree[2] * 1000));
    add(tree[3]);
    add(tree[4]);
  };
  for (const tree of trees) add(tree);
  return packed;
}

export function unpackTrees({ measures, cuts, values }: PackedTrees): Tree[] {
  let node = 0;
  let cut = 0;
  const read = (): Tree => {
    const measure = measures[node]!;
    const value = values[node++]! / 1000;
    return measure < 0 ? [value] : [value, measure, cuts[cut++]! / 1000, read(), read()];
  };
  const trees: Tree[] = [];
  while (node < measures.length) trees.push(read());
  return trees;
}

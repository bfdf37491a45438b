/** The judge: how likely a candidate is a mention, as a sum of what its evidence adds, squeezed into 0 to 1. */

import type { Evidence } from './mention';
import { type PackedTrees, unpackTrees } from './packed-trees';
import weights from './weights.json';

/** Measured evidence in the order of its names. */
export type Measures = { names: string[]; values: number[] };

/** A weight for each piece of evidence; `bias` is the sum's beginning. */
export type LinearModel = { bias: number; weights: Record<string, number> };

/** A leaf `[value]`, or a fork `[value of all below, measure, cut, tree where the measure is less, tree where it is not]`. */
export type Tree = [number] | [number, number, number, Tree, Tree];

/** Trees on top of a linear sum. `names` are the measures that the trees count in. */
export type Model = { linear: LinearModel; names: string[]; trees: Tree[] };

/** A judge turns evidence into a probability. */
export type Judge = {
  probability: (measures: Measures) => number;
  /** What each measure added to the sum, the weightiest first, without those that added nothing. */
  explain: (measures: Measures) => Evidence[];
};

/** A judge over a learned model; evidence that the model does not know counts nothing. Throws where trees were learned for other evidence. */
export function makeJudge({ linear, names: treeNames, trees }: Model): Judge {
  let knownNames: string[] | null = null;
  let coefficients: number[] = [];
  const prepare = (names: string[]) => {
    if (names === knownNames) return;
    if (trees.length > 0 && treeNames.some((name, place) => names[place] !== name))
      throw new Error('The judge was learned for other evidence; run scripts/train-judge.ts');
    coefficients = names.map((name) => linear.weights[name] ?? 0);
    knownNames = names;
  };
  return {
    probability({ names, values }) {
      prepare(names);
      let sum = linear.bias;
      for (let place = 0; place < values.length; place++) sum += coefficients[place]! * values[place]!;
      for (const tree of trees) sum += leafOf(tree, values);
      return 1 / (1 + Math.exp(-sum));
    },
    explain({ names, values }) {
      prepare(names);
      const added = values.map((value, place) => coefficients[place]! * value);
      for (const tree of trees) addSteps(tree, values, added);
      const evidence: Evidence[] = [];
      for (const [place, weight] of added.entries()) {
        const rounded = Math.round(weight * 100) / 100;
        // A fork may speak for a mention because something is absent; what is absent is no reason to name.
        if (rounded !== 0 && values[place] !== 0) evidence.push({ name: names[place]!, weight: rounded });
      }
      return evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}

function leafOf(tree: Tree, values: number[]): number {
  let node = tree;
  while (node.length > 1) node = (values[node[1]!]! < node[2]! ? node[3] : node[4])!;
  return node[0];
}

/** What a tree says changes at every fork on the way to the leaf; the change is the forking measure's doing. */
function addSteps(tree: Tree, values: number[], added: number[]): void {
  let node = tree;
  while (node.length > 1) {
    const measure = node[1]!;
    const next = (values[measure]! < node[2]! ? node[3] : node[4])!;
    added[measure]! += next[0] - node[0];
    node = next;
  }
}

/** A model as the file holds it, which scripts/train-judge.ts wrote. */
type StoredModel = Omit<Model, 'trees'> & { trees: PackedTrees };
type Stored = Record<'showAlone' | 'showOnPage' | 'platform', StoredModel> & { sense: Record<string, number> };
const MODELS: Stored = weights;
const judgeOf = ({ trees, ...model }: StoredModel): Judge => makeJudge({ ...model, trees: unpackTrees(trees) });

/** Judges a show's mention by itself, then with the page around it; and a platform's. */
export const JUDGES = {
  showAlone: judgeOf(MODELS.showAlone),
  showOnPage: judgeOf(MODELS.showOnPage),
  platform: judgeOf(MODELS.platform),
  /** What tells shows of one title apart. */
  sense: MODELS.sense,
};

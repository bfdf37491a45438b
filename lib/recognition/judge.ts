/** The judge: how likely a candidate is a mention, as a weighted sum of its evidence squeezed into 0 to 1. */

import type { Evidence } from './mention';
import weights from './weights.json';

/** A weight for each piece of evidence; `bias` is the sum's beginning. */
export type Weights = Record<string, number>;

/** Measured evidence in the order of its names. */
export type Measures = { names: string[]; values: number[] };

/** A judge turns evidence into a probability. A learned model of another kind takes its place behind these two functions. */
export type Judge = {
  probability: (measures: Measures) => number;
  /** What each measure added to the sum, the weightiest first, without those that added nothing. */
  explain: (measures: Measures) => Evidence[];
};

/** A linear judge over the weights it is given; evidence without a weight counts nothing. */
export function linearJudge(table: Weights): Judge {
  const weightOf = (name: string) => table[name] ?? 0;
  return {
    probability({ names, values }) {
      let sum = weightOf('bias');
      for (const [place, name] of names.entries()) sum += weightOf(name) * values[place]!;
      return 1 / (1 + Math.exp(-sum));
    },
    explain({ names, values }) {
      return names
        .map((name, place) => ({ name, weight: Math.round(weightOf(name) * values[place]! * 100) / 100 }))
        .filter(({ weight }) => weight !== 0)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}

/** Judges a show's mention by itself, then with the page around it; and a platform's. The weights come from scripts/train-judge.ts. */
export const JUDGES = {
  showAlone: linearJudge(weights.showAlone),
  showOnPage: linearJudge(weights.showOnPage),
  platform: linearJudge(weights.platform),
};

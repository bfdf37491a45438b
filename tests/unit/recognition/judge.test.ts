/** The judge: a sum of what evidence adds, and the reasons for it. */

import { describe, expect, it } from 'vitest';
import { makeJudge, type Model } from '@/lib/recognition/judge';
import { fitLinear } from '@/scripts/judge/fit-linear';
import { fitTrees } from '@/scripts/judge/fit-trees';

const NAMES = ['quoted', 'common'];
const MODEL: Model = {
  linear: { bias: -1, weights: { quoted: 3 } },
  names: NAMES,
  trees: [[0, 1, 0.5, [0.5], [-2, 0, 0.5, [-3], [-1]]]],
};
const measured = (quoted: number, common: number) => ({ names: NAMES, values: [quoted, common] });

describe('the judge', () => {
  it('adds up linear weights and the leaf of every tree', () => {
    const judge = makeJudge(MODEL);
    expect(judge.probability(measured(1, 0))).toBeCloseTo(1 / (1 + Math.exp(-2.5)));
    expect(judge.probability(measured(0, 1))).toBeCloseTo(1 / (1 + Math.exp(4)));
  });

  it('says what each measure added, forks on the way included', () => {
    expect(makeJudge(MODEL).explain(measured(1, 1))).toEqual([
      { name: 'quoted', weight: 4 },
      { name: 'common', weight: -2 },
    ]);
  });

  it('names no reason for what is absent, even where its absence tells', () => {
    expect(makeJudge(MODEL).explain(measured(0, 1))).toEqual([{ name: 'common', weight: -2 }]);
  });

  it('refuses evidence that its trees were not learned for', () => {
    expect(() => makeJudge(MODEL).probability({ names: ['common', 'quoted'], values: [1, 0] })).toThrow(/train-judge/);
  });
});

describe('learning a judge', () => {
  // True where exactly one of two measures holds: a sum cannot say that, trees can.
  const examples = Array.from({ length: 80 }, (_, place) => {
    const [a, b] = [place % 2, (place >> 1) % 2];
    return { values: [a, b], wanted: a !== b, weight: 1 };
  });
  const settings = { trees: 20, depth: 2, rate: 0.5, ridge: 0.1, leastWeight: 0.1, columns: 1, rows: 0.9 };

  it('learns with trees what no sum can tell, and the same again from the same examples', () => {
    const linear = fitLinear(examples, NAMES, {});
    const trees = fitTrees(examples, 2, new Float64Array(examples.length), settings);
    const judge = makeJudge({ linear, names: NAMES, trees });
    expect(judge.probability(measured(1, 0))).toBeGreaterThan(0.9);
    expect(judge.probability(measured(1, 1))).toBeLessThan(0.1);
    expect(fitTrees(examples, 2, new Float64Array(examples.length), settings)).toEqual(trees);
  });

  it('keeps to reasoned weights where no example speaks', () => {
    const silent = examples.map((example) => ({ ...example, values: [example.values[0]!, 0] }));
    expect(fitLinear(silent, NAMES, { common: -2 }).weights.common).toBeCloseTo(-2, 1);
  });
});

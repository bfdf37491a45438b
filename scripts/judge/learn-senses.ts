/** Learns what tells shows of one title apart: a weight for each clue, from mentions whose gold says which show is meant. */

import { judgeArticle, type JudgeSet } from '@/lib/recognition/judge-article';
import { ambiguousNames, resolve } from '@/lib/recognition/resolve';
import { isRight, spansAgree } from '@/lib/recognition/score';
import { measureSense, SENSE_NAMES, SENSE_PRIORS } from '@/lib/recognition/senses';
import { scoredShow } from '@/scripts/scored-mentions';
import type { Item } from './corpus';

/** Holds the weights close to the reasoned ones: the gold decides few cases. */
const RIDGE = 1;
const ROUNDS = 300;
const STEP = 0.05;

/** A name of a page: what speaks for each of its shows, and which of them the gold means. */
type Choice = { measures: number[][]; right: boolean[] };

/** By gradient ascent on the probability of the right show among those of its title (McFadden 1974). */
export function learnSenses(items: Item[], judges: JudgeSet): Record<string, number> {
  const choices = items.flatMap((item) => choicesOf(item, judges));
  const start = SENSE_NAMES.map((name) => SENSE_PRIORS[name] ?? 0);
  const weights = [...start];
  const mean = weights.map(() => 0);
  const spread = weights.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, i) => -RIDGE * (weight - start[i]!));
    for (const { measures, right } of choices) {
      const fits = measures.map((values) => Math.exp(values.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      const all = fits.reduce((a, b) => a + b, 0);
      const wanted = fits.reduce((sum, fit, sense) => sum + (right[sense] ? fit : 0), 0);
      for (const [sense, values] of measures.entries()) {
        const pull = (right[sense] ? fits[sense]! / wanted : 0) - fits[sense]! / all;
        for (const [i, value] of values.entries()) slope[i]! += pull * value;
      }
    }
    for (const [i, gradient] of slope.entries()) {
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient;
      spread[i] = 0.99 * spread[i]! + 0.01 * gradient * gradient;
      weights[i]! += (STEP * mean[i]!) / (1 - 0.9 ** round) / (Math.sqrt(spread[i]! / (1 - 0.99 ** round)) + 1e-9);
    }
  }
  return Object.fromEntries(SENSE_NAMES.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]));
}

/** One choice for every name that several shows bear, where the gold names one of them: from the clues of its first mention. */
function choicesOf({ candidates, document, gold, set }: Item, judges: JudgeSet): Choice[] {
  const mentions = resolve(judgeArticle(candidates, judges), { show: 0.5, platform: 0.5 }, judges.sense);
  return ambiguousNames(mentions).flatMap(({ group, senses, clues }) =>
    group.flatMap(({ candidate: { passage, hit } }, place) => {
      const from = document.offsets[passage.place]!;
      const span = { start: from + hit.start, end: from + hit.end };
      const match = gold.find((mention) => mention.kind === 'show' && spansAgree(mention, span));
      if (match === undefined) return [];
      const right = senses.map(({ ordinal }) =>
        isRight(match, { ...span, ...scoredShow(set.dataset.shows[ordinal]!) }),
      );
      if (!right.includes(true) || !right.includes(false)) return [];
      return [{ measures: senses.map((sense) => measureSense(sense, clues[place]!)), right }];
    }),
  );
}

/** The small words and stops right before and after the candidate: what stands in a sentence's joints tells titles from people and things. */

import { type Candidate, type Feature, gapAfter, gapBefore, tokenBeside } from '@/lib/recognition/candidate';
import { CASE } from '@/lib/recognition/reading';
import { foldText } from '@/lib/recognition/fold-text';

/** Words of English grammar that stand before a noun. */
const BEFORE = [
  'on',
  'in',
  'of',
  'for',
  'to',
  'with',
  'and',
  'or',
  'the',
  'a',
  'as',
  'by',
  'from',
  'at',
  'like',
  'than',
  'but',
];
const BEFORE_MORE = [
  'when',
  'that',
  'where',
  'if',
  'while',
  'which',
  'so',
  'since',
  'because',
  'after',
  'before',
  'until',
];
/** And after one. */
const AFTER = [
  'is',
  'was',
  'has',
  'had',
  'will',
  'would',
  'to',
  'and',
  'or',
  'in',
  'on',
  'at',
  'for',
  'with',
  'as',
  'of',
  'from',
];
const AFTER_MORE = [
  'are',
  'were',
  'have',
  'who',
  'that',
  'which',
  'when',
  'where',
  'but',
  'by',
  'the',
  'a',
  'did',
  'does',
  'could',
];

const NUMBERS = new Map<number, string>();
for (const word of [...BEFORE, ...BEFORE_MORE, ...AFTER, ...AFTER_MORE]) NUMBERS.set(foldText(word).hashes[0]!, word);

/** The small word beside a candidate, or "" where there is none or a stop stands between. */
function smallWord(candidate: Candidate, side: -1 | 1): string {
  const token = tokenBeside(candidate, side);
  if (token === undefined) return '';
  const gap = side === -1 ? gapBefore(candidate).trimStart() : gapAfter(candidate).trimEnd();
  if (!/^["“‘'”’]?$/.test(gap)) return '';
  return NUMBERS.get(candidate.passage.folded.hashes[token]!) ?? '';
}

const wordFeature = (side: -1 | 1, word: string): Feature => ({
  name: `${side === -1 ? 'after_the_word' : 'before_the_word'}_${word}`,
  measure: (candidate) => Number(smallWord(candidate, side) === word),
});

/** A word in small letters beside it that ends so. */
function ending(candidate: Candidate, side: -1 | 1, pattern: RegExp): number {
  const token = tokenBeside(candidate, side);
  const { cases, folded } = candidate.passage;
  if (token === undefined || cases[token] !== CASE.lower || smallWord(candidate, side) !== '') return 0;
  if (!/^["“‘'”’]? ["“‘'”’]?$/.test(side === -1 ? gapBefore(candidate) : gapAfter(candidate))) return 0;
  return Number(pattern.test(folded.text.slice(folded.starts[token]!, folded.ends[token]!)));
}

const stop = (side: -1 | 1, pattern: RegExp) => (candidate: Candidate) =>
  Number(pattern.test(side === -1 ? gapBefore(candidate) : gapAfter(candidate)));

export const SMALL_WORD_FEATURES: Feature[] = [
  ...[...BEFORE, ...BEFORE_MORE].map((word) => wordFeature(-1, word)),
  ...[...AFTER, ...AFTER_MORE].map((word) => wordFeature(1, word)),
  { name: 'verb_after', measure: (candidate) => ending(candidate, 1, /[^s]s$/) },
  { name: 'past_after', measure: (candidate) => ending(candidate, 1, /ed$/) },
  { name: 'doing_after', measure: (candidate) => ending(candidate, 1, /ing$/) },
  { name: 'doing_before', measure: (candidate) => ending(candidate, -1, /ing$/) },
  { name: 'past_before', measure: (candidate) => ending(candidate, -1, /ed$/) },
  { name: 'comma_before', measure: stop(-1, /^["”’']?, /) },
  { name: 'comma_after', measure: stop(1, /^["”’']?,/) },
  { name: 'full_stop_after', measure: stop(1, /^["”’']?[.!?]/) },
  { name: 'bracket_before', measure: stop(-1, /[([]["“‘']?$/) },
  { name: 'bracket_after', measure: stop(1, /^["”’']?[)\]]/) },
  { name: 'opening_bracket_after', measure: stop(1, /^["”’']? [([]/) },
  { name: 'dash_before', measure: stop(-1, /[–—-] ?["“‘']?$/) },
  { name: 'dash_after', measure: stop(1, /^["”’']? ?[–—]/) },
  { name: 'colon_before', measure: stop(-1, /: ?["“‘']?$/) },
  { name: 'semicolon_beside', measure: (candidate) => Number(/;/.test(gapBefore(candidate) + gapAfter(candidate))) },
];

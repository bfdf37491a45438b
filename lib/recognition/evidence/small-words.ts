/** The small words and stops right before and after the candidate: what stands in a sentence's joints tells titles from people and things. */

import { type Candidate, gapAfter, gapBefore, tokenBeside } from '@/lib/recognition/candidate';
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

/** Places of the words in the list of measures, by the hash of the word; the two sides have their own. */
const PLACES_BEFORE = placesOf([...BEFORE, ...BEFORE_MORE], 0);
const PLACES_AFTER = placesOf([...AFTER, ...AFTER_MORE], PLACES_BEFORE.size);

function placesOf(words: string[], from: number): Map<number, number> {
  return new Map(words.map((word, place) => [foldText(word).hashes[0]!, from + place]));
}

const STOPS_BEFORE: [name: string, pattern: RegExp][] = [
  ['comma_before', /^["”’']?, /],
  ['bracket_before', /[([]["“‘']?$/],
  ['dash_before', /[–—-] ?["“‘']?$/],
  ['colon_before', /: ?["“‘']?$/],
  ['semicolon_before', /;/],
];
const STOPS_AFTER: [name: string, pattern: RegExp][] = [
  ['comma_after', /^["”’']?,/],
  ['full_stop_after', /^["”’']?[.!?]/],
  ['bracket_after', /^["”’']?[)\]]/],
  ['opening_bracket_after', /^["”’']? [([]/],
  ['dash_after', /^["”’']? ?[–—]/],
  ['semicolon_after', /;/],
];
const ENDINGS = ['verb_after', 'past_after', 'doing_after', 'doing_before', 'past_before'];

/** The names of the measures, in their order. */
export const SMALL_WORD_NAMES = [
  ...[...BEFORE, ...BEFORE_MORE].map((word) => `after_the_word_${word}`),
  ...[...AFTER, ...AFTER_MORE].map((word) => `before_the_word_${word}`),
  ...ENDINGS,
  ...[...STOPS_BEFORE, ...STOPS_AFTER].map(([name]) => name),
];
const ENDINGS_FROM = PLACES_BEFORE.size + PLACES_AFTER.size;
const STOPS_FROM = ENDINGS_FROM + ENDINGS.length;

const JOINS = /^["“‘'”’]? ?["“‘'”’]?$/;

/** All of them at once: both neighbours are looked at one time only. Appends to `values`. */
export function measureSmallWords(candidate: Candidate, values: number[]): void {
  const from = values.length;
  for (let place = 0; place < SMALL_WORD_NAMES.length; place++) values.push(0);
  const [before, after] = [gapBefore(candidate), gapAfter(candidate)];
  if (JOINS.test(before)) measureSide(candidate, -1, values, from);
  if (JOINS.test(after)) measureSide(candidate, 1, values, from);
  if (before !== ' ') {
    for (const [place, [, pattern]] of STOPS_BEFORE.entries())
      if (pattern.test(before)) values[from + STOPS_FROM + place] = 1;
  }
  if (after !== ' ') {
    for (const [place, [, pattern]] of STOPS_AFTER.entries())
      if (pattern.test(after)) values[from + STOPS_FROM + STOPS_BEFORE.length + place] = 1;
  }
}

function measureSide(candidate: Candidate, side: -1 | 1, values: number[], from: number): void {
  const token = tokenBeside(candidate, side);
  if (token === undefined) return;
  const { cases, folded } = candidate.passage;
  const place = (side === -1 ? PLACES_BEFORE : PLACES_AFTER).get(folded.hashes[token]!);
  if (place !== undefined) {
    values[from + place] = 1;
    return;
  }
  if (cases[token] !== CASE.lower) return;
  const word = folded.text.slice(folded.starts[token]!, folded.ends[token]!);
  const set = (name: string) => {
    values[from + ENDINGS_FROM + ENDINGS.indexOf(name)] = 1;
  };
  if (word.endsWith('ed')) set(side === 1 ? 'past_after' : 'past_before');
  else if (word.endsWith('ing')) set(side === 1 ? 'doing_after' : 'doing_before');
  else if (side === 1 && /[^s]s$/.test(word)) set('verb_after');
}

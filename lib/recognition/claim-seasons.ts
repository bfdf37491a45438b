/** Which seasons a claim speaks of, read from the words around it. */

import type { Claim } from './mention';

const NUMBERS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "first" to "twelfth", as a pattern. */
export const ORDINAL = `(?:${NUMBERS.join('|')})`;

const LISTED = /\b(?:seasons?\s+|series\s+|S(?=\d))(\d{1,2}|[a-z]+)(?:\s*(?:and|&|-|–|,)\s*(\d{1,2}|[a-z]+))?/gi;
const ORDINALS = new RegExp(
  `\\b(${NUMBERS.join('|')})(?:,? (?:and|-and-) ?(${NUMBERS.join('|')}|final|last))?[ -](?:seasons?|series)\\b`,
  'i',
);
const LENGTH = /\bafter (?:just |only |an? )?(\w+) (?:seasons?|series)\b/i;

/** The seasons named in the text: "for a third season" → [3], "for seasons 6 and 7" → [6, 7], cancelled "after one season" → [1]. */
export function seasonsIn(text: string, kind: Claim['kind']): number[] {
  if (kind === 'ended') return [];
  if (kind === 'cancelled') {
    const last = numberOf(LENGTH.exec(text)?.[1]);
    return last === null ? [] : [last];
  }
  for (const [, first, second] of text.matchAll(LISTED)) {
    const numbers = [first, second].flatMap((word) => numberOf(word) ?? []);
    if (numbers.length > 0) return numbers;
  }
  const ordinal = ORDINALS.exec(text);
  return ordinal === null ? [] : [ordinal[1], ordinal[2]].flatMap((word) => numberOf(word) ?? []);
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (word.toLowerCase() === 'single') return 1;
  if (/^\d+$/.test(word)) return Number(word);
  const place = Math.max(NUMBERS.indexOf(word.toLowerCase()), COUNTS.indexOf(word.toLowerCase()));
  return place < 0 ? null : place + 1;
}

/** What of a query is a title: folded like the titles, without the words of a question about one. */

import { foldedSlice } from '@/lib/recognition/fold-letters';
import { tokensOf } from '@/lib/recognition/fold-text';

/** Words around the title in what people type ("is the witcher cancelled", "you season 2 netflix release date"). */
const ASKING = new Set(
  `is was are were will has have did does do be been being get gets got going when why what happened to of there come coming back
   cancelled canceled cancel cancellation renewed renew renewal ended ending end ends over axed returning return season seasons series
   tv show shows episode episodes release date status news netflix hulu hbo new next final last about for again another still on`.split(
    /\s+/,
  ),
);
const NUMBER = /^(?:\d{1,2}|s\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/**
 * The ways to read a query, the whole of it first: every word may be the title's ("The End", "Ending Things"), so nothing is dropped
 * for certain. None for a query without letters or digits.
 */
export function readingsOf(query: string): string[] {
  const tokens = tokensOf(query);
  if (tokens.length === 0) return [];
  let first = 0;
  let end = tokens.length;
  while (first < end && ASKING.has(tokens[first]!)) first += 1;
  while (end > first && (ASKING.has(tokens[end - 1]!) || isSeasonNumber(tokens, end - 1))) end -= 1;
  const stripped = tokens.slice(first, end).join('');
  // Folded as the names are: their letters without what parts them.
  const whole = foldedSlice(query, 0, query.length);
  return stripped === '' || stripped === whole ? [whole] : [whole, stripped];
}

function isSeasonNumber(tokens: string[], place: number): boolean {
  const token = tokens[place]!;
  return NUMBER.test(token) && (/^s\d/.test(token) || /^(?:season|series|s)$/.test(tokens[place - 1] ?? ''));
}

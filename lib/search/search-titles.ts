/** Searches titles and aliases: exact before prefix before near misses, the more prominent and recent show first. */

import { compareWords, MOST_EDITS } from './edit-distance';
import { readingsOf } from './fold-query';
import type { SearchHit } from './search-hit';
import { NAME_KIND, type SearchIndex } from './search-index';
import { likeliestNames } from './likeliest-names';

/** A match of another kind never outranks these by prominence alone. */
const EXACT = 1;
const PREFIX = 0.85;
const NEAR = 0.75;
const INSIDE = 0.6;
/** What a match is worth by what it matched: a title, one without its article, another name, a part of a title. */
const WORTH: Record<number, number> = {
  [NAME_KIND.title]: 1,
  [NAME_KIND.bare]: 0.99,
  [NAME_KIND.alias]: 0.98,
  [NAME_KIND.part]: 0.9,
};
/** A reading of the query without its question words is a little less sure than the whole of it. */
const STRIPPED = 0.97;
/** What prominence can add at most, as part of a score. */
const PROMINENCE = 0.1;

/** Tells nothing of a title, though three letters long. */
const ARTICLE = new TextEncoder().encode('the');

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The shows whose title or alias fits a query best, at most `limit`, the best first. One missing, wrong or swapped letter and
 * unfinished titles are forgiven, question words ("is … cancelled", "season 2") passed over.
 */
export function searchTitles(index: SearchIndex, query: string, limit: number): SearchHit[] {
  const best = new Map<number, { name: number; score: number }>();
  for (const [place, reading] of readingsOf(query).entries()) {
    const wanted = encoder.encode(reading);
    for (const name of likeliestNames(index, wanted)) {
      const show = index.nameShows[name]!;
      const fit = fitOf(index, wanted, name) * WORTH[index.nameKinds[name]!]! * (place === 0 ? 1 : STRIPPED);
      if (fit === 0) continue;
      const score = fit * (1 - PROMINENCE) + (index.prominence[show]! / 255) * PROMINENCE;
      const known = best.get(show);
      if (known === undefined || score > known.score) best.set(show, { name, score });
    }
  }
  return [...best]
    .sort(([a, left], [b, right]) => right.score - left.score || a - b)
    .slice(0, limit)
    .map(([show, { name, score }]) => toHit(index, show, name, score));
}

function toHit(index: SearchIndex, ordinal: number, name: number, score: number): SearchHit {
  const title = decode(index.shown, index.shownStarts, ordinal);
  const matched = decode(index.shown, index.shownStarts, name);
  const year = index.years[ordinal]!;
  return {
    ordinal,
    id: decode(index.ids, index.idStarts, ordinal),
    title,
    matched: matched === title ? null : matched,
    year: year === 0 ? null : year,
    score: Math.round(score * 1000) / 1000,
  };
}

function decode(bytes: Uint8Array, starts: Uint32Array, place: number): string {
  return decoder.decode(bytes.subarray(starts[place]!, starts[place + 1]!));
}

/** 1 for the same name, less for a beginning and for a name a few letters off, 0 for another. */
function fitOf({ folded, foldedStarts }: SearchIndex, query: Uint8Array, name: number): number {
  const start = foldedStarts[name]!;
  const end = foldedStarts[name + 1]!;
  const { length } = query;
  const { whole, begun } = compareWords(query, folded, start, end);
  if (whole === 0) return EXACT;
  if (begun === 0) return PREFIX + (0.1 * length) / (end - start);
  const telling = length - (holds(query, 0, ARTICLE.length, ARTICLE) ? ARTICLE.length : 0);
  if (whole <= forgiven(telling)) return NEAR * (1 - whole / (length + 2)) + 0.15 / whole;
  // A typo in an unfinished title: what is to come could be anything, so less is forgiven.
  if (begun <= forgiven(telling - 2)) return NEAR * (1 - begun / (length + 2));
  return length >= 4 && holds(folded, start, end, query) ? INSIDE : 0;
}

/** How many slips a word of so many letters may have: "yuo" is You, but of six letters two wrong ones make another word. */
function forgiven(letters: number): number {
  return letters < 3 ? 0 : letters < 7 ? 1 : letters < 12 ? 2 : MOST_EDITS;
}

function holds(names: Uint8Array, start: number, end: number, query: Uint8Array): boolean {
  for (let from = start; from + query.length <= end; from++) {
    let same = 0;
    while (same < query.length && names[from + same] === query[same]) same += 1;
    if (same === query.length) return true;
  }
  return false;
}

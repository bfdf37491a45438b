/** Searches titles and aliases: exact before prefix before near misses, the more prominent show first. */

import { readingsOf } from './fold-query';
import type { SearchHit } from './search-hit';
import { gramsOf, type SearchIndex } from './search-index';

/** How many of the names that share most trigrams are compared letter by letter. */
const COMPARED = 200;
/** A match of another kind never outranks these by prominence alone. */
const EXACT = 1;
const PREFIX = 0.85;
const NEAR = 0.75;
/** A reading of the query without its question words is a little less sure than the whole of it. */
const STRIPPED = 0.97;
/** What prominence can add at most, as part of a score. */
const PROMINENCE = 0.09;

/**
 * The shows whose title or alias fits a query best, at most `limit`, the best first. One missing, wrong or swapped letter and
 * unfinished titles are forgiven, question words ("is … cancelled", "season 2") passed over.
 */
export function searchTitles(index: SearchIndex, query: string, limit: number): SearchHit[] {
  const best = new Map<number, { name: number; score: number }>();
  for (const [place, reading] of readingsOf(query).entries()) {
    for (const name of likeliestNames(index, reading)) {
      const show = index.nameShows[name]!;
      const fit = fitOf(reading, foldedName(index, name)) * (place === 0 ? 1 : STRIPPED);
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

const decoder = new TextDecoder();

function decode(bytes: Uint8Array, starts: Uint32Array, place: number): string {
  return decoder.decode(bytes.subarray(starts[place]!, starts[place + 1]!));
}

function foldedName(index: SearchIndex, name: number): string {
  return decode(index.folded, index.foldedStarts, name);
}

/** The names that share the most trigrams with the reading, those of like length first. */
function likeliestNames(index: SearchIndex, reading: string): number[] {
  const shared = new Uint16Array(index.nameCount);
  const touched: number[] = [];
  // The closing mark would punish unfinished titles: it only helps when the whole name is there.
  for (const gram of new Set(gramsOf(reading))) {
    const at = find(index.gramKeys, gram);
    if (at < 0) continue;
    for (let posting = index.gramStarts[at]!; posting < index.gramStarts[at + 1]!; posting++) {
      const name = index.postings[posting]!;
      if (shared[name] === 0) touched.push(name);
      shared[name]! += 1;
    }
  }
  const lengthOf = (name: number) => index.foldedStarts[name + 1]! - index.foldedStarts[name]!;
  const likeness = (name: number) => shared[name]! - Math.min(2, Math.abs(lengthOf(name) - reading.length) / 20);
  const prominence = (name: number) => index.prominence[index.nameShows[name]!]!;
  // Few names reach the count that decides, so the rest need no sorting.
  const floor = touched.length > COMPARED * 4 ? cut(touched, shared) : 1;
  return touched
    .filter((name) => shared[name]! >= floor)
    .sort((a, b) => likeness(b) - likeness(a) || prominence(b) - prominence(a))
    .slice(0, COMPARED);
}

/** The highest count that at least `COMPARED` names reach. */
function cut(names: number[], shared: Uint16Array): number {
  const reached = new Map<number, number>();
  for (const name of names) reached.set(shared[name]!, (reached.get(shared[name]!) ?? 0) + 1);
  let sum = 0;
  for (const count of [...reached.keys()].sort((a, b) => b - a)) {
    sum += reached.get(count)!;
    if (sum >= COMPARED) return count;
  }
  return 1;
}

function find(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle] === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** 1 for the same name, less for a beginning and for a name a few letters off, 0 for another. */
function fitOf(query: string, name: string): number {
  if (query === name) return EXACT;
  if (name.startsWith(query)) return PREFIX + (0.1 * query.length) / name.length;
  const allowed = query.length <= 3 ? 1 : query.length <= 8 ? 2 : 3;
  const whole = editDistance(query, name);
  if (whole <= allowed) return NEAR * (1 - whole / (query.length + 2)) + 0.15 / whole;
  // A typo in an unfinished title.
  const begun = editDistance(query, name.slice(0, query.length));
  if (begun <= allowed && query.length > 3) return NEAR * (1 - begun / (query.length + 2));
  return query.length >= 4 && name.includes(query) ? 0.6 : 0;
}

/** Letters missing, added, wrong or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

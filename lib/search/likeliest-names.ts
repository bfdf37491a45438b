/** Chooses the names worth comparing letter by letter: those that share the most trigrams with what was typed. */

import { END, FIRST_GRAM, nextGram, type SearchIndex, symbolOf } from './search-index';

/** How many names are compared at most. */
const COMPARED = 100;
/** Bytes of postings that are read at most, the rarest trigrams first: what nearly every name shares tells little. */
const POSTINGS = 12_000;

/** Steps of likeness that one trigram more is worth, and how many steps are told apart. */
const STEPS_A_GRAM = 40;
const STEPS = 1 << 10;
/** How many names there are of each step: scratch paper. */
const steps = new Uint32Array(STEPS);

/** The names that share the most trigrams with the query (folded, as UTF-8), those of like length first, then the prominent ones. */
export function likeliestNames(index: SearchIndex, query: Uint8Array): number[] {
  const { shared, touched } = index;
  const count = countShared(index, query);
  const least = cut(index, count);
  const likely: number[] = [];
  for (let at = 0; at < count; at++) if (shared[touched[at]!]! >= least) likely.push(touched[at]!);
  const chosen = likely.length > COMPARED ? likeliestOf(index, likely, query.length, least) : likely;
  shared.fill(0);
  return chosen;
}

/** Of many names the likeliest, found by counting, since sorting them would take longer than all the rest. */
function likeliestOf(index: SearchIndex, names: number[], length: number, least: number): number[] {
  const { shared, foldedStarts, nameShows, prominence } = index;
  steps.fill(0);
  const likeness = names.map((name) => {
    const letters = foldedStarts[name + 1]! - foldedStarts[name]!;
    const farther = Math.min(STEPS_A_GRAM * 2, Math.abs(letters - length) * 2);
    const known = prominence[nameShows[name]!]! >> 6;
    const step = (shared[name]! - least + 2) * STEPS_A_GRAM - farther + known;
    return Math.min(STEPS - 1, step);
  });
  for (const step of likeness) steps[step]! += 1;
  let limit = STEPS;
  for (let sum = 0; limit > 0 && sum < COMPARED;) sum += steps[--limit]!;
  return names.filter((_, place) => likeness[place]! >= limit).slice(0, COMPARED * 2);
}

function gramsOf(query: Uint8Array): Set<number> {
  const grams = new Set<number>();
  let gram = FIRST_GRAM;
  for (const byte of query) grams.add((gram = nextGram(gram, symbolOf(byte))));
  return grams.add(nextGram(gram, END));
}

/** Counts in `shared`, lists in `touched` which names share anything, and answers how many do. */
function countShared({ shared, touched, gramKeys, gramStarts, postings }: SearchIndex, query: Uint8Array): number {
  const lists = [...gramsOf(query)]
    .map((gram) => find(gramKeys, gram))
    .filter((place) => place >= 0)
    .map((place) => ({ start: gramStarts[place]!, end: gramStarts[place + 1]! }))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  let count = 0;
  let read = 0;
  for (const { start, end } of lists) {
    if (read > 0 && read + end - start > POSTINGS) break;
    read += end - start;
    let name = 0;
    for (let at = start; at < end; at++) {
      let byte = postings[at]!;
      let distance = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postings[++at]!;
        distance |= (byte & 0x7f) << shift;
      }
      name += distance;
      if (shared[name] === 0) touched[count++] = name;
      shared[name]! += 1;
    }
  }
  return count;
}

/** The highest count that at least `COMPARED` names reach, or the one before it where that is a few names only. */
function cut({ shared, touched }: SearchIndex, count: number): number {
  steps.fill(0);
  for (let at = 0; at < count; at++) steps[shared[touched[at]!]!]! += 1;
  let sum = 0;
  for (let grams = 255; grams > 0; grams--) {
    sum += steps[grams]!;
    if (sum >= COMPARED) return grams;
  }
  return 1;
}

/** Where a number stands among sorted ones, or -1. */
function find(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === wanted) return middle;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

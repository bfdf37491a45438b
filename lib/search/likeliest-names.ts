/** Chooses the names worth comparing letter by letter: those that share the most trigrams with what was typed. */

import { END, FIRST_GRAM, nextGram, type SearchIndex, symbolOf } from './search-index';

/** How many names are compared at most. */
const COMPARED = 200;
/** Bytes of postings that are read at most, the rarest trigrams first: what nearly every name shares tells little. */
const POSTINGS = 12_000;

/** The names that share the most trigrams with the query (folded, as UTF-8), those of like length first, then the prominent ones. */
export function likeliestNames(index: SearchIndex, query: Uint8Array): number[] {
  const { shared } = index;
  const touched = countShared(index, query);
  const least = cut(touched, shared);
  const likely: number[] = [];
  for (const name of touched) if (shared[name]! >= least) likely.push(name);
  const likeness = likely.length > COMPARED ? likely.map((name) => likenessOf(index, query.length, name)) : [];
  shared.fill(0);
  if (likeness.length === 0) return likely;
  const limit = Float64Array.from(likeness).sort().at(-COMPARED)!;
  return likely.filter((_, place) => likeness[place]! >= limit).slice(0, COMPARED);
}

function gramsOf(query: Uint8Array): Set<number> {
  const grams = new Set<number>();
  let gram = FIRST_GRAM;
  for (const byte of query) grams.add((gram = nextGram(gram, symbolOf(byte))));
  return grams.add(nextGram(gram, END));
}

/** Counts in `shared`, and answers which names share anything. */
function countShared({ shared, gramKeys, gramStarts, postings }: SearchIndex, query: Uint8Array): number[] {
  const lists = [...gramsOf(query)]
    .map((gram) => find(gramKeys, gram))
    .filter((place) => place >= 0)
    .map((place) => ({ start: gramStarts[place]!, end: gramStarts[place + 1]! }))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const touched: number[] = [];
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
      if (shared[name] === 0) touched.push(name);
      shared[name]! += 1;
    }
  }
  return touched;
}

/** The highest count that at least `COMPARED` names reach, or the one before it where that is a few names only. */
function cut(names: number[], shared: Uint8Array): number {
  const reached = new Uint32Array(256);
  for (const name of names) reached[shared[name]!]! += 1;
  let sum = 0;
  for (let count = 255; count > 0; count--) {
    sum += reached[count]!;
    if (sum >= COMPARED) return count;
  }
  return 1;
}

function likenessOf(
  { shared, foldedStarts, nameShows, prominence }: SearchIndex,
  length: number,
  name: number,
): number {
  const letters = foldedStarts[name + 1]! - foldedStarts[name]!;
  return shared[name]! - Math.min(2, Math.abs(letters - length) / 20) + prominence[nameShows[name]!]! / 10_000;
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

/** How common a phrase is as plain language: read from a small table made of book n-grams, used while an index is built. */

import { tokensOf, hashPhrase } from './fold-text';

export type Commonness = {
  /** Sorted hashes of folded phrases. */
  hashes: Uint32Array;
  /** The level of each phrase. */
  levels: Uint8Array;
};

/** Levels are logarithms: one power of ten in the counts is 48 steps, level 0 stands for 100,000 uses or fewer. */
const STEPS_PER_POWER = 48;
const FLOOR_POWER = 5;
/** Running words of the two corpora together, as the counts of their most frequent words and their shares tell. */
const CORPUS_POWER = 11.5;
/** How much oftener words stand together than chance would have it, in powers of ten: an estimate for unlisted phrases. */
const COHESION_POWER = 1;

/** The level of a phrase counted so many times. */
function levelOfCount(count: number): number {
  const level = Math.round((Math.log10(Math.max(1, count)) - FLOOR_POWER) * STEPS_PER_POWER);
  return Math.min(255, Math.max(0, level));
}

/** Makes a table from counts of folded phrases; what is too rare for a level is left out. */
export function makeCommonness(counts: Map<string, number>): Commonness {
  const byHash = new Map<number, number>();
  for (const [phrase, count] of counts) {
    const level = levelOfCount(count);
    if (level > 0) byHash.set(hashPhrase(phrase), Math.max(level, byHash.get(hashPhrase(phrase)) ?? 0));
  }
  const sorted = [...byHash].sort(([a], [b]) => a - b);
  return { hashes: Uint32Array.from(sorted, ([hash]) => hash), levels: Uint8Array.from(sorted, ([, level]) => level) };
}

/** The table as bytes: its length, the hashes, the levels, little-endian. */
export function writeCommonness({ hashes, levels }: Commonness): Uint8Array {
  const bytes = new Uint8Array(4 + hashes.length * 5);
  new DataView(bytes.buffer).setUint32(0, hashes.length, true);
  bytes.set(new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength), 4);
  bytes.set(levels, 4 + hashes.byteLength);
  return bytes;
}

/** Reads what `writeCommonness` wrote. Throws where the length does not fit the count. */
export function readCommonness(bytes: Uint8Array): Commonness {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >= 4 ? view.getUint32(0, true) : -1;
  if (bytes.byteLength !== 4 + count * 5) {
    throw new Error(
      `The table of common phrases holds ${bytes.byteLength} bytes, which fits no count; build it with scripts/build-commonness.ts`,
    );
  }
  return {
    hashes: Uint32Array.from({ length: count }, (_, i) => view.getUint32(4 + i * 4, true)),
    levels: bytes.slice(4 + count * 4),
  };
}

/** 0 (rare, or a name) to 255 (the most common words): from the table, or estimated from the words of an unlisted phrase. */
export function commonnessOf(commonness: Commonness, phrase: string): number {
  const listed = lookUp(commonness, hashPhrase(phrase));
  if (listed > 0) return listed;
  const tokens = tokensOf(phrase);
  if (tokens.length < 2) return 0;
  let power = CORPUS_POWER + COHESION_POWER;
  for (const token of tokens) {
    const level = lookUp(commonness, hashPhrase(token));
    if (level === 0) return 0;
    power += level / STEPS_PER_POWER + FLOOR_POWER - CORPUS_POWER;
  }
  return levelOfCount(10 ** power);
}

function lookUp({ hashes, levels }: Commonness, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle]!;
    if (found === hash) return levels[middle]!;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Folds text so that titles match however they are typed, and keeps the way back to the original UTF-16 offsets. */

import {
  AMPERSAND,
  APOSTROPHE,
  classify,
  foldedSlice,
  isLetterAt,
  JOINER,
  LONG,
  LONG_FOLDS,
  PLUS,
  SEPARATOR,
  SKIPPED,
  UNKNOWN,
} from './fold-letters';
import { extendPhrase, FNV_OFFSET, FNV_PRIME, hashToken } from './phrase-hash';

export type FoldedText = {
  text: string;
  /** How many tokens there are. */
  count: number;
  /** Where each token begins and ends in the original text. */
  starts: Int32Array;
  ends: Int32Array;
  /** Where the token ends without its possessive ("Netflix" in "Netflix's"), or -1 where it has none. */
  stemEnds: Int32Array;
  hashes: Uint32Array;
  /** Hash of the token without its possessive; meaningless where `stemEnds` is -1. */
  stemHashes: Uint32Array;
  /** 1 where the token was written with dots or asterisks between its letters ("P.D.", "M*A*S*H"). */
  dotted: Uint8Array;
};

const LETTER_S = 0x73;
const FULL_STOP = 0x2e;
const AND_HASH = hashToken('and');
const PLUS_HASH = hashToken('+');

/** What each byte is, filled ahead; what is not ASCII counts as unknown. */
const ASCII = Uint8Array.from({ length: 256 }, (_, unit) => (unit < 0x80 ? classify(unit) : UNKNOWN));

const encoder = new TextEncoder();
/** The text that is being folded as UTF-8: measured, reading bytes takes a quarter of the time of asking a string for its units. */
let bytes = new Uint8Array(4096);

type Tokens = Omit<FoldedText, 'text' | 'count'>;

/** The tokens of the text that is being folded: kept between texts, since fresh memory would cost more than the folding. */
let desk: Tokens = makeTokens(1024);

function makeTokens(room: number): Tokens {
  return {
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    stemEnds: new Int32Array(room).fill(-1),
    hashes: new Uint32Array(room),
    stemHashes: new Uint32Array(room),
    dotted: new Uint8Array(room),
  };
}

function makeRoom(): Tokens {
  const larger = makeTokens(desk.starts.length * 2);
  for (const name of Object.keys(larger) as (keyof Tokens)[]) larger[name].set(desk[name]);
  return (desk = larger);
}

/** How many more bytes than units there are from one unit to another; a surrogate without its other half is written as three. */
function extraBytes(text: string, from: number, to: number): number {
  let extra = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) extra += 1;
    else if ((unit & 0xfc00) === 0xd800) extra += (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 1 : 2;
    else if ((unit & 0xfc00) === 0xdc00) extra += (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? 1 : 2;
    else extra += 2;
  }
  return extra;
}

/**
 * Goes on with token `count`, begun at `start`, from the first unit that is no plain letter, and returns where the text goes on.
 * `begun` is the hash of the letters so far. All offsets are units.
 */
function finishWord(text: string, count: number, start: number, from: number, begun: number): number {
  const { starts, ends, hashes, stemEnds, stemHashes, dotted } = desk;
  starts[count] = start;
  let at = from;
  let end = from;
  let hash = begun;
  let letters = from - start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classify(unit);
    if (kind > LONG) {
      hash = Math.imul(hash ^ kind, FNV_PRIME);
      letters += 1;
      end = at + 1;
    } else if (kind === LONG) {
      const folded = LONG_FOLDS.get(unit)!;
      for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
      letters += 1;
      end = at + 1;
    } else if (kind === APOSTROPHE) {
      if (!isLetterAt(text, at + 1)) break;
      if ((text.charCodeAt(at + 1) | 0x20) === LETTER_S && !isLetterAt(text, at + 2)) {
        stemEnds[count] = end;
        stemHashes[count] = hash;
      }
    } else if (kind === JOINER) {
      // A single letter, a dot, a single letter: the dots belong to an initialism, the one that ends it too.
      if (letters !== 1 || !isLetterAt(text, at + 1) || isLetterAt(text, at + 2)) {
        if (dotted[count] === 1 && letters === 1 && unit === FULL_STOP) end = at + 1;
        break;
      }
      dotted[count] = 1;
      letters = 0;
    } else if (kind !== SKIPPED) break;
  }
  ends[count] = end;
  hashes[count] = hash;
  return Math.max(at, end);
}

/**
 * The tokens of a text: runs of letters and digits without case, diacritics and apostrophes. "&" is the token "and", a "+" right
 * after a word is a token of its own (Disney+), single letters joined by dots or asterisks are one token (P.D., M*A*S*H).
 */
export function foldText(text: string): FoldedText {
  if (bytes.length <= text.length * 3) bytes = new Uint8Array(text.length * 3 + 1024);
  const length = encoder.encodeInto(text, bytes).written;
  // What ends a word that ends the text.
  bytes[length] = 0;
  let { starts, ends, hashes } = desk;
  const read = bytes;
  let count = 0;
  let at = 0;
  // How many bytes are ahead of units.
  let ahead = 0;
  // Only what nearly every word is made of stands in this loop, so that all of it is held in registers.
  while (at < length) {
    let kind = ASCII[read[at]!]!;
    if (kind === SEPARATOR) {
      at += 1;
      continue;
    }
    if (count === starts.length) ({ starts, ends, hashes } = makeRoom());
    const start = at - ahead;
    let to: number;
    if (kind > LONG) {
      let hash = FNV_OFFSET;
      do {
        hash = Math.imul(hash ^ kind, FNV_PRIME);
        at += 1;
        kind = ASCII[read[at]!]!;
      } while (kind > LONG);
      const end = at - ahead;
      // A full stop behind a word of several letters ends it; behind a single one it may join initials.
      if (kind === SEPARATOR || (kind === JOINER && end > start + 1)) {
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        count += 1;
        at += 1;
        continue;
      }
      to = finishWord(text, count, start, end, hash);
      count += 1;
      ahead += extraBytes(text, end, to);
    } else {
      to = readOther(text, count, start, kind);
      if (to > 0) count += 1;
      else to = -to;
      ahead += extraBytes(text, start, to);
    }
    at = to + ahead;
  }
  const { stemEnds, dotted } = desk;
  const folded = {
    text,
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    stemEnds: stemEnds.slice(0, count),
    hashes: hashes.slice(0, count),
    stemHashes: desk.stemHashes.slice(0, count),
    dotted: dotted.slice(0, count),
  };
  // Few tokens have a possessive or dots: cleared here, they need not be for each.
  stemEnds.fill(-1, 0, count);
  dotted.fill(0, 0, count);
  return folded;
}

/**
 * Reads what begins with no plain letter: a word, a sign that is a token, or what parts words. Returns where the text goes on, with
 * a minus where that was no token.
 */
function readOther(text: string, count: number, start: number, known: number): number {
  const kind = known === UNKNOWN ? classify(text.charCodeAt(start)) : known;
  if (kind >= LONG) return finishWord(text, count, start, start, FNV_OFFSET);
  const isToken = kind === AMPERSAND || (kind === PLUS && start > 0 && isLetterAt(text, start - 1));
  if (!isToken) return -start - 1;
  const { starts, ends, hashes } = desk;
  starts[count] = start;
  ends[count] = start + 1;
  hashes[count] = kind === AMPERSAND ? AND_HASH : PLUS_HASH;
  return start + 1;
}

/** Token `index` as a string. */
export function tokenAt(folded: FoldedText, index: number): string {
  return foldedSlice(folded.text, folded.starts[index]!, folded.ends[index]!);
}

/** All tokens of a text as strings. */
export function tokensOf(text: string): string[] {
  const folded = foldText(text);
  return Array.from({ length: folded.count }, (_, index) => tokenAt(folded, index));
}

/** The hash of a phrase as it is written. */
export function hashPhrase(phrase: string): number {
  const { hashes: tokenHashes } = foldText(phrase);
  let hash = 0;
  for (const tokenHash of tokenHashes) hash = extendPhrase(hash, tokenHash);
  return hash;
}

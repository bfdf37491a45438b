/** Folds text so that titles match however they are typed, and keeps the way back to the original UTF-16 offsets. */

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
  /** The folded letters of all tokens, one after the other; token `i` owns `unitStarts[i]` to `unitStarts[i + 1]`. */
  units: Uint16Array;
  unitStarts: Int32Array;
};

const SEPARATOR = 0;
const SKIPPED = 1;
const APOSTROPHE = 2;
const PLUS = 3;
const AMPERSAND = 4;
const JOINER = 5;
/** Letters that fold to two ("ß" → "ss") or stand outside the table; looked up one by one. */
const SLOW = 6;

const DIRECT_UNITS = 0x250;
const LETTER_S = 0x73;
const FULL_STOP = 0x2e;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const WIDE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const SLOW_FOLDS = new Map<number, string>();
const TABLE = makeTable();

/** The folded form of one UTF-16 unit that the table does not settle: letters of any script, "" for marks, null for separators. */
function foldSlowly(unit: number): string | null {
  const known = SLOW_FOLDS.get(unit);
  if (known !== undefined) return known === '\0' ? null : known;
  const character = String.fromCharCode(unit);
  let folded: string | null = null;
  // Soft hyphens, zero-width signs and direction marks are invisible: they never part a word.
  if (/[\p{M}\p{Cf}]/u.test(character)) folded = '';
  else if (/[\p{L}\p{N}\p{Cs}]/u.test(character)) {
    const plain = character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{Cs}]/gu, '');
    folded = plain.replace(/./gsu, (letter) => WIDE_LETTERS[letter] ?? letter) || null;
  }
  SLOW_FOLDS.set(unit, folded ?? '\0');
  return folded;
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(DIRECT_UNITS);
  for (let unit = 0; unit < DIRECT_UNITS; unit++) {
    const folded = foldSlowly(unit);
    if (folded === null) table[unit] = SEPARATOR;
    else if (folded === '') table[unit] = SKIPPED;
    else table[unit] = folded.length === 1 ? folded.charCodeAt(0) : SLOW;
  }
  for (const apostrophe of ["'", '`', '´']) table[apostrophe.charCodeAt(0)] = APOSTROPHE;
  table['+'.charCodeAt(0)] = PLUS;
  table['&'.charCodeAt(0)] = AMPERSAND;
  table['.'.charCodeAt(0)] = JOINER;
  table['*'.charCodeAt(0)] = JOINER;
  return table;
}

/** Class or folded letter of a unit: below 7 a class, else the letter itself. */
function classify(unit: number): number {
  if (unit < DIRECT_UNITS) return TABLE[unit]!;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc || unit === 0xff07) return APOSTROPHE;
  if (unit >= 0x2000 && unit <= 0x206f) return foldSlowly(unit) === '' ? SKIPPED : SEPARATOR;
  return SLOW;
}

function isTokenClass(kind: number, unit: number): boolean {
  return kind > SLOW || (kind === SLOW && foldSlowly(unit) !== null && foldSlowly(unit) !== '');
}

/** A folded text while its tokens are being written. */
type Writer = FoldedText & { used: number };

function makeWriter(text: string): Writer {
  const room = text.length + 1;
  return {
    text,
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    stemEnds: new Int32Array(room),
    hashes: new Uint32Array(room),
    stemHashes: new Uint32Array(room),
    dotted: new Uint8Array(room),
    // One unit folds to four at most (vulgar fractions, ligatures), "&" to three.
    units: new Uint16Array(text.length * 4 + 4),
    unitStarts: new Int32Array(room + 1),
    used: 0,
  };
}

function isLetterAt(text: string, index: number): boolean {
  if (index >= text.length) return false;
  const unit = text.charCodeAt(index);
  return isTokenClass(classify(unit), unit);
}

function close(writer: Writer, start: number, end: number, hash: number): void {
  writer.starts[writer.count] = start;
  writer.ends[writer.count] = end;
  writer.hashes[writer.count] = hash >>> 0;
  writer.count += 1;
  writer.unitStarts[writer.count] = writer.used;
}

/** Writes a token that a single sign stands for. */
function writeSign(writer: Writer, at: number, token: string): void {
  let hash = FNV_OFFSET;
  for (let i = 0; i < token.length; i++) {
    const unit = token.charCodeAt(i);
    writer.units[writer.used++] = unit;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
  }
  writer.stemEnds[writer.count] = -1;
  close(writer, at, at + 1, hash);
}

/** Writes the word that begins at `start` and returns where the text goes on. */
function writeWord(writer: Writer, start: number): number {
  const { text, units, count } = writer;
  let at = start;
  let end = start;
  let hash = FNV_OFFSET;
  let letters = 0;
  writer.stemEnds[count] = -1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const type = classify(unit);
    if (type > SLOW) {
      units[writer.used++] = type;
      hash = Math.imul(hash ^ type, FNV_PRIME);
      letters += 1;
      end = at + 1;
    } else if (type === SLOW) {
      const folded = foldSlowly(unit);
      if (folded === null) break;
      for (let i = 0; i < folded.length; i++) {
        units[writer.used++] = folded.charCodeAt(i);
        hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
      }
      if (folded !== '') {
        letters += 1;
        end = at + 1;
      }
    } else if (type === APOSTROPHE) {
      if (!isLetterAt(text, at + 1)) break;
      if ((text.charCodeAt(at + 1) | 0x20) === LETTER_S && !isLetterAt(text, at + 2)) {
        writer.stemEnds[count] = end;
        writer.stemHashes[count] = hash >>> 0;
      }
    } else if (type === JOINER) {
      // A single letter, a dot, a single letter: the dots belong to an initialism, the one that ends it too.
      if (letters !== 1 || !isLetterAt(text, at + 1) || isLetterAt(text, at + 2)) {
        if (writer.dotted[count] === 1 && letters === 1 && unit === FULL_STOP) end = at + 1;
        break;
      }
      writer.dotted[count] = 1;
      letters = 0;
    } else if (type !== SKIPPED) break;
  }
  close(writer, start, end, hash);
  return Math.max(at, end);
}

/**
 * The tokens of a text: runs of letters and digits without case, diacritics and apostrophes. "&" is the token "and", a "+" right
 * after a word is a token of its own (Disney+), single letters joined by dots or asterisks are one token (P.D., M*A*S*H).
 */
export function foldText(text: string): FoldedText {
  const writer = makeWriter(text);
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = classify(unit);
    if (isTokenClass(kind, unit)) at = writeWord(writer, at);
    else {
      if (kind === AMPERSAND) writeSign(writer, at, 'and');
      else if (kind === PLUS && at > 0 && isLetterAt(text, at - 1)) writeSign(writer, at, '+');
      at += 1;
    }
  }
  return writer;
}

/** Token `index` as a string. */
export function tokenAt(folded: FoldedText, index: number): string {
  let token = '';
  for (let i = folded.unitStarts[index]!; i < folded.unitStarts[index + 1]!; i++) {
    token += String.fromCharCode(folded.units[i]!);
  }
  return token;
}

/** All tokens of a text as strings. */
export function tokensOf(text: string): string[] {
  const folded = foldText(text);
  return Array.from({ length: folded.count }, (_, index) => tokenAt(folded, index));
}

/** The hash of a phrase that goes on with one more token; begin with 0. */
export function extendPhrase(hash: number, tokenHash: number): number {
  const turned = ((hash << 5) | (hash >>> 27)) ^ tokenHash;
  const mixed = Math.imul(turned ^ (turned >>> 15), 0x9e3779b1);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The hash of a phrase given as folded tokens. */
export function hashTokens(tokens: string[]): number {
  let hash = 0;
  for (const token of tokens) {
    let tokenHash = FNV_OFFSET;
    for (let i = 0; i < token.length; i++) tokenHash = Math.imul(tokenHash ^ token.charCodeAt(i), FNV_PRIME);
    hash = extendPhrase(hash, tokenHash >>> 0);
  }
  return hash;
}

/** The hash of a phrase as it is written. */
export function hashPhrase(phrase: string): number {
  return hashTokens(tokensOf(phrase));
}

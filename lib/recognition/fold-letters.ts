/** What each UTF-16 unit is to a fold: a letter without case and diacritics, a sign that joins words, or what parts them. */

/** Not looked up yet. The table fills itself as units are met: filled ahead it would cost a cold worker 50 ms. */
export const UNKNOWN = 0;
export const SEPARATOR = 1;
export const SKIPPED = 2;
export const APOSTROPHE = 3;
export const PLUS = 4;
export const AMPERSAND = 5;
export const JOINER = 6;
/** Letters that fold to two or more ("ß" → "ss", "ﬃ" → "ffi"): their letters stand in `LONG_FOLDS`. */
export const LONG = 7;

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
const SIGNS: Record<string, number> = {
  "'": APOSTROPHE,
  '`': APOSTROPHE,
  '´': APOSTROPHE,
  '’': APOSTROPHE,
  '‘': APOSTROPHE,
  ʼ: APOSTROPHE,
  '＇': APOSTROPHE,
  '+': PLUS,
  '&': AMPERSAND,
  '.': JOINER,
  '*': JOINER,
};
export const LONG_FOLDS = new Map<number, string>();
/** Class or folded letter of every UTF-16 unit: up to `LONG` a class, above it the letter itself. */
const TABLE = new Uint16Array(0x10000);

/** Settles what a unit is; any later meeting with it is one look into the table. */
export function classify(unit: number): number {
  const known = TABLE[unit]!;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  let kind = SIGNS[character] ?? SEPARATOR;
  // Soft hyphens, zero-width signs and direction marks are invisible: they never part a word.
  if (/[\p{M}\p{Cf}]/u.test(character)) kind = SKIPPED;
  else if (kind === SEPARATOR && /[\p{L}\p{N}\p{Cs}]/u.test(character)) {
    const folded = foldLetter(character);
    if (folded.length === 1) kind = folded.charCodeAt(0);
    else if (folded !== '') {
      kind = LONG;
      LONG_FOLDS.set(unit, folded);
    }
  }
  TABLE[unit] = kind;
  return kind;
}

function foldLetter(character: string): string {
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Cs}]/gu, '');
  return plain.replace(/./gsu, (letter) => WIDE_LETTERS[letter] ?? letter);
}

/** Whether the unit there is a letter or a digit. */
export function isLetterAt(text: string, index: number): boolean {
  return index < text.length && classify(text.charCodeAt(index)) >= LONG;
}

/**
 * Compares the folded letters between two offsets of a text (a token, or a token without its possessive) with the UTF-8 bytes
 * from `from` to `to`. This is what makes a hit certain where a hash only makes it likely.
 */
export function isWritten(
  text: string,
  start: number,
  end: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  let byte = from;
  for (let at = start; at < end; at++) {
    // Whatever stands in a token was looked up when the text was folded.
    const kind = TABLE[text.charCodeAt(at)]!;
    if (kind > LONG && kind < 0x80) {
      if (bytes[byte++] !== kind) return false;
    } else if (kind !== SKIPPED && kind !== APOSTROPHE && kind !== JOINER) {
      return isSame(new TextEncoder().encode(foldedSlice(text, at, end)), bytes, byte, to);
    }
  }
  return byte === to;
}

function isSame(wanted: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (wanted.length !== to - from) return false;
  for (let place = 0; place < wanted.length; place++) if (wanted[place] !== bytes[from + place]) return false;
  return true;
}

/** The folded letters between two offsets of one token. */
export function foldedSlice(text: string, start: number, end: number): string {
  let token = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = classify(unit);
    if (kind > LONG) token += String.fromCharCode(kind);
    else if (kind === LONG) token += LONG_FOLDS.get(unit)!;
    else if (kind === AMPERSAND) token += 'and';
    else if (kind === PLUS) token += '+';
  }
  return token;
}

/**
 * Writes the folded letters of a name into `bytes` as UTF-8, from `at` on, and answers where they end. Three bytes for each unit
 * are room enough.
 */
export function writeFolded(name: string, bytes: Uint8Array, at: number): number {
  let end = at;
  for (let unit = 0; unit < name.length; unit++) {
    const kind = classify(name.charCodeAt(unit));
    if (kind > LONG && kind < 0x80) bytes[end++] = kind;
    else if (kind >= LONG || kind === PLUS || kind === AMPERSAND)
      return at + new TextEncoder().encodeInto(foldedSlice(name, 0, name.length), bytes.subarray(at)).written;
  }
  return end;
}

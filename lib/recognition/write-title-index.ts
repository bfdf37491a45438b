/** Writes what was gathered for the title index as bytes: words by number, sections one after the other in one buffer. */

import { HEADER_WORDS, LAYOUT_VERSION, MAGIC, SECTIONS, type SectionName } from './title-index';
import { WORD_BYTES } from './title-words';

export type Section = Uint32Array | Uint16Array | Uint8Array;

export function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}

/** Where each of several runs begins when they stand one after the other, and where the last one ends. */
export function offsets(lengths: number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1);
  for (const [place, length] of lengths.entries()) result[place + 1] = result[place]! + length;
  return result;
}

/** Phrases as numbers of words, the commonest words having the smallest; every word is written once. */
export function packWords(phrases: string[][]): {
  words: Uint8Array;
  /** How many bytes each phrase takes. */
  sizes: number[];
  wordTexts: Uint32Array;
  text: Uint8Array;
} {
  const counts = new Map<string, number>();
  for (const token of phrases.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const ranked = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([word]) => word);
  const numbers = new Map(ranked.map((word, number) => [word, number]));
  const encoder = new TextEncoder();
  const texts = ranked.map((word) => encoder.encode(word));
  const packed = phrases.map((tokens) => tokens.flatMap((token) => wordBytes(numbers.get(token)!)));
  return {
    words: Uint8Array.from(packed.flat()),
    sizes: packed.map(({ length }) => length),
    wordTexts: offsets(texts.map(({ length }) => length)),
    text: joined(texts),
  };
}

function wordBytes(word: number): number[] {
  if (word < WORD_BYTES.one) return [word];
  if (word < WORD_BYTES.two) return [0x80 | ((word - WORD_BYTES.one) >> 8), (word - WORD_BYTES.one) & 0xff];
  const rest = word - WORD_BYTES.two;
  return [0xc0 | (rest >> 16), (rest >> 8) & 0xff, rest & 0xff];
}

function joined(parts: Uint8Array[]): Uint8Array {
  const ends = offsets(parts.map(({ length }) => length));
  const whole = new Uint8Array(ends.at(-1) ?? 0);
  for (const [place, part] of parts.entries()) whole.set(part, ends[place]);
  return whole;
}

/** One buffer of a header and all sections, each where its elements are aligned. */
export function assembleIndex(shows: number, platforms: number, sections: Record<SectionName, Section>): ArrayBuffer {
  let size = HEADER_WORDS * 4;
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, LAYOUT_VERSION, 0, shows, platforms]);
  for (const [place, [name, width]] of SECTIONS.entries()) {
    size = Math.ceil(size / width) * width;
    header.set([size, sections[name].length], 8 + place * 2);
    size += sections[name].byteLength;
  }
  // A whole number of words, so that the buffer can be looked at as words.
  size = Math.ceil(size / 4) * 4;
  header[2] = size;
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
  for (const [place, [name]] of SECTIONS.entries()) {
    const part = sections[name];
    new Uint8Array(buffer, header[8 + place * 2]).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return buffer;
}

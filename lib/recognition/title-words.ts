/** The words of the index's phrases: each is written once, and a phrase is the numbers of its words. */

import type { TitleIndex } from './title-index';

/** In a phrase's size: the title holds a comma, a full stop, a question or exclamation mark inside. */
export const PUNCTUATED = 0x80;
/**
 * The numbers of words in `words`, the commonest words first: below `WORD_BYTES.one` in one byte, then in two with 10 at their
 * head, then in three with 11.
 */
export const WORD_BYTES = { one: 0x80, two: 0x80 + 0x4000 } as const;

/** The folded text of a phrase, its tokens parted by spaces. */
export function phraseText(index: TitleIndex, phrase: number): string {
  let bucket = 0;
  let after = index.buckets.length / 2 - 1;
  while (after - bucket > 1) {
    const middle = (bucket + after) >> 1;
    if (index.buckets[middle * 2]! <= phrase) bucket = middle;
    else after = middle;
  }
  let at = index.buckets[bucket * 2 + 1]!;
  for (let before = index.buckets[bucket * 2]!; before < phrase; before++) at += sizeOf(index, before);
  const end = at + sizeOf(index, phrase);
  const tokens: string[] = [];
  while (at < end) {
    const word = wordAt(index.words, at);
    tokens.push(new TextDecoder().decode(index.text.subarray(index.wordTexts[word]!, index.wordTexts[word + 1]!)));
    at += word < WORD_BYTES.one ? 1 : word < WORD_BYTES.two ? 2 : 3;
  }
  return tokens.join(' ');
}

/** How many bytes of `words` a phrase has. */
export function sizeOf(index: TitleIndex, phrase: number): number {
  return index.phraseSizes[phrase]! & ~PUNCTUATED;
}

/** The number of the word that begins at a byte of `words`. */
export function wordAt(words: Uint8Array, at: number): number {
  const first = words[at]!;
  if (first < 0x80) return first;
  if (first < 0xc0) return WORD_BYTES.one + (((first & 0x3f) << 8) | words[at + 1]!);
  return WORD_BYTES.two + (((first & 0x3f) << 16) | (words[at + 1]! << 8) | words[at + 2]!);
}

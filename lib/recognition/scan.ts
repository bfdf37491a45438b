/** Finds every stretch of a text that is a title, alias or platform name, whatever it means there. */

import { isWritten } from './fold-letters';
import type { FoldedText } from './fold-text';
import { mixPhrase } from './phrase-hash';
import { MOST_TOKENS, type TitleIndex } from './title-index';
import { PUNCTUATED, WORD_BYTES, wordAt } from './title-words';

/** A stretch of tokens whose folded form is a phrase of the index. */
export type Hit = {
  phrase: number;
  /** The first token and the one after the last. */
  firstToken: number;
  endToken: number;
  /** UTF-16 offsets into the text, without a closing possessive. */
  start: number;
  end: number;
};

/** All hits of a text, by their start and then by length; each is verified letter by letter, so a hash alone never makes one. */
export function scan(folded: FoldedText, index: TitleIndex): Hit[] {
  const hits: Hit[] = [];
  const { filter, filterMask, buckets, bucketShift, fingerprints } = index;
  const { count, hashes, ends, stemEnds, stemHashes } = folded;
  for (let first = 0; first < count; first++) {
    let hash = 0;
    const limit = Math.min(count, first + MOST_TOKENS);
    for (let token = first; token < limit; token++) {
      const before = hash;
      hash = mixPhrase(hash, hashes[token]!);
      const slot = hash & filterMask;
      const bits = (filter[slot >>> 4]! >>> ((slot & 15) * 2)) & 3;
      if (bits & 2) {
        // Here and not in a function, which would have to be handed the hash: a number too long to be handed over cheaply.
        const fingerprint = hash & 0xffff;
        const bucket = (hash >>> bucketShift) * 2;
        const stop = buckets[bucket + 2]!;
        for (let phrase = buckets[bucket]!; phrase < stop; phrase++)
          if (fingerprints[phrase] === fingerprint)
            verify(folded, index, bucket, phrase, first, token, ends[token]!, hits);
      }
      const stemEnd = stemEnds[token]!;
      if (stemEnd >= 0) {
        const stem = mixPhrase(before, stemHashes[token]!);
        const bucket = (stem >>> bucketShift) * 2;
        for (let phrase = buckets[bucket]!; phrase < buckets[bucket + 2]!; phrase++)
          if (fingerprints[phrase] === (stem & 0xffff))
            verify(folded, index, bucket, phrase, first, token, stemEnd, hits);
      }
      if ((bits & 1) === 0) break;
    }
  }
  return hits;
}

/** Adds the hit if the tokens are the phrase, and stand together. */
function verify(
  folded: FoldedText,
  index: TitleIndex,
  bucket: number,
  phrase: number,
  first: number,
  last: number,
  end: number,
  hits: Hit[],
): void {
  const { buckets, phraseSizes } = index;
  let words = buckets[bucket + 1]!;
  for (let before = buckets[bucket]!; before < phrase; before++) words += phraseSizes[before]! & ~PUNCTUATED;
  const size = phraseSizes[phrase]!;
  if (!isPhrase(folded, index, words, words + (size & ~PUNCTUATED), first, last, end)) return;
  if (last > first && isBroken(folded, first, last, (size & PUNCTUATED) !== 0)) return;
  hits.push({ phrase, firstToken: first, endToken: last + 1, start: folded.starts[first]!, end });
}

/** Compares the tokens, the last one up to `end`, with the words of a phrase. */
function isPhrase(
  folded: FoldedText,
  index: TitleIndex,
  wordsStart: number,
  wordsEnd: number,
  first: number,
  last: number,
  end: number,
): boolean {
  const { text, starts, ends } = folded;
  let at = wordsStart;
  for (let token = first; token <= last; token++) {
    if (at >= wordsEnd) return false;
    const word = wordAt(index.words, at);
    at += word < WORD_BYTES.one ? 1 : word < WORD_BYTES.two ? 2 : 3;
    const stop = token === last ? end : ends[token]!;
    if (!isWritten(text, starts[token]!, stop, index.text, index.wordTexts[word]!, index.wordTexts[word + 1]!))
      return false;
  }
  return at === wordsEnd;
}

/** Whether the tokens belong to two sentences or to two items of a list, which no title spans unless it is written so. */
function isBroken(folded: FoldedText, first: number, last: number, punctuated: boolean): boolean {
  for (let token = first; token < last; token++) {
    const length = folded.starts[token + 1]! - folded.ends[token]!;
    if (length < 2) continue;
    if (length > 6) return true;
    const gap = folded.text.slice(folded.ends[token]!, folded.starts[token + 1]!);
    if (/[\n\t"“”()[\]|]/.test(gap)) return true;
    if (!punctuated && /[,.;!?]\S*\s/.test(gap) && !/^(?:dr|mr|mrs|ms|st|vs|jr)$/i.test(wordBefore(folded, token)))
      return true;
  }
  return false;
}

function wordBefore(folded: FoldedText, token: number): string {
  return folded.text.slice(folded.starts[token]!, folded.ends[token]!);
}

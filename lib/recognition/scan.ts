/** Finds every stretch of a text that is a title, alias or platform name, whatever it means there. */

import { extendPhrase, type FoldedText } from './fold-text';
import { FLAG_PUNCTUATED, type TitleIndex } from './title-index';

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

const MAX_TOKENS = 24;

/** All hits of a text, by their start and then by length; each is verified letter by letter, so a hash alone never makes one. */
export function scan(folded: FoldedText, index: TitleIndex): Hit[] {
  const hits: Hit[] = [];
  const { filter, filterMask } = index;
  for (let first = 0; first < folded.count; first++) {
    let hash = 0;
    const limit = Math.min(folded.count, first + MAX_TOKENS);
    for (let token = first; token < limit; token++) {
      const before = hash;
      hash = extendPhrase(hash, folded.hashes[token]!);
      const slot = hash & filterMask;
      const bits = (filter[slot >>> 4]! >>> ((slot & 15) * 2)) & 3;
      if (bits & 2) collect(folded, index, hash, first, token, folded.ends[token]!, hits);
      const stemEnd = folded.stemEnds[token]!;
      if (stemEnd >= 0) {
        collect(folded, index, extendPhrase(before, folded.stemHashes[token]!), first, token, stemEnd, hits);
      }
      if ((bits & 1) === 0) break;
    }
  }
  return hits;
}

function collect(
  folded: FoldedText,
  index: TitleIndex,
  hash: number,
  first: number,
  last: number,
  end: number,
  hits: Hit[],
): void {
  const bucket = (hash >>> 8) & index.bucketMask;
  for (let entry = index.buckets[bucket]!; entry < index.buckets[bucket + 1]!; entry++) {
    if (index.entryHashes[entry] !== hash) continue;
    const phrase = index.entryPhrases[entry]!;
    const dropped = end < folded.ends[last]! && folded.stemEnds[last] === end ? 1 : 0;
    if (!isPhrase(folded, index, phrase, first, last, dropped)) continue;
    if (isBroken(folded, first, last, ((index.phraseFlags[phrase] ?? 0) & FLAG_PUNCTUATED) !== 0)) continue;
    hits.push({ phrase, firstToken: first, endToken: last + 1, start: folded.starts[first]!, end });
  }
}

/** Compares tokens with the UTF-8 of the phrase; `dropped` letters at the end (the possessive s) are left out. */
function isPhrase(
  folded: FoldedText,
  index: TitleIndex,
  phrase: number,
  first: number,
  last: number,
  dropped: number,
): boolean {
  const { text } = index;
  const stop = index.phraseTexts[phrase + 1]!;
  let at = index.phraseTexts[phrase]!;
  for (let token = first; token <= last; token++) {
    if (token > first && text[at++] !== 0x20) return false;
    const end = folded.unitStarts[token + 1]! - (token === last ? dropped : 0);
    for (let unit = folded.unitStarts[token]!; unit < end; unit++) {
      const code = folded.units[unit]!;
      if (code < 0x80) {
        if (text[at++] !== code) return false;
      } else if (code < 0x800) {
        if (text[at++] !== (0xc0 | (code >> 6)) || text[at++] !== (0x80 | (code & 63))) return false;
      } else if (code >= 0xd800 && code < 0xdc00) {
        const low = folded.units[++unit] ?? 0;
        const point = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        if (text[at++] !== (0xf0 | (point >> 18)) || text[at++] !== (0x80 | ((point >> 12) & 63))) return false;
        if (text[at++] !== (0x80 | ((point >> 6) & 63)) || text[at++] !== (0x80 | (point & 63))) return false;
      } else {
        if (text[at++] !== (0xe0 | (code >> 12)) || text[at++] !== (0x80 | ((code >> 6) & 63))) return false;
        if (text[at++] !== (0x80 | (code & 63))) return false;
      }
    }
  }
  return at === stop;
}

/** Whether the tokens belong to two sentences or to two items of a list, which no title spans unless it is written so. */
function isBroken(folded: FoldedText, first: number, last: number, punctuated: boolean): boolean {
  for (let token = first; token < last; token++) {
    const gap = folded.text.slice(folded.ends[token]!, folded.starts[token + 1]!);
    if (gap.length < 2) continue;
    if (gap.length > 6 || /[\n\t"“”()[\]|]/.test(gap)) return true;
    if (!punctuated && /[,.;!?]\S*\s/.test(gap) && !/^(?:dr|mr|mrs|ms|st|vs|jr)$/i.test(wordBefore(folded, token)))
      return true;
  }
  return false;
}

function wordBefore(folded: FoldedText, token: number): string {
  return folded.text.slice(folded.starts[token]!, folded.ends[token]!);
}

/** An article made ready for judging: folded passages with the case, sentence and kind of every word, and every hit. */

import type { Article, Passage } from './article';
import { cuesOf } from './evidence/cue-words';
import { type FoldedText, foldText } from './fold-text';
import { extendPhrase } from './phrase-hash';
import { type Hit, scan } from './scan';
import { countryCode, monthsOf, type TitleIndex } from './title-index';

/** How a word is written. */
export const CASE = { none: 0, lower: 1, capital: 2, capitals: 3 } as const;

export type PassageReading = {
  passage: Passage;
  place: number;
  folded: FoldedText;
  cases: Uint8Array;
  cues: Uint16Array;
  /** The number of the sentence a token belongs to. */
  sentences: Uint16Array;
  /** 1 where a token begins a sentence, 2 where it follows a colon, a dash or an opening quote. */
  beginnings: Uint8Array;
  /** Nearly every word begins with a capital, as in a headline. */
  titleCase: boolean;
  /** Nearly every word is in capitals. */
  shouting: boolean;
  hits: Hit[];
};

export type ArticleReading = {
  article: Article;
  index: TitleIndex;
  passages: PassageReading[];
  /** Months since January 1900 of the article's date, 0 where it has none. */
  month: number;
  /** Hashes of every run of two to four words that begin with capitals: the names of people among them. */
  names: Set<number>;
  headlineTokens: FoldedText;
  tagHashes: Set<number>;
  /** The code of the country that the page's address belongs to, 0 where it tells none. */
  country: number;
};

/** Reads all passages of an article. */
export function readArticlePassages(article: Article, index: TitleIndex): ArticleReading {
  const passages = article.passages.map((passage, place) => readPassage(passage, place, index));
  const names = new Set<number>();
  for (const passage of passages) collectNames(passage, names);
  const tagHashes = new Set(article.tags.map((tag) => phraseHash(foldText(tag))));
  return {
    article,
    index,
    passages,
    month: monthsOf(article.date, 7),
    names,
    headlineTokens: foldText(article.headline ?? ''),
    tagHashes,
    country: countryOfSite(article.site),
  };
}

/** Two letters that are a country's and mostly used for other things. */
const NO_COUNTRIES = new Set(['tv', 'io', 'co', 'me', 'ai', 'fm', 'ly', 'gg', 'cc', 'eu', 'to']);

/** The code of the country at the end of a host name. */
function countryOfSite(site: string | undefined): number {
  const end = /\.([a-z]{2})$/.exec(site?.toLowerCase() ?? '')?.[1];
  if (end === undefined || NO_COUNTRIES.has(end)) return 0;
  return countryCode(end === 'uk' ? 'GB' : end.toUpperCase());
}

/** The hash of all tokens of a text as one phrase. */
export function phraseHash(folded: FoldedText, first = 0, end = folded.count): number {
  let hash = 0;
  for (let token = first; token < end; token++) hash = extendPhrase(hash, folded.hashes[token]!);
  return hash;
}

function readPassage(passage: Passage, place: number, index: TitleIndex): PassageReading {
  const folded = foldText(passage.text);
  const cases = new Uint8Array(folded.count);
  let long = 0;
  let capital = 0;
  let capitals = 0;
  let words = 0;
  for (let token = 0; token < folded.count; token++) {
    const kind = caseOf(passage.text.slice(folded.starts[token]!, folded.ends[token]!));
    cases[token] = kind;
    if (kind === CASE.none) continue;
    words += 1;
    if (kind === CASE.capitals) capitals += 1;
    if (folded.ends[token]! - folded.starts[token]! < 4) continue;
    long += 1;
    if (kind !== CASE.lower) capital += 1;
  }
  const { sentences, beginnings } = findSentences(folded, cases);
  return {
    passage,
    place,
    folded,
    cases,
    cues: cuesOf(folded),
    sentences,
    beginnings,
    // Headlines keep a verb or two in small letters.
    titleCase: long >= 2 && words >= 3 && capital / long >= 0.8,
    shouting: words >= 4 && capitals / words >= 0.7,
    hits: scan(folded, index),
  };
}

function caseOf(word: string): number {
  let capitals = 0;
  let small = 0;
  const end = /[’'‘]s$/i.test(word) ? word.length - 2 : word.length;
  for (let place = 0; place < end; place++) {
    const code = word.charCodeAt(place);
    if (code >= 0x61 && code <= 0x7a) small += 1;
    else if (code >= 0x41 && code <= 0x5a) capitals += 1;
    else if (code >= 0x80 && code !== 0x2019 && code !== 0x2018) return caseOfAnyScript(word);
  }
  if (capitals === 0) return small === 0 ? CASE.none : CASE.lower;
  // iCarly and tvN count as written with capitals.
  return small === 0 && capitals > 1 ? CASE.capitals : CASE.capital;
}

/** The same for words that are not of plain Latin letters only. */
function caseOfAnyScript(word: string): number {
  const letters = word.replace(/[’'‘]s$/i, '').replace(/[^\p{L}]/gu, '');
  if (letters === '' || letters.toLowerCase() === letters.toUpperCase()) return CASE.none;
  if (letters === letters.toUpperCase()) return letters.length > 1 ? CASE.capitals : CASE.capital;
  // iCarly and tvN count as written with capitals.
  return /\p{Lu}/u.test(letters) ? CASE.capital : CASE.lower;
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'jr',
  'sr',
  'vs',
  'feb',
  'jan',
  'dec',
  'nov',
  'oct',
  'sept',
  'aug',
  'no',
]);

function findSentences(folded: FoldedText, cases: Uint8Array): { sentences: Uint16Array; beginnings: Uint8Array } {
  const sentences = new Uint16Array(folded.count);
  const beginnings = new Uint8Array(folded.count);
  let sentence = 0;
  if (folded.count > 0) beginnings[0] = 1;
  for (let token = 1; token < folded.count; token++) {
    const gap = folded.text.slice(folded.ends[token - 1]!, folded.starts[token]!);
    if (gap.length > 1 || gap === '\n') {
      const last = folded.text.slice(folded.starts[token - 1]!, folded.ends[token - 1]!).toLowerCase();
      const stops = /[.!?…]["”’')\]]*\s/.test(gap) && cases[token] !== CASE.lower;
      const abbreviated = gap.startsWith('. ') && (last.length === 1 || ABBREVIATIONS.has(last));
      if (/[\n•●▪|]/.test(gap) || (stops && !abbreviated)) {
        sentence += 1;
        beginnings[token] = 1;
      } else if (/[:–—“"‘]|(?:\s|^)'|\s-/.test(gap)) beginnings[token] = 2;
    }
    sentences[token] = sentence;
  }
  return { sentences, beginnings };
}

function collectNames({ folded, cases }: PassageReading, names: Set<number>): void {
  for (let first = 0; first < folded.count; first++) {
    if (cases[first] === CASE.lower) continue;
    let hash = 0;
    for (let token = first; token < Math.min(folded.count, first + 4); token++) {
      if (token > first && folded.starts[token]! - folded.ends[token - 1]! > 2) break;
      const stemmed = folded.stemEnds[token]! >= 0;
      if (token > first)
        names.add(stemmed ? extendPhrase(hash, folded.stemHashes[token]!) : extendPhrase(hash, folded.hashes[token]!));
      hash = extendPhrase(hash, folded.hashes[token]!);
    }
  }
}

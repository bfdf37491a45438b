/** How the candidate is written: its capitals against those around it, quotes, italics, links. */

import {
  type Candidate,
  type Feature,
  gapAfter,
  gapBefore,
  remembered,
  surfaceOf,
  tokenBeside,
} from '@/lib/recognition/candidate';
import type { Mark } from '@/lib/recognition/article';
import { CASE } from '@/lib/recognition/reading';
import { CUE } from './cue-words';

/** "the Sopranos": the leading article is small, the rest is not. */
function hasSmallArticle(candidate: Candidate): boolean {
  const { hit, passage, tokens } = candidate;
  return tokens > 1 && passage.cases[hit.firstToken] === CASE.lower && isCapitalised(candidate);
}

/** True where every word of weight is capitalised; a page that writes all words so tells nothing by it. */
export function isCapitalised({ hit, passage }: Pick<Candidate, 'hit' | 'passage'>): boolean {
  if (isLower({ hit, passage })) return false;
  for (let token = hit.firstToken; token < hit.endToken; token++) {
    if (passage.cases[token] === CASE.lower && (passage.cues[token]! & CUE.small) === 0) return false;
  }
  return true;
}

/** True where the passage's own capitals say something: neither headline, nor shouting, nor a single word that begins a sentence. */
export const capitalsTell = remembered(({ hit, passage }: Candidate): boolean => {
  if (passage.titleCase || passage.shouting) return false;
  let telling = 0;
  for (let token = hit.firstToken; token < hit.endToken; token++) {
    if (token === hit.firstToken && passage.beginnings[token] !== 0) continue;
    if ((passage.cues[token]! & CUE.small) !== 0 && token > hit.firstToken) continue;
    if (passage.cases[token] === CASE.capital || passage.cases[token] === CASE.capitals) telling += 1;
  }
  return telling > 0;
});

/** True where no word of it has a capital. */
export function isLower({ hit, passage }: Pick<Candidate, 'hit' | 'passage'>): boolean {
  for (let token = hit.firstToken; token < hit.endToken; token++) {
    if (passage.cases[token] === CASE.capital || passage.cases[token] === CASE.capitals) return false;
  }
  return passage.cases.subarray(hit.firstToken, hit.endToken).some((kind) => kind === CASE.lower);
}

function isMixed(candidate: Candidate): boolean {
  return !isCapitalised(candidate) && !isLower(candidate);
}

function inCapitals({ hit, passage }: Candidate): boolean {
  if (passage.shouting) return false;
  const cases = passage.cases.subarray(hit.firstToken, hit.endToken);
  return (
    cases.some((kind) => kind === CASE.capitals) &&
    cases.every((kind) => kind === CASE.capitals || kind === CASE.none || kind === CASE.capital)
  );
}

const OPENING = /["“‘'«„]$/;
const CLOSING = /^[,.!?;]?["”’'»]/;

/** True where quotes open right before and close right after. */
export const isQuoted = remembered((candidate: Candidate): boolean => {
  if (!OPENING.test(gapBefore(candidate))) return false;
  return closes(candidate) || (/^[’']$/.test(gapAfter(candidate)) && /[‘']$/.test(gapBefore(candidate)));
});

function closes(candidate: Candidate): boolean {
  const after = gapAfter(candidate);
  // After a possessive the hit ends before "'s", which is no closing quote.
  return CLOSING.test(after) && !/^[’']$/.test(after) && !isPossessive(candidate);
}

function isPossessive({ hit, passage }: Candidate): boolean {
  return passage.folded.stemEnds[hit.endToken - 1] === hit.end;
}

function isHalfQuoted(candidate: Candidate): boolean {
  return !isQuoted(candidate) && OPENING.test(gapBefore(candidate)) !== closes(candidate);
}

/** True where a mark of that kind covers the candidate and hardly more. */
export function hasMark({ hit, passage }: Candidate, kind: Mark['kind']): boolean {
  return passage.passage.marks.some(
    (mark) =>
      mark.kind === kind &&
      mark.start <= hit.start &&
      mark.end >= hit.end &&
      mark.end - mark.start <= hit.end - hit.start + 4,
  );
}

/** A capitalised word right beside it makes it a part of a longer name: "Jordan Maniac", "Friends Reunited". */
export function runsOn(candidate: Candidate, side: -1 | 1): boolean {
  const { passage, hit } = candidate;
  if (passage.titleCase || passage.shouting) return false;
  const token = tokenBeside(candidate, side);
  if (token === undefined || (side === -1 && candidate.platformBefore >= 0)) return false;
  if (passage.cases[token] !== CASE.capital && passage.cases[token] !== CASE.capitals) return false;
  // "The Two Popes" speaks against "Two": an article with a capital belongs to the name.
  if (side === -1 && isArticle(candidate, token))
    return gapBefore(candidate) === ' ' && passage.beginnings[token] !== 1;
  if (passage.cues[token]! !== 0) return false;
  if (side === 1) return gapAfter(candidate) === ' ' && passage.folded.stemEnds[hit.endToken - 1] !== hit.end;
  return gapBefore(candidate) === ' ' && passage.beginnings[token] === 0 && passage.folded.stemEnds[token]! < 0;
}

function isArticle({ passage: { folded } }: Candidate, token: number): boolean {
  return /^(?:The|An?)$/.test(folded.text.slice(folded.starts[token]!, folded.ends[token]!));
}

export const TYPOGRAPHY_FEATURES: Feature[] = [
  { name: 'small_letters', measure: (candidate) => Number(isLower(candidate)) },
  { name: 'small_common', measure: (candidate) => (isLower(candidate) ? candidate.level : 0) },
  { name: 'small_article', measure: (candidate) => Number(hasSmallArticle(candidate)) },
  { name: 'mixed_case', measure: (candidate) => Number(isMixed(candidate)) },
  { name: 'capitals_tell', measure: (candidate) => Number(isCapitalised(candidate) && capitalsTell(candidate)) },
  {
    name: 'capitals_tell_word',
    measure: (candidate) => Number(candidate.tokens === 1 && isCapitalised(candidate) && capitalsTell(candidate)),
  },
  {
    name: 'capitals_tell_common',
    measure: (candidate) => (isCapitalised(candidate) && capitalsTell(candidate) ? candidate.level : 0),
  },
  {
    name: 'capitals_tell_common_word',
    measure: (candidate) =>
      candidate.tokens === 1 && isCapitalised(candidate) && capitalsTell(candidate) ? candidate.level : 0,
  },
  {
    name: 'begins_sentence',
    measure: ({ passage, hit, tokens }) =>
      Number(tokens === 1 && !passage.titleCase && passage.beginnings[hit.firstToken] === 1),
  },
  {
    name: 'begins_sentence_common',
    measure: ({ passage, hit, tokens, level }) =>
      tokens === 1 && !passage.titleCase && passage.beginnings[hit.firstToken] !== 0 ? level : 0,
  },
  { name: 'headline_case', measure: ({ passage }) => Number(passage.titleCase) },
  { name: 'headline_case_common', measure: ({ passage, level }) => (passage.titleCase ? level : 0) },
  { name: 'in_capitals', measure: (candidate) => Number(inCapitals(candidate) && !candidate.sense.capitals) },
  { name: 'capitals_fit', measure: (candidate) => Number(candidate.sense.capitals && inCapitals(candidate)) },
  {
    name: 'capitals_missing',
    measure: (candidate) =>
      Number(candidate.sense.capitals && !inCapitals(candidate) && /[a-z]/i.test(surfaceOf(candidate))),
  },
  { name: 'quoted', measure: (candidate) => Number(isQuoted(candidate)), detail: surfaceOf },
  { name: 'half_quoted', measure: (candidate) => Number(isHalfQuoted(candidate)) },
  { name: 'italic', measure: (candidate) => Number(hasMark(candidate, 'italic')), detail: surfaceOf },
  { name: 'italic_small', measure: (candidate) => Number(hasMark(candidate, 'italic') && isLower(candidate)) },
  { name: 'bold', measure: (candidate) => Number(hasMark(candidate, 'bold')) },
  { name: 'linked', measure: (candidate) => Number(hasMark(candidate, 'link')) },
  { name: 'name_before', measure: (candidate) => Number(runsOn(candidate, -1)) },
  { name: 'name_around', measure: (candidate) => Number(runsOn(candidate, -1) && runsOn(candidate, 1)) },
  { name: 'name_after', measure: (candidate) => Number(runsOn(candidate, 1)) },
  {
    name: 'hyphenated',
    measure: (candidate) => Number(/^-\w?$/.test(gapAfter(candidate)) || gapBefore(candidate) === '-'),
  },
  { name: 'possessive', measure: (candidate) => Number(isPossessive(candidate)) },
  {
    name: 'whole_line',
    measure: ({ hit, passage }) => Number(passage.passage.text.trim().length <= hit.end - hit.start + 3),
  },
  {
    name: 'line_label',
    measure: (candidate) =>
      Number(
        candidate.passage.beginnings[candidate.hit.firstToken] === 1 &&
          /^["”’']?(?::| [-–—]| \()/.test(gapAfter(candidate)),
      ),
  },
];

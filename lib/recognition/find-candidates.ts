/** Turns the hits of an article into candidates: platforms first, then shows with the platforms around them. */

import { type Candidate, surfaceOf } from './candidate';
import { isWrittenAsName } from './evidence/platform-words';
import { hasMark, isCapitalised, isLower, isQuoted } from './evidence/typography';
import { seasonAfter, yearAfter, yearsInSentence } from './evidence/words-around';
import { type ArticleReading, CASE, type PassageReading } from './reading';
import type { Hit } from './scan';
import { chooseSense, type SenseClues } from './senses';
import { PERSON_NAME, type Sense, sensesOf } from './title-index';

export type Candidates = { shows: Candidate[]; platforms: Candidate[]; certainPlatforms: Set<number> };

/** Every candidate of an article, in reading order. */
export function findCandidates(reading: ArticleReading): Candidates {
  const platforms = findPlatforms(reading);
  const certain = platforms.filter(({ sense, insideLonger }) => sense.rule !== 'context' && !insideLonger);
  const certainPlatforms = new Set(certain.map(({ sense }) => sense.ordinal));
  const platformNames = new Map(certain.map((candidate) => [candidate.sense.ordinal, surfaceOf(candidate)]));
  const bySentence = new Map<string, Set<number>>();
  for (const { passage, hit, sense } of certain) {
    const key = sentenceKey(passage, hit);
    bySentence.set(key, (bySentence.get(key) ?? new Set()).add(sense.ordinal));
  }
  for (const candidate of platforms) {
    candidate.sentencePlatforms = bySentence.get(sentenceKey(candidate.passage, candidate.hit)) ?? new Set();
    candidate.pagePlatforms = certainPlatforms;
  }
  const ends = new Map(platforms.map(({ passage, hit, sense }) => [`${passage.place}:${hit.endToken}`, sense.ordinal]));
  const shows: Candidate[] = [];
  for (const passage of reading.passages) {
    for (const hit of passage.hits) {
      const senses = showSensesOf(reading, hit.phrase);
      if (
        senses.length === 0 ||
        dottedWrongly(passage, hit, senses) ||
        articleOutside(passage, hit) ||
        wordOutside(reading, passage, hit) ||
        isPartOfNumber(passage, hit) ||
        isTimeZone(passage, hit) ||
        isPartOfItself(reading, passage, hit, senses)
      )
        continue;
      const sentencePlatforms = bySentence.get(sentenceKey(passage, hit)) ?? new Set<number>();
      const candidate: Candidate = {
        ...beginning(reading, passage, hit, senses[0]!),
        insideLonger: isInside(passage.hits, hit),
        sentencePlatforms,
        pagePlatforms: certainPlatforms,
        platformNames,
        platformBefore: ends.get(`${passage.place}:${hit.firstToken}`) ?? -1,
      };
      if (isPlainWord(candidate) || isPartOfLonger(candidate)) continue;
      // Most titles are one show's, and ask for no clues.
      const choice = senses.length > 1 ? chooseSense(senses, cluesOf(candidate)) : null;
      shows.push(choice === null ? candidate : { ...candidate, ...choice });
    }
  }
  return { shows, platforms, certainPlatforms };
}

/** By passage, then by start. */
export function inReadingOrder(a: Candidate, b: Candidate): number {
  return a.passage.place - b.passage.place || a.hit.start - b.hit.start;
}

/** Shows are announced before they begin, but hardly so many months before (Ironheart: four and a half years). */
const MOST_MONTHS_AHEAD = 60;

/** The shows that a phrase can mean in this article. */
export function showSensesOf(reading: ArticleReading, phrase: number): Sense[] {
  return sensesOf(reading.index, phrase).filter((sense) => sense.kind === 'show' && !isUnheardOf(sense, reading));
}

/** Whether the article is older than any news of the show. */
function isUnheardOf({ ordinal }: Sense, { index, month }: ArticleReading): boolean {
  return month > 0 && index.premiereMonths[ordinal]! > month + MOST_MONTHS_AHEAD;
}

/** What tells shows of one name apart at this place. */
export function cluesOf(candidate: Candidate): SenseClues {
  return {
    reading: candidate.reading,
    sentencePlatforms: candidate.sentencePlatforms,
    pagePlatforms: candidate.pagePlatforms,
    year: yearAfter(candidate),
    season: Number(/\d+/.exec(seasonAfter(candidate))?.[0] ?? 0),
    countries: new Map(),
    sentenceYears: yearsInSentence(candidate),
  };
}

export function sentenceKey(passage: PassageReading, hit: Hit): string {
  return `${passage.place}:${passage.sentences[hit.firstToken]}`;
}

function findPlatforms(reading: ArticleReading): Candidate[] {
  // Of two platforms with one name the one with more shows is meant more often.
  const famous = (ordinal: number) => reading.index.platformShows[ordinal]!;
  const found: Candidate[] = [];
  for (const passage of reading.passages) {
    for (const hit of passage.hits) {
      const senses = sensesOf(reading.index, hit.phrase).filter((sense) => sense.kind === 'platform');
      const [best] = senses.sort((a, b) => famous(b.ordinal) - famous(a.ordinal) || a.ordinal - b.ordinal);
      if (best === undefined) continue;
      const rivals = senses.filter((sense) => sense !== best);
      const candidate = {
        ...beginning(reading, passage, hit, best),
        rivals,
        insideLonger: isInside(passage.hits, hit),
      };
      if (isWrittenAsName(candidate)) found.push(candidate);
    }
  }
  return found;
}

function beginning(reading: ArticleReading, passage: PassageReading, hit: Hit, sense: Sense): Candidate {
  return {
    reading,
    passage,
    hit,
    sense,
    rivals: [],
    tokens: hit.endToken - hit.firstToken,
    level: (reading.index.phraseLevels[hit.phrase]! & ~PERSON_NAME) / 255,
    isName: (reading.index.phraseLevels[hit.phrase]! & PERSON_NAME) !== 0,
    insideLonger: false,
    sentencePlatforms: new Set(),
    pagePlatforms: new Set(),
    platformNames: new Map(),
    platformBefore: -1,
  };
}

function isInside(hits: Hit[], hit: Hit): boolean {
  return hits.some(
    (other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
  );
}

/** So many words in small letters that no list of common phrases has can still be a title, carelessly written. */
const CARELESS_WORDS = 3;

/** Common words in small letters, neither quoted nor set apart: the bulk of all hits, and never a title. */
function isPlainWord(candidate: Candidate): boolean {
  if (candidate.level === 0 && (candidate.tokens === 1 || candidate.tokens >= CARELESS_WORDS)) return false;
  if (!isLower(candidate)) return false;
  return !isQuoted(candidate) && !hasMark(candidate, 'italic') && !hasMark(candidate, 'link');
}

/** "Away" within "Home and Away": the longer title wins where it is written as one, unless quotes set the shorter apart. */
function isPartOfLonger(candidate: Candidate): boolean {
  if (!candidate.insideLonger || isQuoted(candidate)) return false;
  const { passage, hit, reading } = candidate;
  return passage.hits.some((other) => {
    if (other.start > hit.start || other.end < hit.end || other.end - other.start <= hit.end - hit.start) return false;
    if (articleOutside(passage, other) || wordOutside(reading, passage, other) || isPartOfNumber(passage, other))
      return false;
    if (!sensesOf(reading.index, other.phrase).some(({ kind }) => kind === 'show')) return false;
    return isCapitalised({ passage, hit: other });
  });
}

/** "The 100" within "The $100,000 Pyramid". */
function isPartOfNumber({ passage: { text } }: PassageReading, hit: Hit): boolean {
  return /\d/.test(text[hit.end - 1]!) && /^[,.]\d/.test(text.slice(hit.end, hit.end + 2));
}

/** "Mondays at 10 pm ET". */
function isTimeZone({ passage: { text } }: PassageReading, { start, end }: Hit): boolean {
  return (
    /^[ECMP]T$/.test(text.slice(start, end)) &&
    /\d ?(?:[ap]\.?m\.?)? ?$/i.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** "Witcher" within "The Witcher" is the same mention, shorter. */
function isPartOfItself(reading: ArticleReading, passage: PassageReading, hit: Hit, senses: Sense[]): boolean {
  const longer = passage.hits.filter(
    (other) =>
      other.start <= hit.start &&
      other.end >= hit.end &&
      other.end - other.start > hit.end - hit.start &&
      !articleOutside(passage, other) &&
      !wordOutside(reading, passage, other),
  );
  return longer.some(({ phrase }) =>
    sensesOf(reading.index, phrase).some(
      ({ kind, ordinal }) => kind === 'show' && senses.some((sense) => sense.ordinal === ordinal),
    ),
  );
}

/** The 'Handmaid's Tale': what stands in quotes is the title, the article before them is the sentence's. */
function articleOutside({ folded }: PassageReading, hit: Hit): boolean {
  if (hit.endToken - hit.firstToken < 2) return false;
  const gap = folded.text.slice(folded.ends[hit.firstToken]!, folded.starts[hit.firstToken + 1]!);
  return /^ ['‘]$/.test(gap) && /^(?:the|an?)$/i.test(folded.text.slice(hit.start, folded.ends[hit.firstToken]!));
}

/** "the Today show", "using Love Island as": a small "show" or "as" behind a title is the sentence's word, though it ends another title. */
function wordOutside({ index }: ArticleReading, { folded, cases, hits }: PassageReading, hit: Hit): boolean {
  const last = hit.endToken - 1;
  if (last === hit.firstToken || cases[last] !== CASE.lower) return false;
  if (!/^(?:show|as|on|in|at|for|to|by|is|and|or)$/.test(folded.text.slice(folded.starts[last]!, folded.ends[last]!)))
    return false;
  return hits.some(
    (other) =>
      other.endToken === last &&
      other.firstToken >= hit.firstToken &&
      other.firstToken <= hit.firstToken + 1 &&
      sensesOf(index, other.phrase).some(({ kind }) => kind === 'show'),
  );
}

/** "U.S." is no mention of "Us": dots between letters only fit a title in capitals. */
function dottedWrongly(passage: PassageReading, hit: Hit, senses: Sense[]): boolean {
  return (
    hit.endToken - hit.firstToken === 1 &&
    passage.folded.dotted[hit.firstToken] === 1 &&
    !senses.some((sense) => sense.capitals)
  );
}

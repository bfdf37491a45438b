/** Whether the title ends where the candidate ends, or the candidate is a part of a longer title, a sequel, or a work of another kind. */

import {
  type Candidate,
  cuesBeside,
  type Feature,
  gapAfter,
  gapBefore,
  remembered,
  tokenBeside,
} from '@/lib/recognition/candidate';
import { CASE } from '@/lib/recognition/reading';
import { CUE } from './cue-words';
import { isQuoted } from './typography';

/** Titles in quotes are hardly longer than this, in characters. */
const LONGEST_QUOTE = 70;
const OPENS = /["“‘]$/;
const CAPITAL_RUN =
  /^(?!:? (?:[Ss]eason|[Ss]eries|[Pp]art|[Vv]ol|S)?\.? ?(?:\d|[Oo]ne|[Tt]wo|[Ff]inal))[:,]?(?:[ :–—&-]+(?:\p{Lu}[\p{L}\p{N}’'.-]*|\d+|of|the|and|in|a|an|for|to|with))+[,.!?]?["”’']/u;
const CAPITAL_RUN_BEFORE = /["“‘](?:(?:\p{Lu}[\p{L}\p{N}’'.-]*|\d+|of|the|and|in|a|an|for|to|with)[ :–—&-]+)+$/u;

/** Quotes open right before it and close further on, with nothing but a title's words between: “Power Book II: Ghost”. */
function quoteRunsOn(candidate: Candidate): boolean {
  if (!OPENS.test(gapBefore(candidate)) || isQuoted(candidate)) return false;
  return CAPITAL_RUN.test(after(candidate, LONGEST_QUOTE));
}

/** The same the other way: quotes that opened before it close right after it. */
function quoteRunsBefore(candidate: Candidate): boolean {
  if (isQuoted(candidate) || !/^[,.!?]?["”’'](?!s\b)/.test(gapAfter(candidate))) return false;
  return CAPITAL_RUN_BEFORE.test(before(candidate, LONGEST_QUOTE));
}

function after({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(hit.end, hit.end + length);
}

function before({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(Math.max(0, hit.start - length), hit.start);
}

const SEASON_WORD = /^(?:the )?(?:season|series|part|vol|episode|chapter|final|complete|limited)\b/i;

/** "Vikings: Valhalla", against "NCIS: Season 15". */
function subtitleAfter(candidate: Candidate): boolean {
  const [, rest] = /^(?::| [–—-]) (\p{Lu}.*)$/su.exec(after(candidate, 30)) ?? [];
  return rest !== undefined && !SEASON_WORD.test(rest);
}

/** A subtitle where the line does not begin with the candidate: there a colon parts topic and comment. */
function subtitleInside(candidate: Candidate): boolean {
  return subtitleAfter(candidate) && candidate.passage.beginnings[candidate.hit.firstToken] !== 1;
}

/** "Fallout 3", "Sex and the City 2", "Rocky IV": a number as a part of the name. */
export function numberAfter(candidate: Candidate): boolean {
  return /^ (?:\d{1,2}|I{2,3}|IV|VI{0,3}|Two|Three)\b(?! ?(?:million|percent|years?|days?|of|p\.?m|a\.?m|seasons?|episodes?|stars?|%))/.test(
    after(candidate, 24),
  );
}

/** The word before is capitalised, whatever its kind, and belongs to the same name: "Celebrity Traitors", "The Last Kingdom". */
function capitalBefore(candidate: Candidate): boolean {
  const { passage } = candidate;
  const token = tokenBeside(candidate, -1);
  if (passage.titleCase || passage.shouting || token === undefined || candidate.platformBefore >= 0) return false;
  if (gapBefore(candidate) !== ' ' || passage.folded.stemEnds[token]! >= 0) return false;
  return (
    (passage.cases[token] === CASE.capital || passage.cases[token] === CASE.capitals) && passage.beginnings[token] !== 1
  );
}

function capitalAfter(candidate: Candidate): boolean {
  const { passage, hit } = candidate;
  const token = tokenBeside(candidate, 1);
  if (passage.titleCase || passage.shouting || token === undefined || gapAfter(candidate) !== ' ') return false;
  if (passage.folded.stemEnds[hit.endToken - 1] === hit.end) return false;
  return passage.cases[token] === CASE.capital || passage.cases[token] === CASE.capitals;
}

/** "Tales of The Walking Dead": a capitalised word and "of", "and" or "in the" right before. */
function joinedBefore(candidate: Candidate): boolean {
  if (candidate.passage.titleCase) return false;
  return /\p{Lu}[\p{L}’']+ (?:of|and|&|in|for|with|to|at)(?: the)? $/u.test(before(candidate, 30));
}

function joinedAfter(candidate: Candidate): boolean {
  if (candidate.passage.titleCase) return false;
  return /^ (?:of|and|&|in|for|with|to|at|from)(?: the)? \p{Lu}/u.test(after(candidate, 16));
}

/** "Life & Style": what an ampersand joins is one name. */
function ampersandBeside(candidate: Candidate): boolean {
  return /^ & \p{Lu}/u.test(after(candidate, 6)) || /\p{L} & $/u.test(before(candidate, 6));
}

/** James “Ghost” St. Patrick: a nickname between two names. */
function isNickname(candidate: Candidate): boolean {
  if (!isQuoted(candidate) || candidate.passage.titleCase) return false;
  return /\p{Lu}\p{Ll}+ ["“‘']$/u.test(before(candidate, 20)) && /^["”’'] \p{Lu}\p{Ll}/u.test(after(candidate, 6));
}

/** "Keeping Up" of "Keeping Up with the Kardashians", where the text goes on as the title does. */
function headRunsOn(candidate: Candidate): boolean {
  return candidate.sense.form === 'head' && /^(?:: | [-–—] | with | starring )/i.test(after(candidate, 12));
}

/** Whether one of the words right after (a number may stand between) or right before is of that kind. */
const followed = (cue: number) => (candidate: Candidate) =>
  Number(
    (cuesBeside(candidate, 1) & cue) !== 0 ||
      ((cuesBeside(candidate, 2) & cue) !== 0 && /^["”’']? \S+ /.test(after(candidate, 20))),
  );
const preceded = (cue: number) => (candidate: Candidate) =>
  Number((cuesBeside(candidate, -1) & cue) !== 0 && /^(?:,? )["“‘']?$/.test(gapBefore(candidate)));

/** Whether it is spoken of as a film: the word beside it, or a sequel's number. */
export const isCalledFilm = remembered((candidate: Candidate): boolean => {
  return followed(CUE.film)(candidate) === 1 || preceded(CUE.film)(candidate) === 1 || numberAfter(candidate);
});

/** Whether it is spoken of as a book, a song, a game. */
export const isCalledOtherWork = remembered((candidate: Candidate): boolean => {
  return followed(CUE.otherWork)(candidate) === 1 || preceded(CUE.otherWork)(candidate) === 1;
});

const truth = (holds: (candidate: Candidate) => boolean) => (candidate: Candidate) => Number(holds(candidate));

export const TITLE_EDGE_FEATURES: Feature[] = [
  { name: 'quote_runs_on', measure: truth(quoteRunsOn) },
  { name: 'quote_runs_before', measure: truth(quoteRunsBefore) },
  { name: 'subtitle_after', measure: truth(subtitleAfter) },
  { name: 'subtitle_inside', measure: truth(subtitleInside) },
  { name: 'number_after', measure: truth(numberAfter) },
  { name: 'capital_before', measure: truth(capitalBefore) },
  { name: 'capital_after', measure: truth(capitalAfter) },
  { name: 'joined_before', measure: truth(joinedBefore) },
  { name: 'joined_after', measure: truth(joinedAfter) },
  { name: 'ampersand_beside', measure: truth(ampersandBeside) },
  { name: 'nickname', measure: truth(isNickname) },
  { name: 'head_runs_on', measure: truth(headRunsOn) },
  { name: 'film_after', measure: followed(CUE.film) },
  { name: 'film_before', measure: preceded(CUE.film) },
  { name: 'other_work_after', measure: followed(CUE.otherWork) },
  { name: 'other_work_before', measure: preceded(CUE.otherWork) },
];

/** What the words around the candidate speak of: seasons, episodes, roles, decisions, films, other works. */

import {
  type Candidate,
  cuesBeside,
  type Feature,
  gapAfter,
  gapBefore,
  tokenBeside,
} from '@/lib/recognition/candidate';
import { CASE } from '@/lib/recognition/reading';
import { CUE } from './cue-words';

const near = (offsets: number[], cue: number) => (candidate: Candidate) =>
  Number(offsets.some((offset) => (cuesBeside(candidate, offset) & cue) !== 0));

function wordBeside(candidate: Candidate, offset: number): string {
  const token = tokenBeside(candidate, offset);
  if (token === undefined) return '';
  const { folded } = candidate.passage;
  return folded.text.slice(folded.starts[token]!, folded.ends[token]!);
}

const SEASON_AFTER =
  /^["”’']?(?:[’']s)?,?["”’']?\s*[([]?(?:(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|next|new)\s+(?:and\s+\w+\s+)?(?:season|series)|(?:season|series|part|vol(?:ume|\.)?)\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|finale|premiere)|s\d{1,2}(?:e\d+)?\b|\d{1,2}(?=["”’']))/i;

/** The words "season 2", "S2", "series two" after it, or "" where there are none. */
export function seasonAfter({ hit, passage }: Candidate): string {
  const match = SEASON_AFTER.exec(passage.passage.text.slice(hit.end, hit.end + 48));
  return match === null ? '' : match[0].replace(/^[^a-z\d]*(?:s\s)?/i, '');
}

const SEASON_BEFORE =
  /(?:(?:season|series|episodes?|finale|premiere|run|instal?lments?|spin-?off|reboot|revival|remake|version|cast|creators?|stars?|fans|host|co-host|showrunners?|return|renewal|cancell?ation|end|adaptation|viewers) of|(?:season|series) \w+ of)\s+(?:\w+[’']s?\s+)?["“‘']?$/i;

function seasonBefore({ hit, passage }: Candidate): boolean {
  const text = passage.passage.text.slice(Math.max(0, hit.start - 48), hit.start);
  return text.includes(' of ') && SEASON_BEFORE.test(text);
}

const YEAR_AFTER = /^["”’']?\s*\((?:[^()]{0,24}[ ,])?((?:19|20)\d\d)\b[^()]{0,12}\)/;

/** The year in parentheses right after it, or null. */
export function yearAfter({ hit, passage }: Candidate): number | null {
  const match = YEAR_AFTER.exec(passage.passage.text.slice(hit.end, hit.end + 48));
  return match === null ? null : Number(match[1]);
}

/** The years named in its sentence. */
export function yearsInSentence({ hit, passage }: Candidate): number[] {
  const { folded, sentences } = passage;
  const years: number[] = [];
  for (let token = Math.max(0, hit.firstToken - 25); token < Math.min(folded.count, hit.endToken + 25); token++) {
    if (sentences[token] !== sentences[hit.firstToken] || folded.ends[token]! - folded.starts[token]! !== 4) continue;
    const word = folded.text.slice(folded.starts[token]!, folded.ends[token]!);
    if (/^(?:19|20)\d\d$/.test(word)) years.push(Number(word));
  }
  return years;
}

function countInSentence({ hit, passage }: Candidate, cue: number): number {
  const sentence = passage.sentences[hit.firstToken];
  let count = 0;
  const first = Math.max(0, hit.firstToken - 25);
  const end = Math.min(passage.folded.count, hit.endToken + 25);
  for (let token = first; token < end; token++) {
    if (passage.sentences[token] !== sentence || (token >= hit.firstToken && token < hit.endToken)) continue;
    if ((passage.cues[token]! & cue) !== 0) count += 1;
  }
  return count;
}

/** "a Voice coach", "Friends star": a lower-case role right after, without a comma between. */
export function roleAfter(candidate: Candidate): number {
  const token = tokenBeside(candidate, 1);
  if (token === undefined || !/^["”’']?\s$/.test(gapAfter(candidate))) return 0;
  return Number((candidate.passage.cues[token]! & (CUE.role | CUE.episode)) !== 0);
}

/** "the drama Maniac", "series You": a kind of show right before, without a stop between. */
function kindBefore(candidate: Candidate): number {
  if (!/^[,:]?\s["“‘']?$/.test(gapBefore(candidate))) return 0;
  return Number((cuesBeside(candidate, -1) & CUE.kind) !== 0);
}

function kindAfter(candidate: Candidate): number {
  if (!/^["”’']?[\s,-]+(?:a |an |the )?$/.test(gapAfter(candidate))) return 0;
  return Number((cuesBeside(candidate, 1) & CUE.kind) !== 0);
}

function isPronounLike(candidate: Candidate): number {
  const token = tokenBeside(candidate, 1);
  if (token === undefined || gapAfter(candidate) !== ' ') return 0;
  const { cases, cues } = candidate.passage;
  return Number(cases[token] === CASE.lower && cues[token] === 0);
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

const ON_AIR =
  /(?:\b(?:on|watch|watching|watched|binge|like|from|hosts?|hosting|joins?|joined|left|leaving|leaves|quit|stars? in|starring in|appear(?:s|ed|ing|ance)? (?:on|in)|role (?:on|in)|known for|hit|including|as|titled|called|entitled|dubbed|named|returns? to|back (?:to|for)|stint on|run on|seen (?:on|in)|starred in|remake of)\s+(?:\w+[’']s?\s+)?["“‘']?)$/i;
const WATCHED =
  /(?:starring in|stars? in|starred in|role (?:on|in)|appear(?:s|ed|ing|ance)? (?:on|in)|known for|titled|called|entitled|dubbed|stint on|watch(?:ed|ing)?|binge)\s+(?:\w+[’']s?\s+)?["“‘']?$/i;

export const WORDS_AROUND_FEATURES: Feature[] = [
  { name: 'season_after', measure: (candidate) => Number(seasonAfter(candidate) !== ''), detail: seasonAfter },
  { name: 'season_before', measure: (candidate) => Number(seasonBefore(candidate)) },
  {
    name: 'year_after',
    measure: (candidate) => Number(yearAfter(candidate) !== null),
    detail: (c) => String(yearAfter(c) ?? ''),
  },
  { name: 'role_after', measure: roleAfter, detail: (candidate) => wordBeside(candidate, 1) },
  { name: 'kind_before', measure: kindBefore, detail: (candidate) => wordBeside(candidate, -1) },
  { name: 'kind_after', measure: kindAfter, detail: (candidate) => wordBeside(candidate, 1) },
  { name: 'decision_after', measure: near([1, 2], CUE.decision) },
  { name: 'decision_before', measure: near([-1, -2], CUE.decision) },
  { name: 'television_near', measure: near([-3, -2, -1, 1, 2, 3], CUE.television) },
  {
    name: 'television_in_sentence',
    measure: (candidate) => Math.min(3, countInSentence(candidate, CUE.television)) / 3,
  },
  { name: 'role_near', measure: near([-3, -2, -1, 1, 2], CUE.role) },
  { name: 'film_near', measure: near([-2, -1, 1, 2], CUE.film) },
  { name: 'film_in_sentence', measure: (candidate) => Math.min(2, countInSentence(candidate, CUE.film)) / 2 },
  { name: 'other_work_near', measure: near([-2, -1, 1, 2], CUE.otherWork) },
  {
    name: 'other_work_in_sentence',
    measure: (candidate) => Math.min(2, countInSentence(candidate, CUE.otherWork)) / 2,
  },
  { name: 'plain_word_after', measure: isPronounLike },
  { name: 'plain_word_after_common', measure: (candidate) => isPronounLike(candidate) * candidate.level },
  {
    name: 'on_air',
    measure: ({ hit, passage }) =>
      Number(ON_AIR.test(passage.passage.text.slice(Math.max(0, hit.start - 48), hit.start))),
  },
  {
    name: 'watched',
    measure: ({ hit, passage }) =>
      Number(WATCHED.test(passage.passage.text.slice(Math.max(0, hit.start - 48), hit.start))),
  },
  {
    name: 'outlet',
    measure: ({ hit, passage }) =>
      Number(
        /\b(?:per|told|via|according to|tells|reports? by)\s$/i.test(
          passage.passage.text.slice(Math.max(0, hit.start - 16), hit.start),
        ) ||
          /^(?:[’']s)? (?:reports?|reported|says|said|confirms|confirmed|writes)\b/.test(
            passage.passage.text.slice(hit.end, hit.end + 14),
          ),
      ),
  },
  {
    name: 'calendar_word',
    measure: ({ hit, passage }) => Number(CALENDAR.test(passage.passage.text.slice(hit.start, hit.end))),
  },
  {
    name: 'place_before',
    measure: ({ hit, passage, tokens }) =>
      Number(
        tokens <= 2 &&
          /\b(?:in|to|near|at|across|outside)\s$/.test(
            passage.passage.text.slice(Math.max(0, hit.start - 9), hit.start),
          ),
      ),
  },
  {
    name: 'person_after',
    measure: ({ hit, passage }) =>
      Number(/^[’']s? \p{Lu}\p{Ll}+ \p{Lu}/u.test(passage.passage.text.slice(hit.end, hit.end + 24))),
  },
  {
    name: 'pronoun_like',
    measure: (candidate) =>
      Number(candidate.passage.beginnings[candidate.hit.firstToken] !== 0) * isPronounLike(candidate) * candidate.level,
  },
  {
    name: 'film_title',
    measure: ({ hit, passage }) =>
      Number(/^["”’']?\s*\((?:\d{4} )?(?:film|movie)/i.test(passage.passage.text.slice(hit.end, hit.end + 24))),
  },
  {
    name: 'handle',
    measure: ({ hit, passage }) =>
      Number(
        /[@#/_]$/.test(passage.passage.text.slice(0, hit.start)) ||
          /^(?:\.com\b|\.co\b|_|@)/.test(passage.passage.text.slice(hit.end, hit.end + 5)),
      ),
  },
];

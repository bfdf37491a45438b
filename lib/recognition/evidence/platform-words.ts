/** What speaks for or against a platform's name being the platform and not a fox, a shop or a surname. */

import { type Candidate, cuesBeside, gapAfter, gapBefore, surfaceOf, tokenBeside } from '@/lib/recognition/candidate';
import { CASE } from '@/lib/recognition/reading';
import { CUE } from './cue-words';

/** What is known of the page when platforms are judged. */
export type PlatformView = {
  /** Platforms named for certain on the page (their ordinals), shows surely named by sentence and on the page. */
  certain: Set<number>;
  showsInSentence: (candidate: Candidate) => number;
  ownShowOnPage: (candidate: Candidate) => boolean;
  television: number;
  /** Phrases that the page uses as part of a longer name: "Nick" where it has "Nick Jonas". */
  partsOfNames: Set<number>;
  /** 0 to 1: how many shows of the dataset have been on it, against the largest. */
  size: (candidate: Candidate) => number;
  /** 0 to 1: how many shows the page surely names. */
  shows: number;
  film: number;
  /** A surely named show begins right after it or its possessive; one of its own stands in its sentence. */
  showRightAfter: (candidate: Candidate) => boolean;
  ownShowInSentence: (candidate: Candidate) => boolean;
  /** Another platform's name stands beside it in a list. */
  listed: (candidate: Candidate) => boolean;
  /** Which part of its mentions has the same capitalised word beside it. */
  sameWordBeside: (candidate: Candidate) => number;
  /** Another mention of the same name is clearly the platform: beside its shows, in a list of platforms, "on" it in a sentence about television. */
  clearElsewhere: (candidate: Candidate) => boolean;
};

export type PlatformFeature = { name: string; measure: (candidate: Candidate, view: PlatformView) => number };

const isContext = ({ sense }: Candidate) => sense.rule === 'context';

/** How much the sentence speaks of television, 0 to 1. */
export function televisionInSentence({ hit, passage }: Candidate): number {
  const sentence = passage.sentences[hit.firstToken];
  let count = 0;
  for (
    let token = Math.max(0, hit.firstToken - 25);
    token < Math.min(passage.folded.count, hit.endToken + 25);
    token++
  ) {
    if (passage.sentences[token] === sentence && (passage.cues[token]! & CUE.television) !== 0) count += 1;
  }
  return Math.min(2, count) / 2;
}

/** True where a capitalised word right beside it makes it a part of a longer name. */
export function capitalBeside(candidate: Candidate, side: -1 | 1): boolean {
  const { passage } = candidate;
  if (passage.titleCase || passage.shouting) return false;
  const token = tokenBeside(candidate, side);
  if (token === undefined || (side === -1 ? gapBefore(candidate) : gapAfter(candidate)) !== ' ') return false;
  if (passage.cues[token]! !== 0 || (side === -1 && passage.beginnings[token] === 1)) return false;
  return passage.cases[token] === CASE.capital && (side === 1 || passage.folded.stemEnds[token]! < 0);
}

/** Names in use before or after the article's date only. */
function outOfDate({ reading: { month }, sense }: Candidate): boolean {
  if (month === 0) return false;
  return (sense.from > 0 && month < sense.from - 6) || (sense.to > 0 && month > sense.to + 60);
}

const ON_PLATFORM = /\b(?:on|at|for|by|to|from|with|via)\s+$/;

/** "on Bravo", "for Seven". */
export function isOn({ hit, passage }: Candidate): boolean {
  return ON_PLATFORM.test(passage.passage.text.slice(Math.max(0, hit.start - 8), hit.start));
}

/** The words on both sides are in capitals too, so its own capitals tell nothing. */
function isAmongCapitals(candidate: Candidate): boolean {
  const { cases } = candidate.passage;
  return ([-1, 1] as const).every((side) => {
    const token = tokenBeside(candidate, side);
    return token !== undefined && cases[token] === CASE.capitals;
  });
}

export const PLATFORM_FEATURES: PlatformFeature[] = [
  { name: 'rule_plain', measure: ({ sense }) => Number(sense.rule === 'plain') },
  { name: 'rule_capital', measure: ({ sense }) => Number(sense.rule === 'capital') },
  { name: 'rule_context', measure: (candidate) => Number(isContext(candidate)) },
  { name: 'common_name', measure: ({ level }) => level },
  { name: 'television_in_sentence', measure: televisionInSentence },
  {
    name: 'context_television',
    measure: (candidate) => Number(isContext(candidate)) * televisionInSentence(candidate),
  },
  { name: 'context_page_television', measure: (candidate, view) => Number(isContext(candidate)) * view.television },
  { name: 'page_television', measure: (_, view) => view.television },
  { name: 'certain_platforms', measure: (_, view) => Math.min(1, view.certain.size / 3) },
  {
    name: 'sentence_platforms',
    measure: ({ sentencePlatforms, sense }) => Number([...sentencePlatforms].some((other) => other !== sense.ordinal)),
  },
  { name: 'shows_in_sentence', measure: (candidate, view) => Math.min(2, view.showsInSentence(candidate)) / 2 },
  { name: 'own_show_on_page', measure: (candidate, view) => Number(view.ownShowOnPage(candidate)) },
  { name: 'large_platform', measure: (candidate, view) => view.size(candidate) },
  { name: 'large_context', measure: (candidate, view) => Number(isContext(candidate)) * view.size(candidate) },
  { name: 'page_shows', measure: (_, view) => view.shows },
  { name: 'page_film', measure: (_, view) => view.film },
  { name: 'certain_elsewhere', measure: ({ sense }, view) => Number(view.certain.has(sense.ordinal)) },
  { name: 'show_right_after', measure: (candidate, view) => Number(view.showRightAfter(candidate)) },
  { name: 'own_show_in_sentence', measure: (candidate, view) => Number(view.ownShowInSentence(candidate)) },
  { name: 'platform_neighbour', measure: (candidate, view) => Number(view.listed(candidate)) },
  { name: 'clear_elsewhere', measure: (candidate, view) => Number(view.clearElsewhere(candidate)) },
  { name: 'among_capitals', measure: (candidate) => Number(isAmongCapitals(candidate)) },
  { name: 'same_word_beside', measure: (candidate, view) => view.sameWordBeside(candidate) },
  {
    name: 'role_after',
    measure: (candidate) => Number(gapAfter(candidate) === ' ' && (cuesBeside(candidate, 1) & CUE.role) !== 0),
  },
  {
    name: 'kind_after',
    measure: (candidate) =>
      Number(/^[’']?s? $/.test(gapAfter(candidate)) && (cuesBeside(candidate, 1) & (CUE.kind | CUE.television)) !== 0),
  },
  {
    name: 'decision_after',
    measure: (candidate) => Number(gapAfter(candidate) === ' ' && (cuesBeside(candidate, 1) & CUE.decision) !== 0),
  },
  {
    name: 'plain_word_after',
    measure: (candidate) => {
      const token = tokenBeside(candidate, 1);
      const { cases, cues } = candidate.passage;
      return Number(
        token !== undefined && gapAfter(candidate) === ' ' && cases[token] === CASE.lower && cues[token] === 0,
      );
    },
  },
  {
    name: 'in_parentheses',
    measure: (candidate) => Number(gapBefore(candidate).endsWith('(') && /^[),;]/.test(gapAfter(candidate))),
  },
  {
    name: 'article_before',
    measure: (candidate) =>
      Number(
        /\b(?:the|an?) $/i.test(
          candidate.passage.passage.text.slice(Math.max(0, candidate.hit.start - 5), candidate.hit.start),
        ),
      ),
  },
  { name: 'one_word', measure: ({ tokens }) => Number(tokens === 1) },
  { name: 'name_before', measure: (candidate) => Number(capitalBeside(candidate, -1)) },
  { name: 'name_after', measure: (candidate) => Number(capitalBeside(candidate, 1)) },
  {
    name: 'context_name_beside',
    measure: (candidate) =>
      Number(isContext(candidate) && (capitalBeside(candidate, -1) || capitalBeside(candidate, 1))),
  },
  {
    name: 'context_name_elsewhere',
    measure: (candidate, view) => Number(isContext(candidate) && view.partsOfNames.has(candidate.hit.phrase)),
  },
  {
    name: 'television_beside',
    measure: (candidate) =>
      Number(((cuesBeside(candidate, 1) | cuesBeside(candidate, -1)) & (CUE.television | CUE.kind)) !== 0),
  },
  { name: 'television_after_possessive', measure: (candidate) => Number(/^[’']s? $/.test(gapAfter(candidate))) },
  {
    name: 'preposition_before',
    measure: (candidate) => Number(isOn(candidate)),
  },
  {
    name: 'film_near',
    measure: (candidate) =>
      Number(((cuesBeside(candidate, 1) | cuesBeside(candidate, -1)) & (CUE.film | CUE.otherWork)) !== 0),
  },
  {
    name: 'told_outlet',
    measure: (candidate) =>
      Number(
        /\b(?:told|tells|tell|to|with|by) $/.test(
          candidate.passage.passage.text.slice(Math.max(0, candidate.hit.start - 6), candidate.hit.start),
        ) &&
          /^ (?:News|Online|Sports?)\b/.test(
            candidate.passage.passage.text.slice(candidate.hit.end, candidate.hit.end + 8),
          ),
      ),
  },
  {
    name: 'news_after',
    measure: (candidate) =>
      Number(
        /^(?:[’']s)? (?:News|Sports?|Studios?|Films?|Pictures|Productions?|Entertainment|Records|Radio|Television|Music|Store|Watch|Books|Inc|Corp|Ltd|executives?|employees?|analysts?|users?|devices?|delivery|videos?|account|channel)\b/i.test(
          candidate.passage.passage.text.slice(candidate.hit.end, candidate.hit.end + 16),
        ),
      ),
  },
  { name: 'headline_case', measure: ({ passage }) => Number(passage.titleCase) },
  { name: 'capitals', measure: (candidate) => Number(/^[A-Z0-9&+!]{2,}$/.test(surfaceOf(candidate))) },
  {
    name: 'begins_sentence_context',
    measure: (candidate) =>
      Number(isContext(candidate) && candidate.passage.beginnings[candidate.hit.firstToken] === 1),
  },
  { name: 'out_of_date', measure: (candidate) => Number(outOfDate(candidate)) },
  { name: 'inside_longer', measure: ({ insideLonger }) => Number(insideLonger) },
  {
    name: 'handle',
    measure: ({ hit, passage }) =>
      Number(
        /[@#/_]$/.test(passage.passage.text.slice(0, hit.start)) ||
          /^(?:\.com\b|\.co\b|_|@)/.test(passage.passage.text.slice(hit.end, hit.end + 5)),
      ),
  },
];

/** Whether the name is written as the platform writes it; small letters never name a platform. */
export function isWrittenAsName(candidate: Candidate): boolean {
  const { passage, hit, sense } = candidate;
  const surface = surfaceOf(candidate);
  if (sense.exclaimed && passage.passage.text[hit.end] !== '!') return false;
  if (!/\p{Lu}/u.test(surface)) return /^[a-z]/.test(surface) ? /[A-Z]/.test(surface) : false;
  if (sense.rule === 'plain') return true;
  if (sense.capitals && /\p{Ll}/u.test(surface) && surface.replace(/\P{L}/gu, '').length <= 4) return false;
  return passage.cases[hit.firstToken] !== CASE.lower;
}

/** Looks at the page as a whole before its candidates are judged by it: groups, lists, its headline, what it speaks of. */

import { phraseHash } from '@/lib/recognition/reading';
import { CUE } from './cue-words';
import type { FirstJudgement, PageGroups, PageView } from './page';
import { isQuoted } from './typography';

/** Looks at the page as a whole. `platforms` is how many platforms it names for certain. */
export function viewPage(judged: FirstJudgement[], platforms: number): PageView {
  const sure = new Set(judged.filter(({ alone }) => alone > 0.7).map(({ candidate }) => candidate.sense.ordinal));
  const reading = judged[0]?.candidate.reading;
  let words = 0;
  let television = 0;
  let film = 0;
  let otherWork = 0;
  for (const { cues } of reading?.passages ?? []) {
    words += cues.length;
    for (const cue of cues) {
      if ((cue & CUE.television) !== 0) television += 1;
      if ((cue & CUE.film) !== 0) film += 1;
      if ((cue & CUE.otherWork) !== 0) otherWork += 1;
    }
  }
  const headline = new Set<number>();
  if (reading !== undefined) {
    const { headlineTokens } = reading;
    for (let first = 0; first < headlineTokens.count; first++) {
      for (let end = first + 1; end <= Math.min(headlineTokens.count, first + 8); end++)
        headline.add(phraseHash(headlineTokens, first, end));
    }
  }
  return {
    neighbours: findNeighbours(judged),
    quoting: quotingOf(judged),
    shows: Math.min(1, sure.size / 5),
    platforms: Math.min(1, platforms / 3),
    // One word in 25 is what an article about television has.
    television: words === 0 ? 0 : Math.min(1, (television / words) * 25),
    film: words === 0 ? 0 : Math.min(1, (film / words) * 25),
    otherWork: words === 0 ? 0 : Math.min(1, (otherWork / words) * 25),
    inHeadline: ({ passage, hit }) => headline.has(phraseHash(passage.folded, hit.firstToken, hit.endToken)),
  };
}

function quotingOf(judged: FirstJudgement[]): number {
  const sure = judged.filter(
    ({ alone, candidate }) => alone > 0.7 && candidate.tokens > 1 && !candidate.passage.titleCase,
  );
  return sure.length === 0 ? 0 : sure.filter(({ candidate }) => isQuoted(candidate)).length / sure.length;
}

/** The judgements of a page by phrase and by show. */
export function groupJudgements(judged: FirstJudgement[], groups: PageGroups): void {
  for (const [phrase, group] of groupBy(judged, ({ candidate }) => candidate.hit.phrase))
    groups.byPhrase.set(phrase, group);
  for (const [show, group] of groupBy(judged, ({ candidate }) => candidate.sense.ordinal))
    groups.byShow.set(show, group);
}

/** So many others of a name say what thousands would, and each of thousands would ask all others: a page may be one word over and over. */
export const MOST_ALIKE = 100;

function groupBy(judged: FirstJudgement[], keyOf: (judged: FirstJudgement) => number): Map<number, FirstJudgement[]> {
  const groups = new Map<number, FirstJudgement[]>();
  for (const item of judged) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else if (group.length < MOST_ALIKE) group.push(item);
  }
  return groups;
}

/** Between two items of a list: closing quote, "(NBC)", "Season 1", a comma or "and", opening quote. */
const BETWEEN =
  /^["”’']?(?:[’']s)?(?:\s*\([^()]{0,24}\))?(?:\s(?:season|series|s)\s?\d+)?["”’']?\s*(?:[,;/•&]|\band\b|\bor\b)[,\s"”’'“‘]*(?:and |or |& |plus |the )?(?:\w+[’']s? )?[“‘"']?$/i;

function findNeighbours(judged: FirstJudgement[]): Map<FirstJudgement, FirstJudgement[]> {
  const neighbours = new Map<FirstJudgement, FirstJudgement[]>();
  const link = (from: FirstJudgement, to: FirstJudgement) =>
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  const inOrder = judged.filter(({ candidate }) => !candidate.insideLonger);
  for (const [place, left] of inOrder.entries()) {
    for (const right of inOrder.slice(place + 1, place + 8)) {
      if (right.candidate.passage !== left.candidate.passage) break;
      const between = left.candidate.passage.passage.text.slice(left.candidate.hit.end, right.candidate.hit.start);
      if (right.candidate.hit.start < left.candidate.hit.end || between.length > 48) continue;
      if (!BETWEEN.test(between)) continue;
      link(left, right);
      link(right, left);
    }
  }
  return neighbours;
}

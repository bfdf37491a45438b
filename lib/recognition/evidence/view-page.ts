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
    peersInLines: findPeersInLines(judged),
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

/** Lines of lists are hardly longer than this. */
const LONGEST_LINE = 90;
/** What stands before a title in the line of a list: nothing, a time, a number, a bullet, quotes. */
const LINE_HEAD = /^[\s\d.:apmAPMET()•·*–—|-]{0,14}["“‘']{0,2}$/;
/** And after it: the end, a platform in parentheses, a season, a number of viewers. */
const LINE_TAIL = /^["”’']{0,2}(?:$|\s*[([:|,–—-]|\s+\d)/;
/** So many lines above and below are looked at. */
const LINES_AROUND = 3;

/** Of every title that stands alone in its line: the mean of how surely those of the lines around do. */
function findPeersInLines(judged: FirstJudgement[]): Map<FirstJudgement, number> {
  const lines = new Map<number, FirstJudgement>();
  for (const each of judged) {
    const { passage, hit } = each.candidate;
    const { text } = passage.passage;
    if (text.length > LONGEST_LINE || each.candidate.insideLonger) continue;
    if (LINE_HEAD.test(text.slice(0, hit.start)) && LINE_TAIL.test(text.slice(hit.end))) lines.set(passage.place, each);
  }
  const peers = new Map<FirstJudgement, number>();
  for (const [place, each] of lines) {
    let sum = 0;
    for (let step = 1; step <= LINES_AROUND; step++)
      sum += (lines.get(place - step)?.alone ?? 0) + (lines.get(place + step)?.alone ?? 0);
    peers.set(each, Math.min(1, sum / 3));
  }
  return peers;
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

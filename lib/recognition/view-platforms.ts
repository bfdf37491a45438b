/** What the page says as a whole when its platforms are judged: the shows beside them, lists of platforms, names that go on. */

import { type Candidate, gapAfter, gapBefore, tokenBeside } from './candidate';
import type { PageView } from './evidence/page';
import { capitalBeside, isOn, type PlatformView, televisionInSentence } from './evidence/platform-words';
import { sentenceKey } from './find-candidates';
import { CASE } from './reading';
import { platformsOf, type TitleIndex } from './title-index';

/** `sure` are the shows named for certain, in reading order. */
export function viewForPlatforms(
  sure: Candidate[],
  platforms: Candidate[],
  certain: Set<number>,
  { television, shows, film }: Pick<PageView, 'television' | 'shows' | 'film'>,
): PlatformView {
  const homes = new Set<number>();
  const bySentence = new Map<string, { count: number; homes: Set<number> }>();
  const starts = new Set<string>();
  for (const candidate of sure) {
    const { passage, hit } = candidate;
    const sentence = bySentence.get(sentenceKey(passage, hit)) ?? { count: 0, homes: new Set<number>() };
    bySentence.set(sentenceKey(passage, hit), sentence);
    sentence.count += 1;
    starts.add(`${passage.place}:${hit.firstToken}`);
    for (const home of homesOf(candidate)) {
      homes.add(home);
      sentence.homes.add(home);
    }
  }
  const sentenceOf = ({ passage, hit }: Candidate) => bySentence.get(sentenceKey(passage, hit));
  const listed = findListed(platforms);
  const isBesideShow = ({ passage, hit }: Candidate) =>
    starts.has(`${passage.place}:${hit.endToken}`) || starts.has(`${passage.place}:${hit.endToken + 1}`);
  const isInOwnSentence = (candidate: Candidate) => sentenceOf(candidate)?.homes.has(candidate.sense.ordinal) ?? false;
  const clear = groupByName(
    platforms.filter(
      (candidate) =>
        listed.has(candidate) ||
        isBesideShow(candidate) ||
        isInOwnSentence(candidate) ||
        (isOn(candidate) && televisionInSentence(candidate) > 0),
    ),
  );
  return {
    certain,
    television,
    shows,
    film,
    showsInSentence: (candidate) => sentenceOf(candidate)?.count ?? 0,
    ownShowOnPage: ({ sense }) => homes.has(sense.ordinal),
    ownShowInSentence: isInOwnSentence,
    showRightAfter: isBesideShow,
    clearElsewhere: (candidate) => {
      const same = clear.get(candidate.hit.phrase) ?? [];
      return same.some((other) => other !== candidate);
    },
    listed: (candidate) => listed.has(candidate),
    sameWordBeside: shareOfSameWord(platforms),
    size: sizeOf(platforms[0]?.reading.index ?? null),
    partsOfNames: new Set(platforms.filter((candidate) => capitalBeside(candidate, 1)).map(({ hit }) => hit.phrase)),
  };
}

function groupByName(candidates: Candidate[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.hit.phrase);
    if (group === undefined) groups.set(candidate.hit.phrase, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

function homesOf({ reading: { index }, sense: { ordinal } }: Candidate): Uint16Array {
  return platformsOf(index, ordinal);
}

/** Between two platforms of a list: "Netflix, Amazon and Hulu", "ABC/NBC". */
const BETWEEN = /^(?:,| and| or| &|, and|, or|\/)\s?(?:the )?$/;

function findListed(platforms: Candidate[]): Set<Candidate> {
  const listed = new Set<Candidate>();
  for (const [place, right] of platforms.entries()) {
    for (const left of platforms.slice(Math.max(0, place - 3), place)) {
      if (left.passage !== right.passage || left.hit.end >= right.hit.start) continue;
      if (left.sense.ordinal === right.sense.ordinal) continue;
      if (!BETWEEN.test(left.passage.passage.text.slice(left.hit.end, right.hit.start))) continue;
      listed.add(left);
      listed.add(right);
    }
  }
  return listed;
}

/** "Nick Cannon" again and again is a name, whatever the page writes with capitals. */
function shareOfSameWord(platforms: Candidate[]): (candidate: Candidate) => number {
  const mentions = new Map<number, number>();
  const pairs = new Map<string, number>();
  for (const candidate of platforms) {
    const { phrase } = candidate.hit;
    mentions.set(phrase, (mentions.get(phrase) ?? 0) + 1);
    for (const side of [-1, 1] as const) {
      const key = pairKey(candidate, side);
      if (key !== null) pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
  }
  return (candidate) => {
    const most = Math.max(...([-1, 1] as const).map((side) => pairs.get(pairKey(candidate, side) ?? '') ?? 0));
    return most < 2 ? 0 : most / mentions.get(candidate.hit.phrase)!;
  };
}

function pairKey(candidate: Candidate, side: -1 | 1): string | null {
  const token = tokenBeside(candidate, side);
  const { folded, cases, cues } = candidate.passage;
  if (token === undefined || cases[token] !== CASE.capital || cues[token] !== 0) return null;
  if ((side === -1 ? gapBefore(candidate) : gapAfter(candidate)) !== ' ') return null;
  return `${candidate.hit.phrase} ${side} ${folded.hashes[token]}`;
}

/** How many shows have been on a platform, as a share of what the largest has, both as logarithms. */
function sizeOf(index: TitleIndex | null): (candidate: Candidate) => number {
  if (index === null) return () => 0;
  const counts = new Uint32Array(index.platformCount);
  for (const platform of index.platforms) counts[platform]! += 1;
  const most = Math.log1p(counts.reduce((a, b) => Math.max(a, b), 1));
  return ({ sense }) => Math.log1p(counts[sense.ordinal]!) / most;
}

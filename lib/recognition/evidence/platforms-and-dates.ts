/** What the show's record says against the page: its platforms, people and years. */

import { type Candidate, type Feature, gapAfter } from '@/lib/recognition/candidate';
import { SHOW_KINDS, type ShowKind } from '@/lib/shows/show';
import { peopleOf, platformsOf as platformsOfShow } from '@/lib/recognition/title-index';

function platformsOf({ reading: { index }, sense }: Candidate): Uint16Array {
  return platformsOfShow(index, sense.ordinal);
}

function hasOwn(candidate: Candidate, named: Set<number>): boolean {
  return platformsOf(candidate).some((platform) => named.has(platform));
}

/** The first of the show's platforms that is named, as the page writes it. */
function ownPlatformName(candidate: Candidate, named: Set<number>): string {
  const platforms = platformsOf(candidate);
  const own = platforms.find((platform) => named.has(platform));
  return own === undefined ? '' : (candidate.platformNames.get(own) ?? '');
}

/** How many of the show's creators and leading cast the page names. */
function peopleNamed({ reading: { index, names }, sense }: Candidate): number {
  return peopleOf(index, sense.ordinal).reduce((count, person) => count + Number(names.has(person)), 0);
}

/** Years from the article to the show's premiere; negative where it was on already; 0 where either is unknown. */
function yearsAhead({ reading: { index, month }, sense }: Candidate): number {
  const premiere = index.premiereMonths[sense.ordinal]!;
  return month === 0 || premiere === 0 ? 0 : (premiere - month) / 12;
}

function isKind({ reading: { index }, sense }: Candidate, kinds: ShowKind[]): boolean {
  return kinds.includes(SHOW_KINDS[index.showKinds[sense.ordinal]!]!);
}

/** Years since the show ended, when the article was written; 0 where it is running or nothing is known. */
function yearsOver({ reading: { index, month }, sense }: Candidate): number {
  const end = index.endMonths[sense.ordinal]!;
  return month === 0 || end === 0 ? 0 : Math.max(0, (month - end) / 12);
}

const TOLD_BEFORE = /\b(?:told|tells|telling|tell|with|to|per|via|according to|by) ["“‘']?$/i;
const TELLS_AFTER =
  /^["”’']?(?:[’']s)?(?: has| exclusively| first)? (?:reports?|reported|says?|said|confirms|confirmed|writes|wrote|revealed|reveals|claims|claimed|notes|noted)\b/;

/** Its name stands where an outlet's does: "told Extra", "Deadline says". */
function isOutlet({ hit, passage }: Candidate): boolean {
  const { text } = passage.passage;
  return (
    TOLD_BEFORE.test(text.slice(Math.max(0, hit.start - 16), hit.start)) ||
    TELLS_AFTER.test(text.slice(hit.end, hit.end + 28))
  );
}

const isTalk = (candidate: Candidate) => isKind(candidate, ['talk', 'news', 'variety']);

export const RECORD_FEATURES: Feature[] = [
  { name: 'is_talk', measure: (candidate) => Number(isTalk(candidate)) },
  { name: 'is_contest', measure: (candidate) => Number(isKind(candidate, ['reality', 'competition', 'game'])) },
  { name: 'is_soap', measure: (candidate) => Number(isKind(candidate, ['soap'])) },
  { name: 'is_for_children', measure: (candidate) => Number(isKind(candidate, ['animation', 'children'])) },
  { name: 'talk_as_outlet', measure: (candidate) => Number(isTalk(candidate) && isOutlet(candidate)) },
  {
    name: 'other_as_outlet',
    measure: (candidate) => Number(!isTalk(candidate) && isOutlet(candidate)),
  },
  { name: 'years_over', measure: (candidate) => Math.min(1, yearsOver(candidate) / 20) },
  // A bare list of titles knows nobody, and says nothing by it.
  { name: 'people_unknown_to_list', measure: ({ reading: { index } }) => Number(index.people.length === 0) },
  {
    name: 'people_known',
    measure: ({ reading: { index }, sense }) => Math.min(1, index.peopleCounts[sense.ordinal]! / 8),
  },
  { name: 'platform_in_sentence', measure: ({ sentencePlatforms }) => Number(sentencePlatforms.size > 0) },
  {
    name: 'own_platform_in_sentence',
    measure: (candidate) => Number(hasOwn(candidate, candidate.sentencePlatforms)),
    detail: (candidate) => ownPlatformName(candidate, candidate.sentencePlatforms),
  },
  {
    name: 'own_platform_on_page',
    measure: (candidate) => Number(hasOwn(candidate, candidate.pagePlatforms)),
    detail: (candidate) => ownPlatformName(candidate, candidate.pagePlatforms),
  },
  { name: 'platform_before', measure: ({ platformBefore }) => Number(platformBefore >= 0) },
  {
    name: 'own_platform_before',
    measure: (candidate) =>
      Number(candidate.platformBefore >= 0 && platformsOf(candidate).includes(candidate.platformBefore)),
    detail: (candidate) => candidate.platformNames.get(candidate.platformBefore) ?? '',
  },
  {
    name: 'platform_after',
    measure: (candidate) => Number(/^["”’']?\s*\($/.test(gapAfter(candidate)) && candidate.sentencePlatforms.size > 0),
  },
  { name: 'people_named', measure: (candidate) => Math.min(2, peopleNamed(candidate)) / 2 },
  { name: 'years_ahead', measure: (candidate) => Math.min(1, Math.max(0, (yearsAhead(candidate) - 1.5) / 2)) },
  { name: 'far_ahead', measure: (candidate) => Number(yearsAhead(candidate) > 3) },
  { name: 'years_ago', measure: (candidate) => Math.min(1, Math.max(0, -yearsAhead(candidate) / 30)) },
  {
    name: 'years_ago_common',
    measure: (candidate) => Math.min(1, Math.max(0, -yearsAhead(candidate) / 30)) * candidate.level,
  },
  { name: 'many_homes', measure: (candidate) => Math.min(4, platformsOf(candidate).length) / 4 },
  {
    name: 'many_seasons',
    measure: ({ reading: { index }, sense }) => Math.log(1 + index.seasonCounts[sense.ordinal]!) / Math.log(256),
  },
  { name: 'no_year', measure: ({ reading: { index }, sense }) => Number(index.premiereMonths[sense.ordinal] === 0) },
  { name: 'no_home', measure: (candidate) => Number(platformsOf(candidate).length === 0) },
  {
    name: 'new_show',
    measure: (candidate) => Number(Math.abs(yearsAhead(candidate)) <= 1.5 && yearsAhead(candidate) !== 0),
  },
];

/** Which of our shows the lines of a list mean: by the ids they give, else by title and year. */

import { foldedSlice } from '@/lib/recognition/fold-letters';
import { yearOf } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import type { ListedTitle } from './column-maps';

export type Candidate = { id: string; title: string; year: number | null };

/** One show, several that fit equally, or none in our data. */
export type Match = { kind: 'one'; show: Candidate } | { kind: 'several'; shows: Candidate[] } | { kind: 'none' };

export type TitleMatcher = (listed: ListedTitle) => Match;

/** A premiere abroad or a pilot may be dated a year off. */
const YEARS_OFF = 1;

/** Reads the shows once for any number of lines. */
export function matchTitles(shows: readonly Show[]): TitleMatcher {
  const byId = new Map<string, Show>();
  const byName = new Map<string, Set<Show>>();
  for (const show of shows) {
    for (const key of idsOf(show)) byId.set(key, show);
    for (const name of [show.title, ...(show.aliases ?? []).map((alias) => alias.name)]) {
      const key = letters(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(show));
    }
  }
  const named = (title: string) => [...(byName.get(letters(title)) ?? [])];
  return (listed) => {
    const known = keysOf(listed)
      .map((key) => byId.get(key))
      .find((show) => show !== undefined);
    if (known !== undefined) return { kind: 'one', show: candidate(known) };
    const whole = named(listed.title);
    return choose(whole.length > 0 ? whole : named(withoutCountry(listed.title)), listed);
  };
}

function choose(found: Show[], { title, year }: ListedTitle): Match {
  if (found.length === 0) return { kind: 'none' };
  const ofYear = found.filter((show) => isNear(show, year));
  if (ofYear.length === 1) return { kind: 'one', show: candidate(ofYear[0]!) };
  // The very title outranks other names: "The Office" is not "The Office (UK)" called so at home.
  const titled = ofYear.filter((show) => letters(show.title) === letters(title));
  if (titled.length === 1 && year !== null) return { kind: 'one', show: candidate(titled[0]!) };
  return { kind: 'several', shows: (ofYear.length > 0 ? ofYear : found).map(candidate) };
}

function isNear({ premiere }: Show, year: number | null): boolean {
  return year === null || (premiere !== undefined && Math.abs(yearOf(premiere) - year) <= YEARS_OFF);
}

function idsOf({ id, formerIds = [], ids = {} }: Show): string[] {
  const own = [id, ...formerIds].map((known) => `greenlit ${known}`);
  return [...own, ...keys('imdb', ids.imdb), ...keys('thetvdb', ids.thetvdb)];
}

function keysOf({ id, imdb, thetvdb }: ListedTitle): string[] {
  return [...keys('greenlit', id), ...keys('imdb', imdb), ...keys('thetvdb', thetvdb)];
}

function keys(source: string, id: string | number | null | undefined): string[] {
  return id === null || id === undefined ? [] : [`${source} ${id}`];
}

/** "The Office (US)" and "Ghosts UK" name the country beside the title. */
function withoutCountry(title: string): string {
  return title.replace(/\s+\(?(?:US|UK|AU|CA|NZ|IE)\)?$/, '');
}

function candidate({ id, title, premiere }: Show): Candidate {
  return { id, title, year: premiere === undefined ? null : yearOf(premiere) };
}

/** A title as it is compared: its folded letters without what parts them, so that "9-1-1" is "911". */
function letters(title: string): string {
  return foldedSlice(title, 0, title.length);
}

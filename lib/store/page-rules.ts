/** What the reader decided about pages: where Greenlit runs, and which shows are not meant where. */

import { encodeText, sha256 } from '@/lib/dataset/bytes';
import type { Day } from '@/lib/shows/calendar-date';
import type { PersonalDocument } from './personal-documents';

type Corrections = PersonalDocument<'corrections'>;
type Suppression = Corrections['suppressed'][number];
type Scope = Suppression['scope'];

/** A page as rules know it: its host, and a fingerprint in place of its address, so that no reading history is kept. */
export type PagePlace = { host: string; fingerprint: string };

/** The place of an address; query and fragment count for nothing. Null for what is no page of the web. */
export async function placeOfPage(address: string | null): Promise<PagePlace | null> {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, host, origin, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { host, fingerprint: await sha256(encodeText(origin + pathname)) };
}

/**
 * Whether Greenlit runs on a host: the reader's pause comes first, then the rule for the site. A rule for a site holds for what lies
 * beneath it ("ew.com" for "www.ew.com"), unless that has one of its own.
 */
export function runsOn(
  host: string,
  settings: Pick<PersonalDocument<'settings'>, 'paused'>,
  rules: PersonalDocument<'site-rules'>,
): 'go' | 'off-here' | 'paused' {
  if (settings.paused) return 'paused';
  const [nearest] = rules.sites
    .filter(({ site }) => host === site || host.endsWith(`.${site}`))
    .toSorted((a, b) => b.site.length - a.site.length);
  return nearest?.rule === 'off' ? 'off-here' : 'go';
}

/** The rules with one site switched on or off. */
export function withSiteRule(
  rules: PersonalDocument<'site-rules'>,
  site: string,
  rule: 'on' | 'off',
): PersonalDocument<'site-rules'> {
  const others = rules.sites.filter((known) => known.site !== site);
  return { sites: [...others, { site, rule }].sort((a, b) => (a.site < b.site ? -1 : 1)) };
}

/** The rules without the one for a site: the list of sites decides again. */
export function withoutSiteRule(rules: PersonalDocument<'site-rules'>, site: string): PersonalDocument<'site-rules'> {
  return { sites: rules.sites.filter((known) => known.site !== site) };
}

/** Ids of the shows that the reader does not want to see on a page. */
export function suppressedOn(corrections: Corrections, place: PagePlace): Set<string> {
  return new Set(corrections.suppressed.filter((entry) => reaches(entry, place)).map(({ id }) => id));
}

function reaches({ scope, where }: Suppression, { host, fingerprint }: PagePlace): boolean {
  return scope === 'everywhere' || where === (scope === 'site' ? host : fingerprint);
}

/** The corrections with one more: this show is not meant here, on this site, or anywhere. Saying it twice changes nothing. */
export function withSuppressed(
  corrections: Corrections,
  id: string,
  scope: Scope,
  place: PagePlace,
  made: Day,
): Corrections {
  const entry = suppression(id, scope, place, made);
  const others = corrections.suppressed.filter((known) => !same(known, entry));
  return { suppressed: [...others, entry] };
}

/** The corrections without the one that `withSuppressed` of the same words made. */
export function withoutSuppressed(corrections: Corrections, id: string, scope: Scope, place: PagePlace): Corrections {
  const entry = suppression(id, scope, place, '');
  return { suppressed: corrections.suppressed.filter((known) => !same(known, entry)) };
}

function suppression(id: string, scope: Scope, { host, fingerprint }: PagePlace, made: Day): Suppression {
  if (scope === 'everywhere') return { id, scope, where: null, made };
  return scope === 'site' ? { id, scope, where: host, made } : { id, scope, where: fingerprint, made };
}

function same(a: Suppression, b: Suppression): boolean {
  return a.id === b.id && a.scope === b.scope && a.where === b.where;
}

/** The watchlist with a show followed or not. Following twice keeps the first day. */
export function withFollowed(
  watchlist: PersonalDocument<'watchlist'>,
  id: string,
  followed: boolean,
  since: Day,
): PersonalDocument<'watchlist'> {
  const known = watchlist.followed.find((entry) => entry.id === id);
  const others = watchlist.followed.filter((entry) => entry.id !== id);
  return { followed: followed ? [...others, known ?? { id, since }] : others };
}

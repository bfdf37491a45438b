/** What a reader said of badges: not this show, or another one. Kept with what the judge went by, so that a maintainer can learn from it. */

import type { Day } from '@/lib/shows/calendar-date';
import type { PagePlace } from './page-rules';
import type { PersonalDocument } from './personal-documents';

type Corrections = PersonalDocument<'corrections'>;
type Suppression = Corrections['suppressed'][number];
type Replacement = Corrections['replaced'][number];
type Scope = Suppression['scope'];
type Reach = Pick<Suppression, 'scope' | 'where'>;

/** What spoke for the mention that was corrected, by name and without a word of the page; null where nobody knows. */
export type Grounds = Suppression['grounds'];

/** A correction as it is made: how far it reaches from which page, on what grounds, and when. */
export type Making = { scope: Scope; place: PagePlace; grounds: Grounds; made: Day };

/** Narrow words weigh more than wide ones: what was said of this page was said of this very badge. */
const NARROWEST_FIRST: Scope[] = ['page', 'site', 'everywhere'];

/** Ids of the shows that the reader does not want to see on a page. */
export function suppressedOn({ suppressed }: Corrections, place: PagePlace): Set<string> {
  return new Set(suppressed.filter((entry) => reaches(entry, place)).map(({ id }) => id));
}

/** Which show stands for which on a page, by their ids. A show that stands for itself settles a tie. */
export function replacedOn({ replaced }: Corrections, place: PagePlace): Map<string, string> {
  const here = replaced
    .filter((entry) => reaches(entry, place))
    .sort((a, b) => NARROWEST_FIRST.indexOf(b.scope) - NARROWEST_FIRST.indexOf(a.scope));
  return new Map(here.map(({ id, instead }) => [id, instead]));
}

/** The corrections with one more: this show is not meant here, on this site, or anywhere. Saying it twice changes nothing. */
export function withSuppressed(corrections: Corrections, id: string, making: Making): Corrections {
  const entry = { id, ...reachOf(making), ...origin(making) } as Suppression;
  const others = corrections.suppressed.filter((known) => !same(known, entry));
  return { ...corrections, suppressed: [...others, entry] };
}

/** The corrections without the one that `withSuppressed` of the same words made. */
export function withoutSuppressed(corrections: Corrections, id: string, scope: Scope, place: PagePlace): Corrections {
  const entry = { id, ...reachOf({ scope, place }) };
  return { ...corrections, suppressed: corrections.suppressed.filter((known) => !same(known, entry)) };
}

/** The corrections with one more: what looks like show `id` is `instead`. It takes the place of every other such word that reaches the page. */
export function withReplaced(corrections: Corrections, id: string, instead: string, making: Making): Corrections {
  const entry = { id, instead, ...reachOf(making), ...origin(making) } as Replacement;
  return { ...corrections, replaced: [...withoutReplaced(corrections, id, making.place).replaced, entry] };
}

/** The corrections without any that lets another show stand for `id` on this page. */
export function withoutReplaced(corrections: Corrections, id: string, place: PagePlace): Corrections {
  const others = corrections.replaced.filter((known) => known.id !== id || !reaches(known, place));
  return { ...corrections, replaced: others };
}

function origin({ grounds, made }: Making): Pick<Suppression, 'grounds' | 'made'> {
  return { grounds, made };
}

function reaches({ scope, where }: Reach, { host, fingerprint }: PagePlace): boolean {
  return scope === 'everywhere' || where === (scope === 'site' ? host : fingerprint);
}

function reachOf({ scope, place }: Pick<Making, 'scope' | 'place'>): Reach {
  return { scope, where: scope === 'everywhere' ? null : scope === 'site' ? place.host : place.fingerprint };
}

function same(a: Reach & { id: string }, b: Reach & { id: string }): boolean {
  return a.id === b.id && a.scope === b.scope && a.where === b.where;
}

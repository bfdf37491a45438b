/** The forms of the reader's documents, checked whenever one is read or imported. */

import * as v from 'valibot';
import type { ShowEdit } from '@/lib/dataset/edits';
import { SHOW } from '@/lib/dataset/schema';
import { isCalendarDate } from '@/lib/shows/calendar-date';
import { STATUSES } from '@/lib/shows/status';
import { NEWS_KINDS } from '@/lib/watchlist/news';

/** Most entries of a list: far beyond any reader, so that a broken one cannot fill the storage. */
const LIST_LENGTH = 10_000;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(200));
const day = v.pipe(
  v.string(),
  v.check((text) => isCalendarDate(text) && text.length === 10),
);
/** A host name as the browser writes it: "www.example.com". */
const host = v.pipe(v.string(), v.regex(/^[a-z0-9.:[\]-]+$/), v.maxLength(255));
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIST_LENGTH));

const season = v.pipe(v.number(), v.integer(), v.minValue(0));

export const WATCHLIST = v.strictObject({
  followed: list(
    v.strictObject({
      id,
      since: day,
      /** What the reader was told last; null where nothing was yet. */
      told: v.nullable(v.strictObject({ status: v.picklist(STATUSES), seasons: list(season), day: v.nullable(day) })),
    }),
  ),
  /** Which kinds of news are announced. */
  announce: list(v.picklist(NEWS_KINDS)),
});

/** What spoke for a mention that was corrected: names of evidence, no words of the page. */
const grounds = v.nullable(
  v.strictObject({
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    evidence: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/))), v.maxLength(20)),
  }),
);
const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A correction on one page (`where` its fingerprint), on one site (`where` its host) or everywhere (`where` null). */
const correction = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.variant('scope', [
    v.strictObject({ ...entries, scope: v.literal('page'), where: fingerprint, made: day, grounds }),
    v.strictObject({ ...entries, scope: v.literal('site'), where: host, made: day, grounds }),
    v.strictObject({ ...entries, scope: v.literal('everywhere'), where: v.null(), made: day, grounds }),
  ]);

/** "Not this show", and "it is this other show". The latest comes last. */
export const CORRECTIONS = v.strictObject({
  suppressed: list(correction({ id })),
  replaced: list(correction({ id, instead: id })),
});

/** Sites the reader switched off or on, whatever the list of sites says. */
export const SITE_RULES = v.strictObject({
  sites: list(v.strictObject({ site: host, rule: v.picklist(['on', 'off']) })),
});

export const SETTINGS = v.strictObject({
  /** No badges anywhere for now. */
  paused: v.boolean(),
  /** Whether platforms are underlined too. */
  platformMarks: v.boolean(),
  /** American or British spelling; `browser` follows the language of the browser. */
  spelling: v.picklist(['browser', 'us', 'uk']),
  /** Colours of cards and of the extension's own pages; `system` follows the system. */
  theme: v.picklist(['system', 'light', 'dark']),
  /** How much air cards, popup and options have. */
  density: v.picklist(['roomy', 'compact']),
  /** Whether the first mention of a show on a page is marked, or every one. */
  marks: v.picklist(['first', 'all']),
  /** Statuses that get no badge in the text; the popup lists them all the same. */
  hiddenStatuses: v.array(v.picklist(STATUSES)),
  /** Whether the maintainer's desk is shown. */
  maintainer: v.boolean(),
  /** A feed of the maintainer's own in place of the one of the build. */
  feedAddress: v.nullable(v.pipe(v.string(), v.maxLength(2048))),
});

export const EDITS = v.strictObject({
  edits: list(v.strictObject({ id, before: v.nullable(SHOW), after: v.nullable(SHOW), made: day })),
}) satisfies v.GenericSchema<unknown, { edits: ShowEdit[] }>;

const version = v.pipe(v.number(), v.integer(), v.minValue(0));

export const RELEASES = v.strictObject({
  newest: v.nullable(v.strictObject({ version, contentHash: v.string() })),
  heldBack: v.nullable(version),
  etag: v.nullable(v.pipe(v.string(), v.maxLength(500))),
});

export const SECRETS = v.strictObject({ tmdb: v.nullable(v.pipe(v.string(), v.maxLength(500))) });

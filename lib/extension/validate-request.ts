/** Believes nothing that arrives from a page: each request is checked against its shape and size before anyone acts on it. */

import * as v from 'valibot';
import { PASSAGE_ROLES } from '@/lib/recognition/article';
import { isCalendarDate } from '@/lib/shows/calendar-date';
import type { DeskRequests, PageRequests, Request } from './protocol';

/** A page may be long, but a message is not: ten times the longest article among saved pages. */
const LONGEST_TEXT = 2_000_000;

/** As many as a watchlist holds. */
const MOST_CARDS = 10_000;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,120}$/));
const shortText = v.pipe(v.string(), v.maxLength(1_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.nullable(v.pipe(v.string(), v.check(isCalendarDate, 'not a calendar date')));
const scope = v.picklist(['page', 'site', 'everywhere']);
const nothing = v.strictObject({});

const article = v.pipe(
  v.strictObject({
    passages: v.pipe(
      v.array(
        v.strictObject({
          text: v.string(),
          role: v.picklist(PASSAGE_ROLES),
          marks: v.array(v.strictObject({ kind: v.picklist(['italic', 'bold', 'link']), start: offset, end: offset })),
        }),
      ),
      v.maxLength(20_000),
    ),
    date,
    headline: v.nullable(shortText),
    tags: v.pipe(v.array(shortText), v.maxLength(200)),
  }),
  v.check(({ passages }) => passages.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_TEXT, 'too much text'),
);

const mention = v.strictObject({
  tie: v.pipe(v.array(id), v.maxLength(20)),
  insteadOf: v.optional(id),
  claim: v.nullable(
    v.strictObject({
      kind: v.picklist(['renewed', 'cancelled', 'ending', 'ended', 'saved']),
      seasons: v.pipe(v.array(offset), v.maxLength(50)),
    }),
  ),
});

const grounds = v.nullable(
  v.strictObject({ confidence: v.number(), evidence: v.pipe(v.array(shortText), v.maxLength(50)) }),
);

const PAGE_SCHEMAS = {
  'may-annotate': nothing,
  annotate: v.strictObject({ article }),
  'bring-drawing': nothing,
  'bring-card': nothing,
  'tell-card': v.strictObject({
    kind: v.picklist(['show', 'platform']),
    id,
    articleDate: date,
    mention: v.nullable(mention),
  }),
  suppress: v.strictObject({ id, scope, grounds }),
  'undo-suppress': v.strictObject({ id, scope }),
  'other-shows': v.strictObject({ id, surface: shortText }),
  replace: v.strictObject({ id, instead: id, scope, grounds }),
  'undo-replace': v.strictObject({ id }),
  follow: v.strictObject({ id, followed: v.boolean() }),
} satisfies Record<keyof PageRequests, v.GenericSchema>;

const DESK_SCHEMAS = {
  search: v.strictObject({ query: shortText, limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) }),
  'tell-cards': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(MOST_CARDS)) }),
  'tell-watchlist': nothing,
  'tell-data': nothing,
  'annotate-tab': v.strictObject({ tabId: offset }),
  'dataset-changed': nothing,
} satisfies Record<keyof DeskRequests, v.GenericSchema>;

export type AnyRequest = Request<PageRequests> | Request<DeskRequests>;

/** The request if it has the shape of one that `sender` may send, else null. */
export function validateRequest(arrived: unknown, sender: 'page' | 'desk'): AnyRequest | null {
  if (typeof arrived !== 'object' || arrived === null || !('type' in arrived)) return null;
  const { type, ...payload } = arrived;
  const schemas: Record<string, v.GenericSchema> =
    sender === 'desk' ? { ...PAGE_SCHEMAS, ...DESK_SCHEMAS } : PAGE_SCHEMAS;
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) return null;
  const result = v.safeParse(schemas[type]!, payload);
  return result.success ? ({ type, ...(result.output as object) } as AnyRequest) : null;
}

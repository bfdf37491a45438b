/** The strict shape of shows and platforms as they stand in a dataset, and what a wrong one is told. */

import * as v from 'valibot';
import { isCalendarDate } from '@/lib/shows/calendar-date';
import { NAME_RULES, PLATFORM_KINDS, type Platform } from '@/lib/shows/platform';
import { SHOW_KINDS, type Show } from '@/lib/shows/show';
import { CERTAINTIES, EVENT_TYPES } from '@/lib/shows/timeline-event';
import { addressProblem } from './source-address';

/** Longest title or name in graphemes: the longest real one known has 109. */
const NAME_LENGTH = 200;
/** Longest note of an event: a few words, not prose. */
const NOTE_LENGTH = 300;
/** Most members of any list of a record. The longest real logs and season lists stay under a tenth of it. */
const LIST_LENGTH = 500;
/** UTF-16 code units a grapheme may take on average: room for combining marks, none for a flood of them. */
const UNITS_PER_GRAPHEME = 4;

/** Controls, lone surrogates, invisible fillers and marks that turn the direction of text: none belongs in a name. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What is wrong with a text of at most `longest` graphemes, and how to mend it; null where nothing is. */
function textProblem(text: string, longest: number): string | null {
  if (
    text.length > longest * UNITS_PER_GRAPHEME ||
    (text.length > longest && [...graphemes.segment(text)].length > longest)
  )
    return `is longer than ${longest} characters; shorten it`;
  if (text.trim() === '') return 'is empty; leave the field out or fill it';
  const hidden = INVISIBLE.exec(text);
  if (hidden !== null) {
    const code = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `contains the invisible character U+${code}; remove it`;
  }
  if (text !== text.trim()) return 'begins or ends with a space; remove it';
  if (text !== text.normalize('NFC')) return 'is not in Unicode form NFC; write accents as composed letters';
  return null;
}

/** A string to which `problem` has no objection. The message quotes the value, shortened. */
function checkedString(problem: (text: string) => string | null) {
  return v.pipe(
    v.string('must be a text in quotes'),
    v.rawCheck(({ dataset, addIssue }) => {
      const found = dataset.typed ? problem(dataset.value) : null;
      if (found !== null) addIssue({ message: `${quoted(dataset.value)} ${found}` });
    }),
  );
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, (issue) => `${quoted(issue.input)} is not known here; choose one of ${choices.join(', ')}`);

const matching = (pattern: RegExp, mend: string) =>
  checkedString((text) => (text.length <= NAME_LENGTH && pattern.test(text) ? null : mend));

const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.array(item, 'must be a list in square brackets'),
    v.maxLength(LIST_LENGTH, `has more than ${LIST_LENGTH} members; keep the ones that matter`),
  );

const wholeNumber = (least: number, most: number) => {
  const message = (issue: { input: unknown }) =>
    `${quoted(issue.input)} is not a whole number from ${least} to ${most}; write it without quotes`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

const name = checkedString((text) => textProblem(text, NAME_LENGTH));
const note = checkedString((text) => textProblem(text, NOTE_LENGTH));
const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id; write lower-case letters, digits and single hyphens');
const date = checkedString((text) =>
  isCalendarDate(text) ? null : 'is not a date; write YYYY-MM-DD, YYYY-MM or YYYY',
);
const day = checkedString((text) =>
  isCalendarDate(text) && text.length === 10 ? null : 'is not a day; write YYYY-MM-DD',
);
const region = matching(/^[A-Z]{2}$/, 'is not an ISO 3166 code; write two capitals such as US or GB');
const flag = v.boolean('must be true or false, without quotes');
const optional = v.exactOptional;

/** Strict objects name what is missing and what nobody asked for; `__proto__` and its like are unknown fields too. */
const record = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) => {
    const known = Object.keys(entries);
    if (issue.expected === 'Object') return 'must be an object in curly brackets';
    return issue.expected === 'never'
      ? `is not a field of this record; remove it or use one of ${known.join(', ')}`
      : 'is missing; add it';
  });

const source = record({
  url: checkedString(addressProblem),
  publisher: name,
  published: v.nullable(date),
});

/** A decision of a show's log. */
const timelineEvent = record({
  date,
  type: oneOf(EVENT_TYPES),
  seasons: optional(list(wholeNumber(0, 9999))),
  from: optional(id),
  to: optional(id),
  region: optional(region),
  certainty: oneOf(CERTAINTIES),
  source: v.nullable(source),
  checked: v.nullable(day),
  note: optional(note),
  supersedes: optional(date),
});

/** The order of the fields here is their order in a release. */
export const SHOW = record({
  id,
  formerIds: optional(list(id)),
  title: name,
  aliases: optional(
    list(record({ name, form: oneOf(['short', 'former', 'local', 'full']), from: optional(date), to: optional(date) })),
  ),
  kind: oneOf(SHOW_KINDS),
  limited: optional(flag),
  platforms: list(record({ platform: id, from: optional(date), to: optional(date) })),
  countries: list(region),
  premiere: optional(date),
  end: optional(date),
  seasonCount: optional(wholeNumber(0, 9999)),
  seasons: optional(
    list(
      record({
        number: wholeNumber(0, 9999),
        premiere: optional(date),
        finale: optional(date),
        episodes: optional(wholeNumber(0, 99_999)),
      }),
    ),
  ),
  creators: optional(list(name)),
  cast: optional(list(name)),
  ids: optional(
    record({
      imdb: optional(matching(/^tt\d{7,9}$/, 'is not an IMDb id; write tt and seven to nine digits')),
      tmdb: optional(wholeNumber(1, 99_999_999)),
      tvmaze: optional(wholeNumber(1, 99_999_999)),
      thetvdb: optional(wholeNumber(1, 99_999_999)),
      wikidata: optional(matching(/^Q[1-9]\d{0,11}$/, 'is not a Wikidata id; write Q and digits')),
    }),
  ),
  origin: list(id),
  checkedTo: v.nullable(day),
  complete: optional(flag),
  events: optional(list(timelineEvent)),
}) satisfies v.GenericSchema<unknown, Show>;

const platformName = record({ name, rule: oneOf(NAME_RULES), from: optional(date), to: optional(date) });

export const PLATFORM = record({
  id,
  names: v.pipe(
    v.tupleWithRest([platformName], platformName, 'must be a list of at least one name'),
    v.maxLength(LIST_LENGTH, `has more than ${LIST_LENGTH} members; keep the ones that matter`),
  ),
  kind: oneOf(PLATFORM_KINDS),
  parent: v.nullable(id),
  country: v.nullable(region),
  from: optional(date),
  to: optional(date),
}) satisfies v.GenericSchema<unknown, Platform>;

/** What is wrong at a place of a record, and how to mend it. */
export type RecordProblem = { path: (string | number)[]; message: string };

/**
 * Reads a record strictly. The record returned has its fields in the order of the schema, which makes its JSON text canonical;
 * it shares nothing with `input`.
 */
export function readRecord<Schema extends typeof SHOW | typeof PLATFORM>(
  schema: Schema,
  input: unknown,
): { record: v.InferOutput<Schema>; problems: [] } | { record: null; problems: RecordProblem[] } {
  const result = v.safeParse(schema, input);
  if (result.success) return { record: result.output, problems: [] };
  const problems = result.issues.map((issue) => ({
    path: (issue.path ?? []).map((item) => item.key as string | number),
    message: issue.message,
  }));
  return { record: null, problems };
}

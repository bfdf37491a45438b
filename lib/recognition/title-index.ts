/** The title index as it is read: typed-array views over one buffer, opened without parsing. */

import { NAME_RULES, type NameRule } from '@/lib/shows/platform';
import type { MentionKind } from './mention';

/** "GLti" read as a little-endian number. */
export const MAGIC = 0x69744c47;
/** Raised whenever the meaning of a section changes. */
export const LAYOUT_VERSION = 3;

/** How a phrase names its show or platform. */
const FORMS = ['title', 'full', 'former', 'local', 'short', 'trimmed', 'joined', 'head'] as const;
/** `trimmed`: without its leading article or label; `joined`: digits without their hyphens (911); `head`: what stands before a colon or a "with". The others: see `Alias`. */
export type Form = (typeof FORMS)[number];

/** Sections in the order of the buffer, with the bytes of an element. Up to `phraseLevels` for matching, then what the judge asks of a show. */
export const SECTIONS = [
  ['filter', 4],
  ['buckets', 4],
  ['fingerprints', 2],
  ['phraseSizes', 1],
  ['words', 1],
  ['wordTexts', 4],
  ['text', 1],
  ['senses', 4],
  ['moreSenses', 4],
  ['datedSenses', 4],
  ['senseDates', 4],
  ['phraseLevels', 1],
  ['platformStarts', 4],
  ['platformCounts', 1],
  ['platforms', 2],
  ['platformShows', 4],
  ['peopleStarts', 4],
  ['peopleCounts', 1],
  ['people', 4],
  ['premiereMonths', 2],
  ['endMonths', 2],
  ['seasonCounts', 1],
  ['showKinds', 1],
  ['showCountries', 2],
  ['platformCountries', 2],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
const HEADER_FACTS = 8;
export const HEADER_WORDS = HEADER_FACTS + SECTIONS.length * 2;

/** In a phrase's sense: it has several, and the other bits are where they stand in `moreSenses`, their number first. */
export const SEVERAL = 0x80000000;
/** Titles of more words are not looked for; the longest known one has 17. */
export const MOST_TOKENS = 24;
/** Lists of a show's platforms and people: where each begins is kept for one show in so many, and summed up from there. */
export const LIST_STRIDE = 16;

/** In a phrase's level: somebody who makes shows or plays in them is called so, or several by first name or surname. */
export const PERSON_NAME = 1;

export type TitleIndex = {
  showCount: number;
  platformCount: number;
  /** Two bits a slot: "a longer phrase begins like this", "a phrase ends here". Slots go by the low bits of a hash. */
  filter: Uint32Array;
  filterMask: number;
  /** Phrases stand in the order of their hashes, in buckets by the high bits: of each the first phrase, then its first byte in `words`. */
  buckets: Uint32Array;
  bucketShift: number;
  /** The low half of each phrase's hash. */
  fingerprints: Uint16Array;
  /** How many bytes of `words` a phrase has, and `PUNCTUATED`. */
  phraseSizes: Uint8Array;
  /** The words of all phrases by number: see `title-words.ts`. */
  words: Uint8Array;
  /** Where each word begins in `text`, which holds every folded word once, and one end more. */
  wordTexts: Uint32Array;
  text: Uint8Array;
  /** What a phrase means, packed, or `SEVERAL`. */
  senses: Uint32Array;
  moreSenses: Uint32Array;
  /** The few names that were in use only for a time: their places in `senses`, or in `moreSenses` with `SEVERAL`; and the months. */
  datedSenses: Uint32Array;
  senseDates: Uint32Array;
  /** How common each phrase is as plain language, 0 to 255; the lowest bit is `PERSON_NAME`. */
  phraseLevels: Uint8Array;
  platformStarts: Uint32Array;
  platformCounts: Uint8Array;
  platforms: Uint16Array;
  /** How many shows have been on each platform. */
  platformShows: Uint32Array;
  peopleStarts: Uint32Array;
  peopleCounts: Uint8Array;
  people: Uint32Array;
  /** Months since January 1900, 0 where unknown. */
  premiereMonths: Uint16Array;
  endMonths: Uint16Array;
  seasonCounts: Uint8Array;
  /** Places in `SHOW_KINDS`. */
  showKinds: Uint8Array;
  /** Codes of `countryCode`, 0 where unknown: where a show was first on. */
  showCountries: Uint16Array;
  platformCountries: Uint16Array;
};

export type Sense = {
  kind: MentionKind;
  /** Place of the show or platform in the dataset. */
  ordinal: number;
  form: Form;
  /** For platforms: what the text must say besides. */
  rule: NameRule;
  /** Written in capitals only (NCIS, NBC). */
  capitals: boolean;
  /** Short and with an exclamation mark that the text must have too (E!). */
  exclaimed: boolean;
  /** How many tokens stand before a colon, a dash or a "with": the part that texts shorten it to; 0 for none. */
  headTokens: number;
  /** Months since January 1900 between which the name was in use; 0 where open. */
  from: number;
  to: number;
};

/** A date's month since January 1900: "2020-03-15" → 1442. 0 for what is absent or older. */
export function monthsOf(date: string | null | undefined, missingMonth = 1): number {
  if (date === null || date === undefined) return 0;
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : missingMonth;
  return Math.max(0, (Number(date.slice(0, 4)) - 1900) * 12 + month - 1);
}

/** The two letters of an ISO 3166 code as a number; 0 for none. */
export function countryCode(country: string | null | undefined): number {
  if (country === null || country === undefined || !/^[A-Z]{2}$/.test(country)) return 0;
  return (country.charCodeAt(0) << 8) | country.charCodeAt(1);
}

const DATED = 1 << 30;

/** A sense in 31 bits: the ordinal in 20, kind, form (of a show) or rule (of a platform), capitals, mark, head, "has dates". */
export function packSense(sense: Sense): number {
  const manner = sense.kind === 'platform' ? NAME_RULES.indexOf(sense.rule) : FORMS.indexOf(sense.form);
  return (
    sense.ordinal |
    ((sense.kind === 'platform' ? 1 : 0) << 20) |
    (manner << 21) |
    ((sense.capitals ? 1 : 0) << 24) |
    ((sense.exclaimed ? 1 : 0) << 25) |
    (Math.min(15, sense.headTokens) << 26) |
    (sense.from > 0 || sense.to > 0 ? DATED : 0)
  );
}

function unpackSense(index: TitleIndex, packed: number, place: number): Sense {
  const isPlatform = ((packed >>> 20) & 1) === 1;
  const manner = (packed >>> 21) & 7;
  const dates = (packed & DATED) === 0 ? 0 : index.senseDates[find(index.datedSenses, place)]!;
  return {
    kind: isPlatform ? 'platform' : 'show',
    ordinal: packed & 0xfffff,
    form: isPlatform ? 'title' : (FORMS[manner] ?? 'title'),
    rule: isPlatform ? (NAME_RULES[manner] ?? 'plain') : 'plain',
    capitals: ((packed >>> 24) & 1) === 1,
    exclaimed: ((packed >>> 25) & 1) === 1,
    headTokens: (packed >>> 26) & 15,
    from: dates & 0xffff,
    to: dates >>> 16,
  };
}

/** Everything a phrase can mean. */
export function sensesOf(index: TitleIndex, phrase: number): Sense[] {
  const packed = index.senses[phrase]!;
  if (packed < SEVERAL) return [unpackSense(index, packed, phrase)];
  const first = packed - SEVERAL + 1;
  return Array.from({ length: index.moreSenses[first - 1]! }, (_, place) =>
    unpackSense(index, index.moreSenses[first + place]!, SEVERAL + first + place),
  );
}

/** Where a number stands among sorted ones, or where it would. */
function find(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The platforms a show has been on, as ordinals. */
export function platformsOf({ platforms, platformStarts, platformCounts }: TitleIndex, ordinal: number): Uint16Array {
  const start = listStart(platformStarts, platformCounts, ordinal);
  return platforms.subarray(start, start + platformCounts[ordinal]!);
}

/** Its creators and leading cast, as hashes of their names. */
export function peopleOf({ people, peopleStarts, peopleCounts }: TitleIndex, ordinal: number): Uint32Array {
  const start = listStart(peopleStarts, peopleCounts, ordinal);
  return people.subarray(start, start + peopleCounts[ordinal]!);
}

function listStart(starts: Uint32Array, counts: Uint8Array, ordinal: number): number {
  const known = Math.floor(ordinal / LIST_STRIDE);
  let start = starts[known]!;
  for (let before = known * LIST_STRIDE; before < ordinal; before++) start += counts[before]!;
  return start;
}

/**
 * Opens an index over the buffer that `buildTitleIndex` made: views only, nothing is read but the header.
 * Throws where the buffer is no index, of another layout or cut short.
 */
export function openTitleIndex(buffer: ArrayBuffer): TitleIndex {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new Error('The title index is cut short; build it again');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new Error('These bytes are no title index; build one with buildTitleIndex');
  if (header[1] !== LAYOUT_VERSION) {
    throw new Error(`The title index has layout ${header[1]}, this code reads ${LAYOUT_VERSION}; build it again`);
  }
  if (header[2] !== buffer.byteLength) {
    throw new Error(`The title index should have ${header[2]} bytes and has ${buffer.byteLength}; build it again`);
  }
  const section = (name: SectionName): [number, number] => {
    const place = HEADER_FACTS + SECTIONS.findIndex(([known]) => known === name) * 2;
    return [header[place]!, header[place + 1]!];
  };
  const words = (name: SectionName) => new Uint32Array(buffer, ...section(name));
  const halves = (name: SectionName) => new Uint16Array(buffer, ...section(name));
  const bytes = (name: SectionName) => new Uint8Array(buffer, ...section(name));
  const filter = words('filter');
  const buckets = words('buckets');
  // One literal, field by field: an object put together from a list is many times slower to read.
  return {
    showCount: header[3]!,
    platformCount: header[4]!,
    filter,
    filterMask: filter.length * 16 - 1,
    buckets,
    bucketShift: Math.clz32(buckets.length / 2 - 1) + 1,
    fingerprints: halves('fingerprints'),
    phraseSizes: bytes('phraseSizes'),
    words: bytes('words'),
    wordTexts: words('wordTexts'),
    text: bytes('text'),
    senses: words('senses'),
    moreSenses: words('moreSenses'),
    datedSenses: words('datedSenses'),
    senseDates: words('senseDates'),
    phraseLevels: bytes('phraseLevels'),
    platformStarts: words('platformStarts'),
    platformCounts: bytes('platformCounts'),
    platforms: halves('platforms'),
    platformShows: words('platformShows'),
    peopleStarts: words('peopleStarts'),
    peopleCounts: bytes('peopleCounts'),
    people: words('people'),
    premiereMonths: halves('premiereMonths'),
    endMonths: halves('endMonths'),
    seasonCounts: bytes('seasonCounts'),
    showKinds: bytes('showKinds'),
    showCountries: halves('showCountries'),
    platformCountries: halves('platformCountries'),
  };
}

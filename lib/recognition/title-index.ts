/** The title index as it is read: typed-array views over one buffer, opened without parsing. */

import { NAME_RULES, type NameRule } from '@/lib/shows/platform';
import type { MentionKind } from './mention';

/** "GLti" read as a little-endian number. */
export const MAGIC = 0x69744c47;
/** Raised whenever the meaning of a section changes. */
export const LAYOUT_VERSION = 1;

/** How a phrase names its show or platform. */
const FORMS = ['title', 'full', 'former', 'local', 'short', 'trimmed', 'joined', 'head'] as const;
/** `trimmed`: without its leading article or label; `joined`: digits without their hyphens (911); `head`: what stands before a colon or a "with". The others: see `Alias`. */
export type Form = (typeof FORMS)[number];

/** Sections in the order of the buffer, with the bytes of an element. Matching first, what the judge asks afterwards. */
export const SECTIONS = [
  ['filter', 4],
  ['buckets', 4],
  ['entryHashes', 4],
  ['entryPhrases', 4],
  ['phraseTexts', 4],
  ['phraseSenses', 4],
  ['senses', 4],
  ['senseDates', 4],
  ['profilePlatforms', 4],
  ['profilePeople', 4],
  ['platforms', 4],
  ['people', 4],
  ['premiereMonths', 2],
  ['endMonths', 2],
  ['phraseLevels', 1],
  ['phraseFlags', 1],
  ['kinds', 1],
  ['seasonCounts', 1],
  ['text', 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
export const HEADER_WORDS = 8 + SECTIONS.length * 2;

/** The title holds a comma, a full stop, a question or exclamation mark inside. */
export const FLAG_PUNCTUATED = 1;

export type TitleIndex = {
  showCount: number;
  platformCount: number;
  /** Two bits a slot: "a longer phrase begins like this", "a phrase ends here". */
  filter: Uint32Array;
  filterMask: number;
  buckets: Uint32Array;
  bucketMask: number;
  entryHashes: Uint32Array;
  entryPhrases: Uint32Array;
  /** Where the folded text of phrase `i` begins in `text`, and one end more. */
  phraseTexts: Uint32Array;
  phraseSenses: Uint32Array;
  /** What a phrase can mean, packed: see `senseAt`. */
  senses: Uint32Array;
  senseDates: Uint32Array;
  profilePlatforms: Uint32Array;
  profilePeople: Uint32Array;
  platforms: Uint32Array;
  people: Uint32Array;
  /** Months since January 1900, 0 where unknown. */
  premiereMonths: Uint16Array;
  endMonths: Uint16Array;
  /** How common each phrase is as plain language, 0 to 255. */
  phraseLevels: Uint8Array;
  phraseFlags: Uint8Array;
  kinds: Uint8Array;
  seasonCounts: Uint8Array;
  text: Uint8Array;
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

export function packSense(sense: Sense): number {
  return (
    (sense.ordinal |
      ((sense.kind === 'platform' ? 1 : 0) << 20) |
      (FORMS.indexOf(sense.form) << 21) |
      (NAME_RULES.indexOf(sense.rule) << 24) |
      ((sense.capitals ? 1 : 0) << 26) |
      ((sense.exclaimed ? 1 : 0) << 27) |
      (Math.min(15, sense.headTokens) << 28)) >>>
    0
  );
}

/** Sense number `place` of the index. */
function senseAt(index: TitleIndex, place: number): Sense {
  const packed = index.senses[place]!;
  const dates = index.senseDates[place]!;
  return {
    kind: (packed >>> 20) & 1 ? 'platform' : 'show',
    ordinal: packed & 0xfffff,
    form: FORMS[(packed >>> 21) & 7] ?? 'title',
    rule: NAME_RULES[(packed >>> 24) & 3] ?? 'plain',
    capitals: ((packed >>> 26) & 1) === 1,
    exclaimed: ((packed >>> 27) & 1) === 1,
    headTokens: packed >>> 28,
    from: dates & 0xffff,
    to: dates >>> 16,
  };
}

/** Everything a phrase can mean. */
export function sensesOf(index: TitleIndex, phrase: number): Sense[] {
  const senses: Sense[] = [];
  for (let at = index.phraseSenses[phrase]!; at < index.phraseSenses[phrase + 1]!; at++)
    senses.push(senseAt(index, at));
  return senses;
}

/** The folded text of a phrase, its tokens parted by spaces. */
export function phraseText(index: TitleIndex, phrase: number): string {
  return new TextDecoder().decode(index.text.subarray(index.phraseTexts[phrase]!, index.phraseTexts[phrase + 1]!));
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
    const place = 8 + SECTIONS.findIndex(([known]) => known === name) * 2;
    return [header[place]!, header[place + 1]!];
  };
  const words = (name: SectionName) => new Uint32Array(buffer, ...section(name));
  const halves = (name: SectionName) => new Uint16Array(buffer, ...section(name));
  const bytes = (name: SectionName) => new Uint8Array(buffer, ...section(name));
  const filter = words('filter');
  const buckets = words('buckets');
  return {
    showCount: header[3]!,
    platformCount: header[4]!,
    filter,
    filterMask: filter.length * 16 - 1,
    buckets,
    bucketMask: buckets.length - 2,
    entryHashes: words('entryHashes'),
    entryPhrases: words('entryPhrases'),
    phraseTexts: words('phraseTexts'),
    phraseSenses: words('phraseSenses'),
    senses: words('senses'),
    senseDates: words('senseDates'),
    profilePlatforms: words('profilePlatforms'),
    profilePeople: words('profilePeople'),
    platforms: words('platforms'),
    people: words('people'),
    premiereMonths: halves('premiereMonths'),
    endMonths: halves('endMonths'),
    phraseLevels: bytes('phraseLevels'),
    phraseFlags: bytes('phraseFlags'),
    kinds: bytes('kinds'),
    seasonCounts: bytes('seasonCounts'),
    text: bytes('text'),
  };
}

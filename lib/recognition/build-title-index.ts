/** Builds the title index: every title, alias and platform name as one buffer of typed arrays. */

import type { Dataset } from '@/lib/dataset/dataset';
import type { Platform } from '@/lib/shows/platform';
import { type Show, SHOW_KINDS } from '@/lib/shows/show';
import { type Commonness, commonnessOf } from './commonness';
import { foldText, hashPhrase, tokensOf } from './fold-text';
import { hashTokens } from './phrase-hash';
import {
  countryCode,
  type Form,
  LIST_STRIDE,
  monthsOf,
  MOST_TOKENS,
  packSense,
  PERSON_NAME,
  type SectionName,
  type Sense,
  SEVERAL,
} from './title-index';
import { PUNCTUATED } from './title-words';
import { assembleIndex, offsets, packWords, powerOfTwo, type Section } from './write-title-index';

/** A way to write a title or a platform's name, and everything it can mean. */
type Phrase = { text: string; tokens: string[]; hash: number; punctuated: boolean; senses: Sense[] };

/** Filter slots for each prefix or phrase: at four, one probe in four of unknown text goes one word or one bucket further. */
const SLOTS_PER_PREFIX = 4;
/** Phrases in a bucket at most, on average: their fingerprints are compared one after the other. */
const BUCKET_SIZE = 4;

/**
 * Makes the index of a dataset. The same dataset gives the same bytes. The commonness of a phrase is written into the index,
 * so that whoever opens it needs no table.
 */
export function buildTitleIndex(dataset: Dataset, commonness: Commonness): ArrayBuffer {
  const phrases = collectPhrases(dataset);
  const names = personNames(dataset.shows);
  const placeOf = new Map(dataset.platforms.map((platform, ordinal) => [platform.id, ordinal]));
  const { shows } = dataset;
  const platforms = shows.map((show) => show.platforms.flatMap(({ platform }) => placeOf.get(platform) ?? []));
  const platformLists = lists(platforms);
  const peopleLists = lists(shows.map((show) => [...(show.creators ?? []), ...(show.cast ?? [])].map(hashPhrase)));
  const platformShows = new Uint32Array(dataset.platforms.length);
  for (const platform of platforms.flat()) platformShows[platform]! += 1;
  return assembleIndex(shows.length, dataset.platforms.length, {
    filter: makeFilter(phrases),
    ...matching(phrases),
    ...meanings(phrases),
    phraseLevels: Uint8Array.from(
      phrases,
      ({ text }) => (commonnessOf(commonness, text) & ~PERSON_NAME) | (names.has(text) ? PERSON_NAME : 0),
    ),
    platformStarts: platformLists.starts,
    platformCounts: platformLists.counts,
    platforms: Uint16Array.from(platformLists.entries),
    platformShows,
    peopleStarts: peopleLists.starts,
    peopleCounts: peopleLists.counts,
    people: Uint32Array.from(peopleLists.entries),
    premiereMonths: Uint16Array.from(shows, ({ premiere }) => monthsOf(premiere)),
    endMonths: Uint16Array.from(shows, ({ end }) => monthsOf(end, 12)),
    seasonCounts: Uint8Array.from(shows, (show) => Math.min(255, show.seasons?.length ?? show.seasonCount ?? 0)),
    showCountries: Uint16Array.from(shows, ({ countries }, ordinal) => {
      const home = platforms[ordinal]!.find((platform) => dataset.platforms[platform]!.country !== null);
      return countryCode(countries[0] ?? (home === undefined ? null : dataset.platforms[home]!.country));
    }),
    platformCountries: Uint16Array.from(dataset.platforms, ({ country }) => countryCode(country)),
    showKinds: Uint8Array.from(shows, ({ kind }) => SHOW_KINDS.indexOf(kind)),
  });
}

/** So many people of the dataset bear a first name or surname before it counts as one. */
const LEAST_BEARERS = 2;

/** The folded names of everybody who made or plays in the shows, and the first names and surnames that several of them bear. */
function personNames(shows: Show[]): Set<string> {
  const people = new Set(shows.flatMap(({ creators = [], cast = [] }) => [...creators, ...cast]));
  const whole = [...people].map((name) => tokensOf(name)).filter(({ length }) => length > 1);
  const bearers = new Map<string, number>();
  for (const tokens of whole)
    for (const part of new Set([tokens[0]!, tokens.at(-1)!])) bearers.set(part, (bearers.get(part) ?? 0) + 1);
  const parts = [...bearers].filter(([, count]) => count >= LEAST_BEARERS).map(([part]) => part);
  return new Set([...whole.map((tokens) => tokens.join(' ')), ...parts]);
}

/** Every phrase once, in the order of their hashes. */
function collectPhrases(dataset: Dataset): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const add = (name: string, sense: Omit<Sense, 'capitals' | 'exclaimed' | 'headTokens'>) => {
    const tokens = tokensOf(name);
    if (tokens.length === 0 || tokens.length > MOST_TOKENS) return;
    const text = tokens.join(' ');
    const phrase = phrases.get(text) ?? { text, tokens, hash: hashTokens(tokens), punctuated: false, senses: [] };
    phrases.set(text, phrase);
    if (/[,.?!]\s/.test(name)) phrase.punctuated = true;
    if (phrase.senses.some(({ kind, ordinal }) => kind === sense.kind && ordinal === sense.ordinal)) return;
    phrase.senses.push({ ...sense, ...shapeOf(name) });
  };
  const heads = countHeads(dataset.shows);
  for (const [ordinal, show] of dataset.shows.entries()) {
    for (const { name, form, from, to } of namesOf(show, heads)) {
      add(name, { kind: 'show', ordinal, form, rule: 'plain', from: monthsOf(from), to: monthsOf(to, 12) });
    }
  }
  for (const [ordinal, platform] of dataset.platforms.entries()) {
    for (const name of platformNames(platform)) {
      add(name.name, {
        kind: 'platform',
        ordinal,
        form: 'title',
        rule: name.rule,
        from: monthsOf(name.from ?? platform.from),
        to: monthsOf(name.to ?? platform.to, 12),
      });
    }
  }
  return [...phrases.values()].sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1));
}

/** The names of a platform, without those that are only ever a word ("syndication"). */
function platformNames(platform: Platform): Platform['names'][number][] {
  return platform.names.filter(({ name }) => name !== name.toLowerCase() || /\W/.test(name));
}

type Name = { name: string; form: Form; from?: string | undefined; to?: string | undefined };

/** "Law & Order: SVU" for a title whose second part has this many words or more. */
const WORDS_FOR_INITIALS = 2;

function namesOf(show: Show, heads: Heads): Name[] {
  const names: Name[] = [{ name: show.title, form: 'title' }, ...(show.aliases ?? [])];
  const derived = names
    .filter(({ form }) => form !== 'short')
    .flatMap(({ name, form, from, to }) =>
      // What is derived from a title of another market is no better known here than that title.
      derivedNames(name, heads).map((derived) => ({ ...derived, ...(form === 'local' ? { form } : {}), from, to })),
    );
  return [...names, ...derived];
}

/** Ways of writing a title that texts use and lists do not: without "The", without its maker's label, 911 for 9-1-1. */
function derivedNames(name: string, heads: Heads): Name[] {
  const derived: Name[] = [];
  const bare = name.replace(/^(the|a|an) (?=\S)/i, '').replace(/^(?:Marvel|DC|Disney)[’']s (?=\S)/, '');
  if (bare !== name) derived.push({ name: bare, form: 'trimmed' });
  const digits = name.replace(/(?<=\d)[-.](?=\d)/g, '');
  if (digits !== name) derived.push({ name: digits, form: 'joined' });
  const [, head = '', separator = '', tail = ''] = /^(.+?)(: | [-–—] | with | starring )(.+)$/i.exec(name) ?? [];
  if (head !== '' && !heads.isShared(head)) derived.push({ name: head, form: 'head' });
  const tailTokens = tokensOf(tail);
  if (separator === ': ' && tailTokens.length >= WORDS_FOR_INITIALS) {
    derived.push({ name: `${head}: ${tailTokens.map((token) => token[0]).join('')}`, form: 'short' });
  }
  return derived;
}

/** Which first parts of titles ("CSI" of "CSI: Miami") are other titles too, or begin several: they name no single show. */
type Heads = { isShared: (head: string) => boolean };

function countHeads(shows: Show[]): Heads {
  const counts = new Map<string, number>();
  const compact = (name: string) => tokensOf(name.replace(/^the /i, '')).join(' ');
  for (const { title, aliases = [] } of shows) {
    const names = [title, ...aliases.map(({ name }) => name)];
    const heads = names.flatMap((name) => /^(.+?)(?:: | [-–—] | with | starring )/i.exec(name)?.[1] ?? []);
    for (const name of new Set([...names, ...heads].map(compact))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { isShared: (head) => (counts.get(compact(head)) ?? 0) > 1 };
}

function shapeOf(name: string): Pick<Sense, 'capitals' | 'exclaimed' | 'headTokens'> {
  const head = /^(.*?)(?::| [-–—] | with | starring )/i.exec(name)?.[1] ?? '';
  return {
    capitals: /\p{Lu}/u.test(name) && name === name.toUpperCase(),
    exclaimed: name.length <= 2 && name.endsWith('!'),
    headTokens: head === '' ? 0 : foldText(head).count,
  };
}

function makeFilter(phrases: Phrase[]): Uint32Array {
  const prefixes = new Set<number>();
  for (const { tokens } of phrases)
    for (let length = 1; length < tokens.length; length++) prefixes.add(hashTokens(tokens.slice(0, length)));
  const slots = powerOfTwo(Math.max(64, (prefixes.size + phrases.length) * SLOTS_PER_PREFIX));
  const filter = new Uint32Array(slots / 16);
  const mark = (hash: number, bit: number) => {
    const slot = hash & (slots - 1);
    filter[slot >>> 4] = (filter[slot >>> 4]! | (bit << ((slot & 15) * 2))) >>> 0;
  };
  for (const prefix of prefixes) mark(prefix, 1);
  for (const { hash } of phrases) mark(hash, 2);
  return filter;
}

/** What verifies a hit: fingerprints and words of the phrases, bucket by bucket. */
function matching(phrases: Phrase[]) {
  const bucketCount = powerOfTwo(Math.max(2, phrases.length / BUCKET_SIZE));
  const shift = Math.clz32(bucketCount) + 1;
  const { words, sizes, wordTexts, text } = packWords(phrases.map(({ tokens }) => tokens));
  const phraseCounts = Array.from({ length: bucketCount }, () => 0);
  const wordCounts = Array.from({ length: bucketCount }, () => 0);
  for (const [phrase, { hash }] of phrases.entries()) {
    phraseCounts[hash >>> shift]! += 1;
    wordCounts[hash >>> shift]! += sizes[phrase]!;
  }
  return {
    buckets: alternating(offsets(phraseCounts), offsets(wordCounts)),
    fingerprints: Uint16Array.from(phrases, ({ hash }) => hash & 0xffff),
    phraseSizes: Uint8Array.from(phrases, ({ punctuated }, phrase) => sizes[phrase]! | (punctuated ? PUNCTUATED : 0)),
    words,
    wordTexts,
    text,
  };
}

function alternating(first: Uint32Array, second: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: first.length * 2 }, (_, place) => (place % 2 === 0 ? first : second)[place >> 1]!);
}

/** What phrases mean: most mean one thing, and few names were in use only for a time. */
function meanings(phrases: Phrase[]): Pick<Record<SectionName, Section>, Meanings> {
  const senses = new Uint32Array(phrases.length);
  const moreSenses: number[] = [];
  const dates = new Map<number, number>();
  const pack = (sense: Sense, place: number) => {
    if (sense.from > 0 || sense.to > 0) dates.set(place, (sense.from | (sense.to << 16)) >>> 0);
    return packSense(sense);
  };
  for (const [phrase, { senses: own }] of phrases.entries()) {
    if (own.length === 1) senses[phrase] = pack(own[0]!, phrase);
    else {
      senses[phrase] = SEVERAL + moreSenses.length;
      moreSenses.push(own.length);
      for (const sense of own) moreSenses.push(pack(sense, SEVERAL + moreSenses.length));
    }
  }
  const dated = [...dates].sort(([a], [b]) => a - b);
  return {
    senses,
    moreSenses: Uint32Array.from(moreSenses),
    datedSenses: Uint32Array.from(dated, ([place]) => place),
    senseDates: Uint32Array.from(dated, ([, months]) => months),
  };
}
type Meanings = 'senses' | 'moreSenses' | 'datedSenses' | 'senseDates';

/** Lists of several shows one after the other: where every sixteenth begins, and how long each is. */
function lists(all: number[][]): { starts: Uint32Array; counts: Uint8Array; entries: number[] } {
  const kept = all.map((list) => list.slice(0, 255));
  const starts = offsets(kept.map(({ length }) => length)).filter((_, place) => place % LIST_STRIDE === 0);
  return { starts, counts: Uint8Array.from(kept, ({ length }) => length), entries: kept.flat() };
}

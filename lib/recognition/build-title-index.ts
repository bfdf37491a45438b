/** Builds the title index: every title, alias and platform name as one buffer of typed arrays. */

import type { Dataset } from '@/lib/dataset/dataset';
import type { Platform } from '@/lib/shows/platform';
import { SHOW_KINDS, type Show } from '@/lib/shows/show';
import { type Commonness, commonnessOf } from './commonness';
import { foldText, hashPhrase, hashTokens, tokensOf } from './fold-text';
import {
  FLAG_PUNCTUATED,
  type Form,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  monthsOf,
  packSense,
  SECTIONS,
  type SectionName,
  type Sense,
} from './title-index';

type Phrase = { text: string; flags: number; senses: Sense[] };

/** Filter slots for each prefix or phrase: at eight, one probe in eight of unknown text goes on to the buckets. */
const SLOTS_PER_PREFIX = 8;

/**
 * Makes the index of a dataset. The same dataset gives the same bytes. The commonness of a phrase is written into the index,
 * so that whoever opens it needs no table.
 */
export function buildTitleIndex(dataset: Dataset, commonness: Commonness): ArrayBuffer {
  const phrases = collectPhrases(dataset);
  const placeOf = new Map(dataset.platforms.map((platform, ordinal) => [platform.id, ordinal]));
  const { shows } = dataset;
  const platforms = shows.map((show) => show.platforms.flatMap(({ platform }) => placeOf.get(platform) ?? []));
  const people = shows.map((show) => [...(show.creators ?? []), ...(show.cast ?? [])].map(hashPhrase));
  const texts = phrases.map(({ text }) => new TextEncoder().encode(text));
  const senses = phrases.flatMap((phrase) => phrase.senses);
  return assemble(shows.length, dataset.platforms.length, {
    ...matching(phrases),
    phraseTexts: offsets(texts.map(({ length }) => length)),
    phraseSenses: offsets(phrases.map((phrase) => phrase.senses.length)),
    senses: Uint32Array.from(senses, packSense),
    senseDates: Uint32Array.from(senses, ({ from, to }) => (from | (to << 16)) >>> 0),
    profilePlatforms: offsets(platforms.map(({ length }) => length)),
    profilePeople: offsets(people.map(({ length }) => length)),
    platforms: Uint32Array.from(platforms.flat()),
    people: Uint32Array.from(people.flat()),
    premiereMonths: Uint16Array.from(shows, ({ premiere }) => monthsOf(premiere)),
    endMonths: Uint16Array.from(shows, ({ end }) => monthsOf(end, 12)),
    phraseLevels: Uint8Array.from(phrases, ({ text }) => commonnessOf(commonness, text)),
    phraseFlags: Uint8Array.from(phrases, ({ flags }) => flags),
    kinds: Uint8Array.from(shows, ({ kind }) => SHOW_KINDS.indexOf(kind)),
    seasonCounts: Uint8Array.from(shows, (show) => Math.min(255, show.seasons?.length ?? show.seasonCount ?? 0)),
    text: joined(texts),
  });
}

function collectPhrases(dataset: Dataset): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const add = (name: string, sense: Omit<Sense, 'capitals' | 'exclaimed' | 'headTokens'>) => {
    const text = tokensOf(name).join(' ');
    if (text === '') return;
    const phrase = phrases.get(text) ?? { text, flags: 0, senses: [] };
    phrases.set(text, phrase);
    if (/[,.?!]\s/.test(name)) phrase.flags |= FLAG_PUNCTUATED;
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
  return [...phrases.values()];
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
    .flatMap(({ name, from, to }) => derivedNames(name, heads).map((form) => ({ ...form, from, to })));
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
  const add = (name: string) => counts.set(compact(name), (counts.get(compact(name)) ?? 0) + 1);
  const compact = (name: string) => tokensOf(name.replace(/^the /i, '')).join(' ');
  for (const { title } of shows) {
    add(title);
    const head = /^(.+?)(?:: | [-–—] | with | starring )/i.exec(title)?.[1];
    if (head !== undefined && compact(head) !== compact(title)) add(head);
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

function matching(phrases: Phrase[]): Record<'filter' | 'buckets' | 'entryHashes' | 'entryPhrases', Uint32Array> {
  const prefixes = new Set<number>();
  const entries = phrases.map(({ text }, phrase) => {
    const tokens = text.split(' ');
    for (let length = 1; length < tokens.length; length++) prefixes.add(hashTokens(tokens.slice(0, length)));
    const hash = hashTokens(tokens);
    return { hash, phrase };
  });
  const slots = powerOfTwo(Math.max(64, (prefixes.size + entries.length) * SLOTS_PER_PREFIX));
  const filter = new Uint32Array(slots / 16);
  const mark = (hash: number, bit: number) => {
    const slot = hash & (slots - 1);
    filter[slot >>> 4] = (filter[slot >>> 4]! | (bit << ((slot & 15) * 2))) >>> 0;
  };
  for (const prefix of prefixes) mark(prefix, 1);
  for (const { hash } of entries) mark(hash, 2);
  const bucketCount = powerOfTwo(Math.max(2, entries.length / 2));
  // The filter uses the low bits of a hash, the buckets the high ones.
  const bucketOf = (hash: number) => (hash >>> 8) & (bucketCount - 1);
  entries.sort((a, b) => bucketOf(a.hash) - bucketOf(b.hash) || a.hash - b.hash || a.phrase - b.phrase);
  const sizes = Array.from({ length: bucketCount }, () => 0);
  for (const { hash } of entries) sizes[bucketOf(hash)]! += 1;
  return {
    filter,
    buckets: offsets(sizes),
    entryHashes: Uint32Array.from(entries, ({ hash }) => hash),
    entryPhrases: Uint32Array.from(entries, ({ phrase }) => phrase),
  };
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}

/** Where each of several runs begins when they stand one after the other, and where the last one ends. */
function offsets(lengths: number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1);
  for (const [place, length] of lengths.entries()) result[place + 1] = result[place]! + length;
  return result;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const ends = offsets(parts.map(({ length }) => length));
  const whole = new Uint8Array(ends.at(-1) ?? 0);
  for (const [place, part] of parts.entries()) whole.set(part, ends[place]);
  return whole;
}

type Section = Uint32Array | Uint16Array | Uint8Array;

function assemble(shows: number, platforms: number, sections: Record<SectionName, Section>): ArrayBuffer {
  let size = HEADER_WORDS * 4;
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, LAYOUT_VERSION, 0, shows, platforms]);
  for (const [place, [name, width]] of SECTIONS.entries()) {
    size = Math.ceil(size / width) * width;
    header.set([size, sections[name].length], 8 + place * 2);
    size += sections[name].byteLength;
  }
  // A whole number of words, so that the buffer can be looked at as words.
  size = Math.ceil(size / 4) * 4;
  header[2] = size;
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
  for (const [place, [name]] of SECTIONS.entries()) {
    const part = sections[name];
    new Uint8Array(buffer, header[8 + place * 2]).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return buffer;
}

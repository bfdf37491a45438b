/** Builds the search index: titles, aliases, ids and years of all shows with the trigrams of their names, as one buffer. */

import { writeFolded } from '@/lib/recognition/fold-letters';
import type { SearchEntry } from './search-entry';
import {
  END,
  FIRST_GRAM,
  GRAMS,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  NAME_KIND,
  nextGram,
  SECTIONS,
  type SectionName,
  symbolOf,
} from './search-index';

type Section = Uint32Array | Uint16Array | Uint8Array;
type Texts = { starts: Uint32Array; bytes: Uint8Array };
/** Names in the order of the index: whose they are, what they are to it, and how each is told. */
type Names = { shows: number[]; kinds: number[]; shown: string[]; folded: Texts };

/** Makes the index of all shows, given in the order of the dataset; the same shows give the same bytes. */
export function buildSearchIndex(shows: readonly SearchEntry[]): ArrayBuffer {
  const names = collectNames(shows);
  const shown = texts(names.shown);
  const ids = texts(shows.map(({ id }) => id));
  return assemble(shows.length, {
    ...invert(names.folded),
    nameShows: Uint32Array.from(names.shows),
    nameKinds: Uint8Array.from(names.kinds),
    foldedStarts: names.folded.starts,
    shownStarts: shown.starts,
    idStarts: ids.starts,
    years: Uint16Array.from(shows, ({ year }) => year),
    prominence: Uint8Array.from(shows, ({ prominence }) => prominence),
    folded: names.folded.bytes,
    shown: shown.bytes,
    ids: ids.bytes,
  });
}

/** Titles first, in the order of the shows, then their other names, each once. */
function collectNames(entries: readonly SearchEntry[]): Names {
  const [shows, kinds, shown, starts]: [number[], number[], string[], number[]] = [[], [], [], []];
  // A title may be told three times: whole, without its article, and what stands behind its colon.
  const room = entries.reduce((sum, { title, aliases }) => sum + title.length * 3 + aliases.join('').length, 0);
  const bytes = new Uint8Array(room * 3);
  let end = 0;
  const add = (show: number, kind: number, name: string, told: string, others = starts.length) => {
    const start = end;
    const next = writeFolded(name, bytes, start);
    const same = (other: number) => isSame(bytes, starts[other]!, starts[other + 1] ?? start, start, next);
    if (kind !== NAME_KIND.title) {
      if (next === start || same(show)) return;
      for (let other = others; other < starts.length; other++) if (same(other)) return;
    }
    end = next;
    starts.push(start);
    shows.push(show);
    kinds.push(kind);
    shown.push(told);
  };
  for (const [show, { title }] of entries.entries()) add(show, NAME_KIND.title, title, title);
  for (const [show, { title, aliases }] of entries.entries()) {
    const others = starts.length;
    const article = /^(?:the|a|an) (?=\S)/i.exec(title);
    if (article !== null) add(show, NAME_KIND.bare, title.slice(article[0].length), title, others);
    for (const name of aliases) add(show, NAME_KIND.alias, name, name, others);
    const part = /: (.{4,})$/.exec(title)?.[1];
    if (part !== undefined) add(show, NAME_KIND.part, part, title, others);
  }
  return { shows, kinds, shown, folded: { starts: Uint32Array.from([...starts, end]), bytes: bytes.slice(0, end) } };
}

function isSame(bytes: Uint8Array, start: number, end: number, other: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - other) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== bytes[other + at - start]) return false;
  return true;
}

/** Every trigram with the names that hold it. */
function invert({ starts, bytes }: Texts): Pick<Record<SectionName, Section>, 'gramKeys' | 'gramStarts' | 'postings'> {
  // By trigram: how many bytes its postings take, and then where its next byte goes.
  const sizes = new Uint32Array(GRAMS);
  eachPosting(starts, bytes, (gram, distance) => {
    sizes[gram]! += bytesFor(distance);
  });
  const keys: number[] = [];
  for (let gram = 0; gram < GRAMS; gram++) if (sizes[gram]! > 0) keys.push(gram);
  const gramStarts = offsets(keys.map((gram) => sizes[gram]!));
  for (const [place, gram] of keys.entries()) sizes[gram] = gramStarts[place]!;
  const postings = new Uint8Array(gramStarts.at(-1) ?? 0);
  eachPosting(starts, bytes, (gram, distance) => {
    let rest = distance;
    for (; rest > 0x7f; rest >>>= 7) postings[sizes[gram]!++] = 0x80 | (rest & 0x7f);
    postings[sizes[gram]!++] = rest;
  });
  return { gramKeys: Uint32Array.from(keys), gramStarts, postings };
}

/** Every trigram of every name once, with the distance from the name before that has it, or from the first name. */
function eachPosting(starts: Uint32Array, bytes: Uint8Array, tell: (gram: number, distance: number) => void): void {
  const last = new Int32Array(GRAMS).fill(-1);
  for (let name = 0; name + 1 < starts.length; name++) {
    const end = starts[name + 1]!;
    let gram = FIRST_GRAM;
    for (let at = starts[name]!; at <= end; at++) {
      gram = nextGram(gram, at === end ? END : symbolOf(bytes[at]!));
      const before = last[gram]!;
      if (before === name) continue;
      last[gram] = name;
      tell(gram, before < 0 ? name : name - before);
    }
  }
}

function bytesFor(distance: number): number {
  return distance < 0x80 ? 1 : distance < 0x4000 ? 2 : distance < 0x200000 ? 3 : 4;
}

/** Texts as UTF-8, one after the other. */
function texts(parts: readonly string[]): Texts {
  return { starts: offsets(parts.map(encodedLength)), bytes: new TextEncoder().encode(parts.join('')) };
}

/** How many bytes a text takes as UTF-8. */
function encodedLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Three bytes for most; the two halves of a pair take two each.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}

function offsets(lengths: number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1);
  for (const [place, length] of lengths.entries()) result[place + 1] = result[place]! + length;
  return result;
}

function assemble(shows: number, sections: Record<SectionName, Section>): ArrayBuffer {
  const header = new Uint32Array(HEADER_WORDS);
  let size = HEADER_WORDS * 4;
  for (const [place, [name, width]] of SECTIONS.entries()) {
    size = Math.ceil(size / width) * width;
    header.set([size, sections[name].length], 4 + place * 2);
    size += sections[name].byteLength;
  }
  // A whole number of words, so that the buffer can be looked at as words.
  size = Math.ceil(size / 4) * 4;
  header.set([MAGIC, LAYOUT_VERSION, size, shows]);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
  for (const [place, [name]] of SECTIONS.entries()) {
    const part = sections[name];
    new Uint8Array(buffer, header[4 + place * 2]).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return buffer;
}

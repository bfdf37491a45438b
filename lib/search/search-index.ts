/** The search index as it is read: typed-array views over one buffer, opened without parsing. */

/** "GLse" read as a little-endian number. */
export const MAGIC = 0x65734c47;
/** Raised whenever the meaning of a section changes. */
export const LAYOUT_VERSION = 1;

/** Sections with the bytes of an element, in the order of the buffer. */
export const SECTIONS = [
  ['gramKeys', 4],
  ['gramStarts', 4],
  ['postings', 4],
  ['nameShows', 4],
  ['foldedStarts', 4],
  ['shownStarts', 4],
  ['idStarts', 4],
  ['years', 2],
  ['prominence', 1],
  ['folded', 1],
  ['shown', 1],
  ['ids', 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
export const HEADER_WORDS = 4 + SECTIONS.length * 2;

/** Names are titles and aliases; the name at a show's own ordinal is its title. */
export type SearchIndex = {
  showCount: number;
  nameCount: number;
  /** Sorted trigrams of all folded names, and where the postings of each begin. */
  gramKeys: Uint32Array;
  gramStarts: Uint32Array;
  /** Names that hold a trigram, each once. */
  postings: Uint32Array;
  nameShows: Uint32Array;
  /** Where the folded text, the text to show and the id begin, and one end more. */
  foldedStarts: Uint32Array;
  shownStarts: Uint32Array;
  idStarts: Uint32Array;
  /** The year of the premiere, 0 where unknown; by show. */
  years: Uint16Array;
  /** 0 to 255 by show: many seasons and a late premiere come first. */
  prominence: Uint8Array;
  folded: Uint8Array;
  shown: Uint8Array;
  ids: Uint8Array;
};

/** Opens an index over the buffer that `buildSearchIndex` made. Throws where it is none, of another layout, or cut short. */
export function openSearchIndex(buffer: ArrayBuffer): SearchIndex {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new Error('The search index is cut short; build it again');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new Error('These bytes are no search index; build one with buildSearchIndex');
  if (header[1] !== LAYOUT_VERSION) {
    throw new Error(`The search index has layout ${header[1]}, this code reads ${LAYOUT_VERSION}; build it again`);
  }
  if (header[2] !== buffer.byteLength) {
    throw new Error(`The search index should have ${header[2]} bytes and has ${buffer.byteLength}; build it again`);
  }
  const section = (name: SectionName): [number, number] => {
    const place = 4 + SECTIONS.findIndex(([known]) => known === name) * 2;
    return [header[place]!, header[place + 1]!];
  };
  const words = (name: SectionName) => new Uint32Array(buffer, ...section(name));
  const bytes = (name: SectionName) => new Uint8Array(buffer, ...section(name));
  const nameShows = words('nameShows');
  return {
    showCount: header[3]!,
    nameCount: nameShows.length,
    gramKeys: words('gramKeys'),
    gramStarts: words('gramStarts'),
    postings: words('postings'),
    nameShows,
    foldedStarts: words('foldedStarts'),
    shownStarts: words('shownStarts'),
    idStarts: words('idStarts'),
    years: new Uint16Array(buffer, ...section('years')),
    prominence: bytes('prominence'),
    folded: bytes('folded'),
    shown: bytes('shown'),
    ids: bytes('ids'),
  };
}

const START = 1;
const END = 2;

/**
 * The trigrams of a folded name: two marks before its first letter and one behind its last, so that a beginning weighs more. Letters
 * beyond ASCII are squeezed into seven bits, which only ever makes a trigram match too much.
 */
export function gramsOf(folded: string): number[] {
  const codes = [START, START, ...Array.from(folded, (letter) => squeeze(letter.codePointAt(0)!)), END];
  const grams: number[] = [];
  for (let i = 2; i < codes.length; i++) grams.push((codes[i - 2]! << 14) | (codes[i - 1]! << 7) | codes[i]!);
  return grams;
}

function squeeze(code: number): number {
  return code < 128 ? code : 3 + (code % 29);
}

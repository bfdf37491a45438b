/** The search index as it is read: typed-array views over one buffer, opened without parsing. */

/** "GLse" read as a little-endian number. */
export const MAGIC = 0x65734c47;
/** Raised whenever the meaning of a section changes. */
export const LAYOUT_VERSION = 2;

/** Sections with the bytes of an element, in the order of the buffer. */
export const SECTIONS = [
  ['gramKeys', 4],
  ['gramStarts', 4],
  ['nameShows', 4],
  ['foldedStarts', 4],
  ['shownStarts', 4],
  ['idStarts', 4],
  ['years', 2],
  ['postings', 1],
  ['nameKinds', 1],
  ['prominence', 1],
  ['folded', 1],
  ['shown', 1],
  ['ids', 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
export const HEADER_WORDS = 4 + SECTIONS.length * 2;

/** What a name is to its show: its title, the title without its article, another name, or the part behind a colon. */
export const NAME_KIND = { title: 0, bare: 1, alias: 2, part: 3 } as const;

/** Names are titles and aliases; the name at a show's own ordinal is its title. */
export type SearchIndex = {
  showCount: number;
  nameCount: number;
  /** Sorted trigrams of all folded names, and where the postings of each begin, with one end more. */
  gramKeys: Uint32Array;
  gramStarts: Uint32Array;
  /** Names that hold a trigram, each once, in their order: the distance to the one before, seven bits a byte, the highest last. */
  postings: Uint8Array;
  nameShows: Uint32Array;
  nameKinds: Uint8Array;
  /** Where the folded text, the text to show and the id begin, and one end more. */
  foldedStarts: Uint32Array;
  shownStarts: Uint32Array;
  idStarts: Uint32Array;
  /** The year of the premiere, 0 where unknown; by show. */
  years: Uint16Array;
  /** 0 to 255 by show: what is much written about and lately on comes first. */
  prominence: Uint8Array;
  folded: Uint8Array;
  shown: Uint8Array;
  ids: Uint8Array;
  /** How many trigrams of a query each name shares: scratch paper of a search, all zero between two. */
  shared: Uint8Array;
  /** The names that share any: scratch paper too. */
  touched: Uint32Array;
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
    postings: bytes('postings'),
    nameShows,
    nameKinds: bytes('nameKinds'),
    foldedStarts: words('foldedStarts'),
    shownStarts: words('shownStarts'),
    idStarts: words('idStarts'),
    years: new Uint16Array(buffer, ...section('years')),
    prominence: bytes('prominence'),
    folded: bytes('folded'),
    shown: bytes('shown'),
    ids: bytes('ids'),
    shared: new Uint8Array(nameShows.length),
    touched: new Uint32Array(nameShows.length),
  };
}

const START = 1;
export const END = 2;
/** Symbols of six bits: the two marks, 26 letters, ten digits, and what room is left for the bytes of other letters. */
const SYMBOL_BITS = 6;
const OTHERS = 3 + 26 + 10;

/** How many different trigrams there can be. */
export const GRAMS = 1 << (SYMBOL_BITS * 3);
/** What stands before the first letter of a name: two marks, so that a beginning weighs more. */
export const FIRST_GRAM = (START << SYMBOL_BITS) | START;

/** The trigram that goes on with one symbol more. */
export function nextGram(gram: number, symbol: number): number {
  return ((gram << SYMBOL_BITS) | symbol) & (GRAMS - 1);
}

/** The symbol of a byte of folded UTF-8. Rare letters share one, which only ever makes a trigram match too much. */
export function symbolOf(byte: number): number {
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x61 + 3;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30 + 29;
  return OTHERS + (byte % ((1 << SYMBOL_BITS) - OTHERS));
}

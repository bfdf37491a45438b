/** The story that every app of the workshop shows, and the ways in which it changes, the same for the same seed. */

export type Row = { id: number; before: string; title: string; after: string; more: boolean };

const TITLES = [
  'The Witcher',
  'Stranger Things',
  'Breaking Bad',
  'Severance',
  'The X-Files',
  'Squid Game',
  'Bridgerton',
  'Ozark',
];
const BEFORES = [
  'The series',
  'Nobody doubts that the drama',
  'In the second season of it, the show',
  'Critics say the Netflix series',
];
const AFTERS = [
  ' was on every list this week, and nobody could say for how long it would stay there in a year like this one.',
  ' came up again when the actors met in the spring, as it does whenever two of them stand in the same room.',
  ' has a new season to make, or it has none: the people who know are not those who talk about it most.',
];

/** A generator of numbers from 0 to 1 (mulberry32): the same row of them for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeRow(id: number): Row {
  return {
    id,
    before: BEFORES[id % BEFORES.length]!,
    title: TITLES[id % TITLES.length]!,
    after: AFTERS[id % AFTERS.length]!,
    more: id % 3 === 0,
  };
}

export const firstRows = (count = 8): Row[] => Array.from({ length: count }, (_, id) => makeRow(id));

/** The rows after one change: words, a title, an addition, order, a row more or less. */
export function change(rows: Row[], random: () => number): Row[] {
  const at = Math.floor(random() * rows.length);
  const replace = (part: Partial<Row>) => rows.map((row, index) => (index === at ? { ...row, ...part } : row));
  const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)]!;
  switch (Math.floor(random() * 7)) {
    case 0:
      return replace({ before: pick(BEFORES) });
    case 1:
      return replace({ title: pick(TITLES) });
    case 2:
      return replace({ more: !rows[at]!.more });
    case 3:
      return replace({ after: pick(AFTERS) });
    case 4:
      return [...rows].sort((one, other) => (one.id % 5) - (other.id % 5) || one.id - other.id);
    case 5:
      return rows.length > 12
        ? rows
        : [...rows.slice(0, at), makeRow(Math.max(...rows.map(({ id }) => id)) + 1), ...rows.slice(at)];
    default:
      return rows.length < 5 ? rows : rows.filter((_, index) => index !== at);
  }
}

export const MORE = ' And then there was Stranger Things once more.';
export const HEADLINE = 'What became of the shows of last winter';

/** Lists where the dataset and a catalogue of shows disagree: `tsx scripts/compare-catalogue.ts FILE`. Prints docs/catalogue-disagreements.tsv anew. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { comparableName } from '@/lib/recognition/score';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { DATASET_FOLDER, readDatasetFolder } from './read-dataset';

/** A line of the catalogue, as far as it is compared; dates are as precise as it knows them. */
type Listed = {
  title: string;
  networks?: string[];
  country?: string;
  premiered?: string;
  ended?: string;
  /** Absent where it says nothing of the show's end. */
  status?: string;
  ids?: { tvmaze?: number };
};

type Disagreement = { id: string; field: 'premiere' | 'network' | 'end'; catalogue: string; ours: string };

/** Years of a premiere may differ by one: pilots, previews and the turn of a year are counted in different ways. */
const YEARS_APART = 1;

/** Short names that catalogues use for platforms, by our ids; the platforms' own names are known anyway. */
const LISTED_AS: Record<string, string[]> = {
  'abc-australia': ['ABC', 'ABC2', 'ABC3', 'ABC ME', 'ABC Kids'],
  'amc-plus': ['AMC'],
  amc: ['AMC+'],
  'bbc-one': ['BBC iPlayer'],
  'bbc-scotland': ['BBC iPlayer'],
  'bbc-three': ['BBC iPlayer'],
  'bbc-two': ['BBC iPlayer'],
  'disney-plus': ['Disney', 'Hulu'],
  foxtel: ['Showcase', 'SoHo'],
  'fuji-tv': ['Fuji'],
  global: ['Global'],
  'hbo-europe': ['HBO Polska'],
  itv: ['ITV Encore'],
  'keshet-12': ['Channel 2'],
  nickelodeon: ['Nick'],
  'nippon-tv': ['Nippon', 'Yomiuri'],
  'paramount-network': ['Paramount'],
  'prime-video': ['Amazon', 'Amazon Prime', 'Amazon Prime Video'],
  rte: ['RT&#201;'],
  'sky-arts': ['Sky Arts 1'],
  'sky-atlantic': ['Now (Sky)', 'Sky Go'],
  'sky-max': ['Now (Sky)'],
  'sky-one': ['Sky Go', 'Sky Showcase'],
  'sky-witness': ['Living'],
  'style-network': ['Style'],
  'sundance-tv': ['Sundance'],
  syndication: ['syndicated', 'Syndication'],
  'the-cw': ['CW'],
  'the-wb': ['WB', 'Kids WB'],
  'three-nz': ['TV3'],
  'tv2-norway': ['TV 2'],
  'usa-network': ['USA'],
  'virgin-media-television': ['TV3'],
  vrt: ['E&eacute;n'],
  'we-tv': ['WE'],
  'yes-israel': ['Yes'],
};

/** Every disagreement with its reason, from the list in docs/catalogue-disagreements.md. */
const REASONS = fileURLToPath(new URL('../docs/catalogue-disagreements.tsv', import.meta.url));
const UNEXPLAINED = 'unexplained';

const year = (date: string | undefined) => (date === undefined ? undefined : Number(date.slice(0, 4)));
/** Without what tells two of one title apart: (US), (2013). */
const bareTitle = (title: string) => comparableName(title.replace(/ \((?:[A-Z.]{2,5}|\d{4})\)$/, ''));

/** Finds the catalogue's line of a show: by its id there, else by title and year, of the same country and no other show's. */
function matcher(lines: Listed[], shows: Show[]): (show: Show) => Listed | undefined {
  const byId = new Map(lines.flatMap((line) => (line.ids?.tvmaze === undefined ? [] : [[line.ids.tvmaze, line]])));
  const taken = new Set(shows.map(({ ids }) => ids?.tvmaze));
  const byTitle = new Map<string, Listed[]>();
  for (const line of lines) {
    if (line.ids?.tvmaze !== undefined && taken.has(line.ids.tvmaze)) continue;
    const name = bareTitle(line.title);
    byTitle.set(name, [...(byTitle.get(name) ?? []), line]);
  }
  return ({ title, premiere, ids, countries }) => {
    const known = ids?.tvmaze === undefined ? undefined : byId.get(ids.tvmaze);
    if (known !== undefined) return known;
    return byTitle.get(bareTitle(title))?.find((line) => {
      const apart = Math.abs((year(line.premiered) ?? Number.NaN) - (year(premiere) ?? Number.NaN));
      const sameCountry = line.country === undefined || (countries as string[]).includes(line.country);
      return apart <= YEARS_APART && sameCountry;
    });
  };
}

/** Every name a platform goes by, its parents' and its children's with it. */
function familyNames(platforms: Platform[]): Map<string, Set<string>> {
  const own = new Map(
    platforms.map(({ id, names }) => [id, [...names.map(({ name }) => name), ...(LISTED_AS[id] ?? [])]]),
  );
  const families = new Map(platforms.map(({ id }) => [id, new Set(own.get(id)!.map(comparableName))]));
  for (const { id, parent } of platforms) {
    if (parent === null) continue;
    for (const name of own.get(parent) ?? []) families.get(id)!.add(comparableName(name));
    for (const name of own.get(id)!) families.get(parent)?.add(comparableName(name));
  }
  return families;
}

function compare(show: Show, line: Listed, families: Map<string, Set<string>>): Disagreement[] {
  const found: Disagreement[] = [];
  const [from, listedFrom] = [year(show.premiere), year(line.premiered)];
  if (from !== undefined && listedFrom !== undefined && Math.abs(from - listedFrom) > YEARS_APART)
    found.push({ id: show.id, field: 'premiere', catalogue: `${listedFrom}`, ours: `${from}` });

  const networks = line.networks ?? [];
  const ours = show.platforms.map(({ platform }) => platform);
  const known = ours.flatMap((id) => [...(families.get(id) ?? [])]);
  if (networks.length > 0 && ours.length > 0 && !networks.some((name) => known.includes(comparableName(name))))
    found.push({ id: show.id, field: 'network', catalogue: networks.join(', '), ours: ours.join(', ') });

  const [to, listedTo] = [year(show.end), year(line.ended)];
  if (line.status !== undefined && to !== listedTo)
    found.push({ id: show.id, field: 'end', catalogue: `${listedTo ?? 'open'}`, ours: `${to ?? 'open'}` });
  return found;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the catalogue, one show a line: tsx scripts/compare-catalogue.ts FILE');
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((text) => JSON.parse(text) as Listed);
const { shows, platforms } = await readDatasetFolder(DATASET_FOLDER);
const families = familyNames(platforms);
const match = matcher(lines, shows);
const matched = shows.flatMap((show) => {
  const line = match(show);
  return line === undefined ? [] : [{ show, line }];
});

/** Reasons are written by people and kept as long as both values stay what they were. */
const reasons = new Map(
  readFileSync(REASONS, 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t'))
    .map((cells) => [cells.slice(0, 4).join('\t'), cells[4] ?? UNEXPLAINED]),
);
console.log('id\tfield\tcatalogue\tours\treason');
let [disagreements, unexplained] = [0, 0];
for (const { show, line } of matched)
  for (const { id, field, catalogue, ours } of compare(show, line, families)) {
    const row = [id, field, catalogue, ours].join('\t');
    const reason = reasons.get(row) ?? UNEXPLAINED;
    disagreements += 1;
    if (reason === UNEXPLAINED) unexplained += 1;
    console.log(`${row}\t${reason}`);
  }
console.error(
  `${shows.length} shows, ${matched.length} compared, ${disagreements} disagreements, ${unexplained} unexplained`,
);

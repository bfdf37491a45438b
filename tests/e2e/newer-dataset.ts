/** The packaged dataset of a build, and a newer one whose news a test can tell: a show more, a show less, a show cancelled. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareIds, type Dataset } from '@/lib/dataset/dataset';
import { type Manifest, MANIFEST_PATH, versionDay } from '@/lib/dataset/manifest';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { readShard, shardCount } from '@/lib/dataset/shards';
import type { Day } from '@/lib/shows/calendar-date';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { statusAt } from '@/lib/shows/status-at';
import { makeEvent, makeShow } from '@/tests/makers';

export type Packaged = { manifest: Manifest; dataset: Dataset };

/** The dataset in the built extension of `folder`. */
export function readPackaged(folder: string): Packaged {
  const read = (path: string) => readFileSync(join(folder, 'dataset', path), 'utf8');
  const manifest = JSON.parse(read(MANIFEST_PATH)) as Manifest;
  const shards = Array.from({ length: shardCount(manifest.counts.shows) }, (_, shard) => PACKAGED_PATHS.shard(shard));
  const platforms = JSON.parse(read(PACKAGED_PATHS.platforms)) as Platform[];
  return { manifest, dataset: { shows: shards.flatMap((shard) => readShard(read(shard))), platforms } };
}

/** A show that no list of shows knows. */
const ADDED = makeShow({ id: 'quillwater-junction-2024', title: 'Quillwater Junction', premiere: '2024-03-01' });

export type News = {
  before: Dataset;
  after: Dataset;
  added: Show;
  /** Going on before, cancelled after. */
  cancelled: Show;
};

/** The packaged dataset, and the same with a show more, another less, and one cancelled on the packaged day. */
export function makeNews({ manifest, dataset }: Packaged): News {
  const day = versionDay(manifest.version);
  const { shows, platforms } = dataset;
  const cancelled = shows.find((show) => isNamedPlainly(show) && statusAt(show, day).status === 'renewed')!;
  const [removed] = shows.filter(({ id }) => id !== cancelled.id);
  const rest = shows.filter((show) => show !== cancelled && show !== removed);
  const newer = [...rest, ADDED, cancel(cancelled, day)].sort(compareIds);
  return { before: dataset, after: { shows: newer, platforms }, added: ADDED, cancelled };
}

/** A title that a page can hardly mean otherwise. */
function isNamedPlainly({ title }: Show): boolean {
  return title.length > 12 && /^[A-Z][a-z]+( [A-Z][a-z]+)+$/.test(title);
}

function cancel(show: Show, day: Day): Show {
  return { ...show, events: [...(show.events ?? []), makeEvent('cancelled', day, { checked: day })] };
}

/** A page that names these titles as an entertainment site would. */
export function articleAbout(titles: readonly string[]): string {
  const paragraphs = titles.map(
    (title) => `<p>The second season of the series <em>${title}</em> was watched by millions last week, and the cast of
      <em>${title}</em> is on a tour through eleven cities. It stays the talk of the town, its showrunner said on Monday, and
      whoever has not seen the first season yet can still catch up before the finale, which runs for ninety minutes.</p>
      <p>Critics were kind, viewers were kinder, and the numbers of the weekend were the best that the hour has had in years.
      The writers of <em>${title}</em> have been back at their desks since the spring, it is said.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What to watch</title></head>
<body><main><article><h1>What to watch on TV this week</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}

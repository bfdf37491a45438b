/** `dataset stats`: how much the dataset holds and how far it can be trusted. */

import { dayOf } from '@/lib/shows/calendar-date';
import { statusAt } from '@/lib/shows/status-at';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';

export async function stats(): Promise<number> {
  const { shows, platforms } = await readDatasetFolder(DATASET_FOLDER);
  const today = dayOf(new Date());
  const events = shows.flatMap((show) => show.events ?? []);
  const statuses = new Map<string, number>();
  for (const show of shows) {
    const { status } = statusAt(show, today);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const rows: [string, number][] = [
    ['platforms', platforms.length],
    ['shows', shows.length],
    ['  with a complete log', shows.filter(({ complete }) => complete === true).length],
    ['  looked up at least once', shows.filter(({ checkedTo }) => checkedTo !== null).length],
    ['events', events.length],
    ['  read in a source', events.filter(({ checked }) => checked !== null).length],
    [`statuses on ${today}`, shows.length],
    ...[...statuses].sort(([, a], [, b]) => b - a).map(([status, count]): [string, number] => [`  ${status}`, count]),
  ];
  for (const [label, count] of rows) console.log(`${label.padEnd(30)}${String(count).padStart(7)}`);
  return 0;
}

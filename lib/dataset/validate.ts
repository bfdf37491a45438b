/** Says of a dataset as maintainers write it what is wrong or doubtful, where, and what to do about it. */

import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { checkPlatforms } from './check-platforms';
import { checkShow } from './check-show';
import { checkTogether } from './check-together';
import { EXPLAINED_PATH } from './explained-warnings';
import { describePath, readPositions } from './json-positions';
import { PLATFORM, readRecord, type RecordProblem, SHOW } from './schema';

/** A file of the dataset: `shows/m/minx-2022.json`, `platforms/hbo.json`. */
export type SourceFile = { path: string; text: string };

export type Finding = {
  severity: 'error' | 'warning';
  /** The file's path as it was given. */
  path: string;
  line: number;
  /** The field, "events[1].date"; empty for the whole file. */
  field: string;
  /** What is wrong and how to mend it. */
  message: string;
};

/** An objection to a record before its line is known. */
export type Objection = RecordProblem & { severity: 'error' | 'warning' };

/** A record that was read, and where it came from. */
export type Origin<Record> = { record: Record; file: SourceFile };

/**
 * Checks all files of a dataset: each by itself, each against the platforms, all together. An error keeps the dataset out of a
 * release; a warning names what a reader will miss or what looks like a slip. Findings are sorted by path and line. The explanations of
 * warnings are read by `explainFindings`.
 */
export function validateDataset(files: SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  const add = (file: SourceFile, objections: Objection[]) => findings.push(...locate(file, objections));
  const shows: Origin<Show>[] = [];
  const platforms: Origin<Platform>[] = [];
  for (const file of files) {
    if (file.path === EXPLAINED_PATH) continue;
    const { show, platform, objections } = readFile(file);
    if (show !== null) shows.push({ record: show, file });
    if (platform !== null) platforms.push({ record: platform, file });
    add(file, objections);
  }
  const byId = new Map(platforms.map(({ record }) => [record.id, record]));
  for (const { record, file } of platforms) add(file, checkPlatforms(record, byId));
  for (const { record, file } of shows) add(file, checkShow(record, byId));
  for (const { file, objections } of checkTogether(shows)) add(file, objections);
  return findings.sort((a, b) => compare(a.path, b.path) || a.line - b.line || compare(a.field, b.field));
}

/** `shows/m/minx-2022.json:14 events[1].date: "2022-13-02" is not a date; write …` */
export function describeFinding({ path, line, field, message }: Omit<Finding, 'severity'>): string {
  return `${path}:${line} ${field === '' ? '' : `${field}: `}${message}`;
}

type FileReading = { show: Show | null; platform: Platform | null; objections: Objection[] };

function readFile(file: SourceFile): FileReading {
  const [folder] = file.path.split('/');
  if (folder !== 'shows' && folder !== 'platforms')
    return refused({ path: [], message: 'lies outside shows/ and platforms/; move it there' });
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch (error) {
    return refused({
      path: [],
      message: `is not JSON: ${(error as Error).message}; mend it or let Prettier show the place`,
    });
  }
  const repeated = readPositions(file.text).repeated.map((path): Objection => ({
    severity: 'error',
    path,
    message: 'stands twice in one record; keep one of them',
  }));
  const show = folder === 'shows' ? readRecord(SHOW, value) : null;
  const platform = folder === 'platforms' ? readRecord(PLATFORM, value) : null;
  const problems: RecordProblem[] = [...(show?.problems ?? []), ...(platform?.problems ?? [])];
  const id = show?.record?.id ?? platform?.record?.id;
  if (id !== undefined) problems.push(...placeProblems(file.path, id, folder));
  const objections = [...repeated, ...problems.map((problem): Objection => ({ severity: 'error', ...problem }))];
  return { show: show?.record ?? null, platform: platform?.record ?? null, objections };
}

function refused(problem: RecordProblem): FileReading {
  return { show: null, platform: null, objections: [{ severity: 'error', ...problem }] };
}

/** A file is found by its record's id, so both must agree. */
function placeProblems(path: string, id: string, folder: string): RecordProblem[] {
  const place = folder === 'shows' ? `shows/${id[0]}/${id}.json` : `platforms/${id}.json`;
  return path === place
    ? []
    : [{ path: ['id'], message: `"${id}" belongs in ${place}; rename the file or mend the id` }];
}

function locate(file: SourceFile, objections: Objection[]): Finding[] {
  if (objections.length === 0) return [];
  const lineOf = objections.every(({ path }) => path.length === 0) ? () => 1 : readPositions(file.text).lineOf;
  return objections.map(({ severity, path, message }) => ({
    severity,
    path: file.path,
    line: lineOf(path),
    field: describePath(path),
    message,
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Brings a list of another program in: every line of the file ends in the report, none is lost. */

import { type ColumnMap, mapFor, readListed } from './column-maps';
import type { Candidate, TitleMatcher } from './match-titles';
import { readCsv, type UnreadLine } from './read-csv';

/** A line whose show was found. */
export type MatchedLine = { line: number; text: string; show: Candidate };
/** A line that several shows fit, for the reader to choose. */
export type AmbiguousLine = { line: number; text: string; shows: Candidate[] };
export type ReportLine = { line: number; text: string };

export type ImportReport = {
  program: ColumnMap['program'];
  /** Lines with something in them, the heading apart: all lists below together. */
  lines: number;
  /** Shows to follow, each at its first line. */
  matched: MatchedLine[];
  /** Further lines of those: lists of episodes name a show again and again. */
  repeated: MatchedLine[];
  ambiguous: AmbiguousLine[];
  /** Titles that are not in our data. */
  missing: ReportLine[];
  films: ReportLine[];
  /** Shows that the reader had given up there. */
  dropped: ReportLine[];
  unread: (ReportLine & { reason: UnreadLine['reason'] | 'no-title' })[];
};

/** Null where the file has no column that could name a show. */
export function importList(text: string, match: TitleMatcher): ImportReport | null {
  const { heading, records, unread } = readCsv(text);
  const map = mapFor(heading);
  if (map === null) return null;
  const report: ImportReport = {
    program: map.program,
    lines: records.length + unread.length,
    matched: [],
    repeated: [],
    ambiguous: [],
    missing: [],
    films: [],
    dropped: [],
    unread: [...unread],
  };
  const seen = new Set<string>();
  for (const { line, cells } of records) {
    const listed = readListed(cells, heading, map);
    const plain = { line, text: listed.year === null ? listed.title : `${listed.title} (${listed.year})` };
    if (listed.title === '' && listed.id === null && listed.imdb === null && listed.thetvdb === null)
      report.unread.push({ line, text: cells.join(', '), reason: 'no-title' });
    else if (listed.leaveOut === 'film') report.films.push(plain);
    else if (listed.leaveOut === 'dropped') report.dropped.push(plain);
    else {
      const found = match(listed);
      if (found.kind === 'none') report.missing.push(plain);
      else if (found.kind === 'several') report.ambiguous.push({ ...plain, shows: found.shows });
      else {
        const list = seen.has(found.show.id) ? report.repeated : report.matched;
        seen.add(found.show.id);
        list.push({ ...plain, show: found.show });
      }
    }
  }
  report.unread.sort((a, b) => a.line - b.line);
  return report;
}

/** Reads comma-separated text line by line, so that one broken line costs no other. */

import Papa from 'papaparse';

/** A record and the line of the file it begins in, counted from one. */
export type CsvRecord = { line: number; cells: string[] };

/** A line that could not be read: `quotes` left open or broken, or more `columns` than the heading has. */
export type UnreadLine = { line: number; text: string; reason: 'quotes' | 'columns' };

export type CsvFile = { heading: string[]; records: CsvRecord[]; unread: UnreadLine[] };

/** Lines that one record may take, where a quoted cell holds line breaks. A quote left open must not eat the rest of the file. */
const LONGEST_RECORD = 20;

/** The first line that is not empty is the heading. Empty lines are passed over. */
export function readCsv(text: string): CsvFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const file: CsvFile = { heading: [], records: [], unread: [] };
  const delimiter = Papa.parse(lines.slice(0, 10).join('\n'), { preview: 10 }).meta.delimiter;
  let at = lines.findIndex((line) => line.trim() !== '');
  if (at === -1) return file;
  file.heading = parseRecord(lines[at]!, delimiter)?.map((cell) => cell.trim()) ?? [];
  for (at += 1; at < lines.length;) {
    const line = lines[at]!;
    const record = line.trim() === '' ? null : readRecord(lines, at, delimiter);
    if (record === 'quotes') file.unread.push({ line: at + 1, text: line, reason: 'quotes' });
    else if (record !== null && record.cells.length > file.heading.length)
      file.unread.push({ line: at + 1, text: line, reason: 'columns' });
    else if (record !== null) file.records.push({ line: at + 1, cells: record.cells });
    at += record === null || record === 'quotes' ? 1 : record.lines;
  }
  return file;
}

/** The record that begins in a line: that line, or the fewest after it that close its quotes. */
function readRecord(lines: string[], at: number, delimiter: string): { cells: string[]; lines: number } | 'quotes' {
  for (let count = 1; count <= LONGEST_RECORD && at + count <= lines.length; count += 1) {
    const cells = parseRecord(lines.slice(at, at + count).join('\n'), delimiter);
    if (cells !== null) return { cells: withoutEmptyEnd(cells), lines: count };
    // Without a quote that could close what is open there is nothing to wait for.
    if (!lines.slice(at + count).some((line) => line.includes('"'))) break;
  }
  return 'quotes';
}

/** The cells of one record; null where its quotes are broken or not closed. */
function parseRecord(text: string, delimiter: string): string[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return errors.some(({ type }) => type === 'Quotes') || data.length !== 1 ? null : data[0]!;
}

/** Some programs end every line with a delimiter. */
function withoutEmptyEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

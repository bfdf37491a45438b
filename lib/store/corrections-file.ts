/** A reader's corrections as a small file for a maintainer: which show was meant and what the judge went by, no text or address of a page. */

import type { Show } from '@/lib/shows/show';
import { yearOf } from '@/lib/shows/calendar-date';
import type { PersonalDocument } from './personal-documents';

type NamedShow = { id: string; title: string; year: number | null };

/** One correction. `is` is the show that was meant; null where none was. */
export type ExportedCorrection = {
  takenFor: NamedShow;
  is: NamedShow | null;
  reach: 'page' | 'site' | 'everywhere';
  /** What spoke for `takenFor`, the weightiest first, and how sure the judge was; empty and null where that was not kept. */
  evidence: string[];
  confidence: number | null;
  made: string;
};

/** The text of the file, in the order the corrections were made. `showOf` finds a show of the dataset of that `version`, or null. */
export async function writeCorrectionsFile(
  { suppressed, replaced }: PersonalDocument<'corrections'>,
  version: number,
  showOf: (id: string) => Promise<Show | null>,
): Promise<string> {
  const named = async (id: string): Promise<NamedShow> => {
    const show = await showOf(id);
    if (show === null) return { id, title: '', year: null };
    return { id, title: show.title, year: show.premiere === undefined ? null : yearOf(show.premiere) };
  };
  const corrections = await Promise.all(
    [...suppressed.map((entry) => ({ ...entry, instead: null })), ...replaced].map(
      async ({ id, instead, scope, grounds, made }): Promise<ExportedCorrection> => ({
        takenFor: await named(id),
        is: instead === null ? null : await named(instead),
        reach: scope,
        evidence: grounds?.evidence ?? [],
        confidence: grounds?.confidence ?? null,
        made,
      }),
    ),
  );
  corrections.sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
  return `${JSON.stringify({ format: 'greenlit-corrections', version: 1, dataset: version, corrections }, null, 2)}\n`;
}

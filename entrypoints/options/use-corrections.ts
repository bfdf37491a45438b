/** The reader's corrections as the options page lists, takes back and saves them. */

import { useEffect, useState } from 'preact/hooks';
import type { CorrectionRow } from '@/components/CorrectionList';
import type { NamedShow } from '@/lib/annotation/card-content';
import { dayOf, yearOf } from '@/lib/shows/calendar-date';
import type { ActiveDataset } from '@/lib/store/active-dataset';
import { writeCorrectionsFile } from '@/lib/store/corrections-file';
import type { PersonalDocument, PersonalDocuments } from '@/lib/store/personal-documents';
import type { DatasetKeeper } from './read-data';
import { saveFile } from './save-file';

type Corrections = PersonalDocument<'corrections'>;

type CorrectionsOnPage = {
  rows: CorrectionRow[];
  onTakeBack: (place: number) => void;
  onExport: () => void;
  /** Reads them anew, after a file was brought in. */
  read: () => Promise<void>;
};

/** Rows in the order of the document: what is suppressed, then what is replaced. */
export function useCorrections(personal: PersonalDocuments, keeper: DatasetKeeper): CorrectionsOnPage {
  const [rows, setRows] = useState<CorrectionRow[]>([]);
  const read = async () => {
    const corrections = await personal.read('corrections');
    setRows(await keeper.read((dataset) => rowsOf(corrections, dataset)));
  };
  useEffect(() => void read(), []);
  return {
    rows,
    read,
    onTakeBack: (place) => void personal.change('corrections', (corrections) => without(corrections, place)).then(read),
    onExport: () =>
      void personal
        .read('corrections')
        .then((corrections) =>
          keeper.read((dataset) =>
            writeCorrectionsFile(corrections, dataset.manifest().version, (id) => dataset.showById(id)),
          ),
        )
        .then((text) => saveFile(`greenlit-corrections-${dayOf(new Date())}.json`, 'application/json', text)),
  };
}

function without({ suppressed, replaced }: Corrections, place: number): Corrections {
  return {
    suppressed: suppressed.filter((_, index) => index !== place),
    replaced: replaced.filter((_, index) => index !== place - suppressed.length),
  };
}

async function rowsOf({ suppressed, replaced }: Corrections, dataset: ActiveDataset): Promise<CorrectionRow[]> {
  const named = async (id: string): Promise<NamedShow> => {
    const show = await dataset.showById(id);
    // A show that left the dataset is still told by its id, which a person can read.
    return {
      id,
      title: show?.title ?? id,
      year: show?.premiere === undefined ? null : yearOf(show.premiere),
    };
  };
  return Promise.all(
    [...suppressed.map((entry) => ({ ...entry, instead: null })), ...replaced].map(
      async ({ id, instead, scope, where }): Promise<CorrectionRow> => ({
        show: await named(id),
        instead: instead === null ? null : await named(instead),
        scope,
        site: scope === 'site' ? where : null,
      }),
    ),
  );
}

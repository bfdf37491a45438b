/** What the worker knows: the active dataset with its indexes open, and the reader's own documents. */

import type { KnowledgeBase } from '@/lib/annotation/answer-article';
import { packagedFiles } from '@/lib/extension/package-files';
import { packagedTexts } from '@/lib/extension/package-texts';
import { personalStorage } from '@/lib/extension/storage-area';
import type { TitleIndex } from '@/lib/recognition/title-index';
import type { SearchIndex } from '@/lib/search/search-index';
import type { Texts } from '@/lib/shows/render-message';
import type { Day } from '@/lib/shows/calendar-date';
import type { Show } from '@/lib/shows/show';
import { type ActiveDataset, keepActiveDataset } from '@/lib/store/active-dataset';
import { DatasetDatabase } from '@/lib/store/database';
import { openPersonalDocuments, type PersonalDocuments } from '@/lib/store/personal-documents';
import { openSearch, openTitles } from '@/lib/sync/open-indexes';

/** A dataset with its indexes open: all answers of one question come from the same one. */
export type OpenDataset = KnowledgeBase & {
  searchIndex(): Promise<SearchIndex>;
  showById(id: string): Promise<Show | null>;
  showsById(ids: readonly string[]): Promise<Show[]>;
  size(): number;
  /** The day it was made, and whether it is past its day of expiry. */
  age(): { created: Day; old: boolean };
};

export type Knowledge = {
  personal: PersonalDocuments;
  /** The message catalogue in the reader's language. */
  texts(): Promise<Texts>;
  /** Answers a question; asked again from its beginning where the dataset changed or was lost meanwhile. */
  ask<Answer>(question: (dataset: OpenDataset) => Promise<Answer>): Promise<Answer>;
  /** Lets go of the dataset in memory, after another became active. */
  forget(): void;
};

export function createKnowledge(): Knowledge {
  const personal = openPersonalDocuments(personalStorage());
  const readPackaged = packagedFiles(fetch);
  const keeper = keepActiveDataset({
    readPackaged,
    database: new DatasetDatabase(),
    readEdits: async () => (await personal.read('edits')).edits,
  });
  let texts: Promise<Texts> | null = null;
  const opened = new WeakMap<ActiveDataset, OpenDataset>();
  const open = (dataset: ActiveDataset) => {
    const known = opened.get(dataset) ?? openOnce(dataset, readPackaged);
    opened.set(dataset, known);
    return known;
  };
  return {
    personal,
    texts: () => (texts ??= packagedTexts(fetch)),
    ask: (question) => keeper.read((dataset) => question(open(dataset))),
    forget: keeper.forget,
  };
}

/** Indexes are read once, however many pages ask at the same time. */
function openOnce(dataset: ActiveDataset, readPackaged: ReturnType<typeof packagedFiles>): OpenDataset {
  let titles: Promise<TitleIndex> | null = null;
  let search: Promise<SearchIndex> | null = null;
  let platforms: ReturnType<ActiveDataset['platforms']> | null = null;
  return {
    titleIndex: () => (titles ??= openTitles(dataset, readPackaged)),
    searchIndex: () => (search ??= openSearch(dataset)),
    platforms: () => (platforms ??= dataset.platforms()),
    shows: (ordinals) => dataset.shows(ordinals),
    ordinalOf: (id) => dataset.ordinalOf(id),
    showById: (id) => dataset.showById(id),
    showsById: (ids) => dataset.showsById(ids),
    size: () => dataset.manifest().counts.shows,
    age: () => {
      const { created, expires } = dataset.manifest();
      return { created: created.slice(0, 10), old: new Date(expires) < new Date() };
    },
  };
}

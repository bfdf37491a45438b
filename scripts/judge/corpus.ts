/** The texts a judge learns from and is measured on: every document under every dataset, with its gold and its candidates. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '@/lib/dataset/dataset';
import { type Candidates, findCandidates } from '@/lib/recognition/find-candidates';
import { hashPhrase } from '@/lib/recognition/fold-text';
import { type ArticleReading, readArticlePassages } from '@/lib/recognition/reading';
import type { GoldMention } from '@/lib/recognition/score';
import type { TitleIndex } from '@/lib/recognition/title-index';
import { readDocuments, type TextDocument } from '@/scripts/recognise-documents';

/** The folders of texts: two about television, two where nearly everything found is false. */
export const COLLECTIONS = ['dev', 'press', 'controls', 'celebrity'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** A dataset that candidates are found with. */
export type NamedDataset = { name: 'bundled' | 'listed'; dataset: Dataset; index: TitleIndex };

export type Item = {
  collection: Collection;
  set: NamedDataset;
  document: TextDocument;
  gold: GoldMention[];
  reading: ArticleReading;
  candidates: Candidates;
};

/** All documents of all collections under one dataset. */
export async function readCorpus(folder: string, set: NamedDataset): Promise<Item[]> {
  const items: Item[] = [];
  for (const collection of COLLECTIONS) {
    const gold = readGold(join(folder, collection, 'gold.jsonl'));
    for (const document of await readDocuments(join(folder, collection, 'texts.jsonl'))) {
      const reading = readArticlePassages(document.article, set.index);
      const candidates = findCandidates(reading);
      items.push({ collection, set, document, gold: gold.get(document.id) ?? [], reading, candidates });
    }
  }
  return items;
}

/** The gold of a file by document. */
export function readGold(file: string): Map<string, GoldMention[]> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as { id: string; mentions: GoldMention[] })
      .map(({ id, mentions }) => [id, mentions]),
  );
}

/** Which of so many parts a document falls into, the same under every dataset. */
export function partOf({ document }: Item, parts: number): number {
  return (hashPhrase(`part ${document.id}`) >>> 0) % parts;
}

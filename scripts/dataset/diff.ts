/** `dataset diff FOLDER`: what differs in the dataset from another folder of source files or from a published release. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '@/lib/shows/calendar-date';
import { MANIFEST_PATH } from '@/lib/dataset/manifest';
import { canonicalDataset } from '@/lib/dataset/parts';
import { compareDatasets } from '@/lib/dataset/diff';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';
import { describeDiff } from './diff-text';
import { readNewest } from './published-folder';

export async function diff([folder]: string[]): Promise<number> {
  if (folder === undefined) {
    console.error('Name what to compare with: a folder like assets/dataset, or one that `publish` has written.');
    return 2;
  }
  const published = existsSync(join(folder, MANIFEST_PATH));
  const before = published ? (await readNewest(folder)).dataset : await readDatasetFolder(folder);
  const after = await readDatasetFolder(DATASET_FOLDER);
  const lines = describeDiff(compareDatasets(canonicalDataset(before), canonicalDataset(after), dayOf(new Date())));
  console.log(lines.length === 0 ? 'Nothing differs.' : lines.join('\n'));
  return 0;
}

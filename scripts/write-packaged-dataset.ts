/** Writes the dataset that goes into the extension: the release the package starts with, and what is derived from it for quick reading. */

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '@/lib/dataset/dataset';
import { type Manifest, MANIFEST_PATH, versionOf } from '@/lib/dataset/manifest';
import { canonicalDataset } from '@/lib/dataset/parts';
import { PACKAGED_PATHS } from '@/lib/dataset/packaged-paths';
import { writeDirectory, writeShards } from '@/lib/dataset/shards';
import { describeFinding, validateDataset } from '@/lib/dataset/validate';
import { writeRelease } from '@/lib/dataset/write-release';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { searchEntryOf, writeSearchEntries } from '@/lib/search/search-entry';
import { DATASET_FOLDER, readDatasetFiles, readDatasetFolder } from './read-dataset';

/** How common phrases are, for building title indexes here and in the browser. */
export const COMMONNESS_FILE = fileURLToPath(new URL('../assets/commonness.bin', import.meta.url));

/**
 * Writes the packaged dataset into `folder` and deletes what else was there. The same dataset gives the same bytes. A file is
 * replaced in one step, so that builds for several browsers may go on side by side. Throws where the dataset has errors, and
 * names them.
 */
export async function writePackagedDataset(folder: string): Promise<Manifest> {
  const dataset = await readValidDataset();
  const { manifest, files } = await packagedFiles(dataset, new Uint8Array(await readFile(COMMONNESS_FILE)));
  await mkdir(folder, { recursive: true });
  const draft = `${folder}.${process.pid}.draft`;
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, join(folder, path));
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(relative(folder, path).split(sep).join('/'))) await rm(path, { force: true });
  }
  return manifest;
}

/** The contents of all packaged files by their paths under `dataset/`. */
export async function packagedFiles(
  dataset: Dataset,
  commonness: Uint8Array,
): Promise<{ manifest: Manifest; files: Map<string, string | Uint8Array> }> {
  const content = canonicalDataset(dataset);
  const day = lastCheckOf(content);
  const { manifest, manifestBytes } = await writeRelease(content, {
    version: versionOf(day, 0),
    created: new Date(`${day}T00:00:00Z`),
  });
  const files = new Map<string, string | Uint8Array>([
    [MANIFEST_PATH, manifestBytes],
    [PACKAGED_PATHS.platforms, JSON.stringify(content.platforms)],
    [PACKAGED_PATHS.directory, JSON.stringify(writeDirectory(content.shows))],
    ...writeShards(content.shows).map((text, shard): [string, string] => [PACKAGED_PATHS.shard(shard), text]),
    [PACKAGED_PATHS.titleIndex, new Uint8Array(buildTitleIndex(content, readCommonness(commonness)))],
    [PACKAGED_PATHS.searchEntries, writeSearchEntries(content.shows.map(searchEntryOf))],
    [PACKAGED_PATHS.commonness, commonness],
  ]);
  return { manifest, files };
}

/**
 * The last day anyone checked anything: it dates the packaged release, so that two builds of one dataset are the same and a
 * release published that day or later (whose numbers begin with 01) is the newer one.
 */
function lastCheckOf({ shows }: Dataset): string {
  const days = shows.flatMap(({ checkedTo, events = [] }) => [checkedTo, ...events.map(({ checked }) => checked)]);
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '2000-01-01');
}

/** The dataset of this repository. Throws where it has errors, and names them. */
export async function readValidDataset(): Promise<Dataset> {
  const errors = validateDataset(await readDatasetFiles(DATASET_FOLDER)).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(
      `The dataset cannot be packaged:\n${errors.map((error) => `  ${describeFinding(error)}`).join('\n')}`,
    );
  return readDatasetFolder(DATASET_FOLDER);
}

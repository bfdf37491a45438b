/** Reads the dataset as maintainers write it: a folder with one JSON file a show and one a platform. */

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '@/lib/dataset/dataset';
import { compareIds } from '@/lib/dataset/dataset';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';

/** Where the dataset of this repository is kept. */
export const DATASET_FOLDER = fileURLToPath(new URL('../assets/dataset', import.meta.url));

export type DatasetFile = {
  /** Relative to the dataset's folder, with forward slashes: `shows/m/minx-2022.json`. */
  path: string;
  text: string;
};

/** The texts of all JSON files of a dataset's folder, sorted by path; for validation, which names file and line. */
export async function readDatasetFiles(folder: string): Promise<DatasetFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/**
 * The dataset of a folder, shows and platforms sorted by id. It is believed as it stands: `npm run dataset -- validate` is
 * what checks it. Throws where a file is not JSON, and names the file.
 */
export async function readDatasetFolder(folder: string): Promise<Dataset> {
  const shows: Show[] = [];
  const platforms: Platform[] = [];
  for (const { path, text } of await readDatasetFiles(folder)) {
    const record = parse(path, text);
    if (path.startsWith('shows/')) shows.push(record as Show);
    else if (path.startsWith('platforms/')) platforms.push(record as Platform);
  }
  return { shows: shows.sort(compareIds), platforms: platforms.sort(compareIds) };
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON (${String(cause)}); run npx prettier --check on it to see where`, { cause });
  }
}

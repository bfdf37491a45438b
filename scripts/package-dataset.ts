/** Hands the packaged dataset to the build of the extension. */

import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { WxtHooks } from 'wxt';

type PublicFiles = Parameters<WxtHooks['build:publicAssets']>[1];

const house = fileURLToPath(new URL('..', import.meta.url));
const folder = join(house, '.cache/dataset/package');

/** Whose the dataset is and where its facts come from; as plain text, which a browser shows instead of saving it. */
const PAPERS = [
  { absoluteSrc: join(house, 'assets/dataset/LICENSE.md'), relativeDest: 'dataset/licence.txt' },
  { absoluteSrc: join(house, 'docs/sources.md'), relativeDest: 'dataset/sources.txt' },
];

/**
 * The files of the packaged dataset, for the folder `dataset/` of the extension. They are written by a command of its own,
 * since the configuration of the build is read without the project's import paths. Throws where the dataset has errors.
 */
export async function packageDataset(): Promise<PublicFiles> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/dataset.ts', 'build', folder], {
    cwd: house,
  });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      absoluteSrc: path,
      relativeDest: `dataset/${relative(folder, path).split(sep).join('/')}`,
    }));
  return [...files, ...PAPERS];
}

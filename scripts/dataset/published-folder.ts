/** A folder of published releases: the newest manifest, every earlier one, and the parts they share. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bytes } from '@/lib/dataset/bytes';
import type { Dataset } from '@/lib/dataset/dataset';
import { type Manifest, MANIFEST_PATH, parseManifest } from '@/lib/dataset/manifest';
import { readParts } from '@/lib/dataset/read-release';

/** Earlier manifests, for making deltas from the releases that clients may still hold. */
const HISTORY = 'manifests';

export type PublishedRelease = { manifest: Manifest; dataset: Dataset };

/** The newest `count` releases of a folder, the newest first. Their parts are verified against their manifests. */
export async function readPublished(folder: string, count: number): Promise<PublishedRelease[]> {
  if (!existsSync(join(folder, HISTORY))) return [];
  const names = (await readdir(join(folder, HISTORY)))
    .filter((name) => /^\d{10}\.json$/.test(name))
    .sort()
    .reverse();
  return Promise.all(names.slice(0, count).map((name) => readRelease(folder, join(HISTORY, name))));
}

/** The dataset of the newest manifest of a folder. */
export async function readNewest(folder: string): Promise<PublishedRelease> {
  return readRelease(folder, MANIFEST_PATH);
}

/** Writes files of a release; the manifest and its signature come last, so that a client never sees a manifest without its parts. */
export async function writePublished(folder: string, files: Iterable<[path: string, content: Bytes]>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Where the manifest of a version is kept for later releases. */
export function historyPath(version: number): string {
  return `${HISTORY}/${version}.json`;
}

async function readRelease(folder: string, manifestPath: string): Promise<PublishedRelease> {
  const manifest = parseManifest(await read(folder, manifestPath));
  const parts = await Promise.all(
    manifest.parts.map(async ({ path }): Promise<[string, Bytes]> => [path, await read(folder, path)]),
  );
  return { manifest, dataset: await readParts(manifest, new Map(parts)) };
}

async function read(folder: string, path: string): Promise<Bytes> {
  return new Uint8Array(await readFile(join(folder, path)));
}

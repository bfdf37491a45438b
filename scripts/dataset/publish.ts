/** `dataset publish FOLDER [--key FILE] [--force]`: a signed release as a folder of static files. */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { breachesOf } from '@/lib/dataset/change-budget';
import type { Dataset } from '@/lib/dataset/dataset';
import { compareDatasets } from '@/lib/dataset/diff';
import { type Manifest, MANIFEST_PATH, SIGNATURE_PATH, versionOf } from '@/lib/dataset/manifest';
import { canonicalDataset } from '@/lib/dataset/parts';
import { writeReleaseFile } from '@/lib/dataset/release-file';
import { signManifest } from '@/lib/dataset/signature';
import { writeRelease } from '@/lib/dataset/write-release';
import { developmentKey, type SigningKey } from '@/scripts/development-key';
import { readValidDataset } from '@/scripts/write-packaged-dataset';
import { describeBreach, describeDiff } from './diff-text';
import { historyPath, type PublishedRelease, readPublished, writePublished } from './published-folder';

/** Releases that deltas are made from. A client further behind downloads the parts that changed. */
const DELTAS = 10;

/** The whole release in one file, for importing by hand. */
const RELEASE_FILE_PATH = 'release.json';

export async function publish(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { key: { type: 'string' }, force: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error('Name the folder to publish into, for instance .cache/feed.');
    return 2;
  }
  const key = values.key === undefined ? developmentKey() : await readKey(values.key);
  const { manifest, lines, held } = await publishRelease(
    await readValidDataset(),
    folder,
    key,
    new Date(),
    values.force,
  );
  for (const line of lines) console.log(line);
  if (held.length > 0) {
    console.error(`Not published: ${held.join('; ')}.\nIf that is meant, publish again with --force.`);
    return 1;
  }
  console.log(manifest === null ? 'Nothing differs from the last release.' : describe(manifest, folder, key));
  return 0;
}

export type Publication = {
  /** Null where nothing was published. */
  manifest: Manifest | null;
  /** What differs from the release before. */
  lines: string[];
  /** Why it was held back. */
  held: string[];
};

/** Publishes `dataset` into `folder`, unless nothing changed, or so much that a maintainer must say that it is meant (`force`). */
export async function publishRelease(
  dataset: Dataset,
  folder: string,
  key: SigningKey,
  now: Date,
  force = false,
): Promise<Publication> {
  const earlier = await readPublished(folder, DELTAS);
  const content = canonicalDataset(dataset);
  const today = now.toISOString().slice(0, 10);
  const [last] = earlier;
  const diff = last === undefined ? null : compareDatasets(last.dataset, content, today);
  const lines = diff === null ? [] : describeDiff(diff);
  if (diff !== null && lines.length === 0) return { manifest: null, lines, held: [] };
  const held = diff === null || force ? [] : breachesOf(diff, last!.dataset).map(describeBreach);
  if (held.length > 0) return { manifest: null, lines, held };

  const release = await writeRelease(content, {
    version: nextVersion(today, last),
    created: now,
    bases: basesOf(earlier),
  });
  const { manifest, manifestBytes, files } = release;
  const signature = await signManifest(manifestBytes, key.id, key.privateKey);
  const parts = new Map([...files].filter(([path]) => path.startsWith('parts/')));
  await writePublished(folder, [
    ...files,
    [RELEASE_FILE_PATH, writeReleaseFile({ manifest: manifestBytes, signature, parts })],
    [historyPath(manifest.version), manifestBytes],
    [SIGNATURE_PATH, signature],
    [MANIFEST_PATH, manifestBytes],
  ]);
  return { manifest, lines, held };
}

/** The first version of today, or the next one where today already has some. */
function nextVersion(today: string, last: PublishedRelease | undefined): number {
  return Math.max(versionOf(today, 1), (last?.manifest.version ?? 0) + 1);
}

function basesOf(earlier: PublishedRelease[]): { version: number; dataset: Dataset }[] {
  return earlier.map(({ manifest, dataset }) => ({ version: manifest.version, dataset }));
}

async function readKey(file: string): Promise<SigningKey> {
  const { id, publicKey, privateKey } = JSON.parse(await readFile(file, 'utf8')) as Partial<SigningKey>;
  if (id === undefined || publicKey === undefined || privateKey === undefined)
    throw new Error(`${file} is no key; it must hold {"id", "publicKey", "privateKey"}`);
  return { id, publicKey, privateKey };
}

function describe({ version, counts, parts, deltas }: Manifest, folder: string, key: SigningKey): string {
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  return [
    `Release ${version}: ${counts.shows} shows in ${parts.length} parts (${bytes} bytes), ${deltas.length} deltas: ${folder}`,
    `Signed with "${key.id}". Clients accept it if lib/sources/feed-constant.ts lists { id: '${key.id}', publicKey: '${key.publicKey}' }.`,
  ].join('\n');
}

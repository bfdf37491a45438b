/** A release that comes as a file: verified by the same steps as one that comes over the network. */

import { type Bytes, decodeText } from '@/lib/dataset/bytes';
import type { Dataset } from '@/lib/dataset/dataset';
import { type Trust, verifyRelease } from '@/lib/dataset/read-release';
import { readReleaseFile } from '@/lib/dataset/release-file';
import type { Offer } from './signed-feed';

/** The release in an imported file. Throws a `ReleaseError`; nothing has been written then. */
export async function readImportedRelease(bytes: Bytes, trust: Trust): Promise<Offer & { dataset: Dataset }> {
  const files = readReleaseFile(bytes);
  const release = await verifyRelease(files, trust);
  return { ...release, manifestText: decodeText(files.manifest), etag: null };
}

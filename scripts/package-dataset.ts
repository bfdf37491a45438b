/** Puts the bundled dataset into the extension as the release the package starts with. */

import type { WxtHooks } from 'wxt';

type PublicFiles = Parameters<WxtHooks['build:publicAssets']>[1];

/** The files of the packaged dataset, as WXT's `build:publicAssets` hook takes them. */
export async function packageDataset(): Promise<PublicFiles> {
  return [];
}

/** Where signed releases come from and whose signature counts: one constant of the build. */

import type { PublicKey } from '@/lib/dataset/signature';

export type Feed = {
  /** Address of the folder that holds the newest manifest; empty while there is no public feed. */
  address: string;
  keys: PublicKey[];
};

/** Keys whose signatures count in a public build. Empty while there is no public feed: then no release from outside is accepted. */
const KEYS: PublicKey[] = [];

/** Where `npm run dataset -- serve` offers a published folder. */
const SERVED_HERE = 'http://127.0.0.1:8917/feed/';

/** The feed a build is made for. A test build listens to a server on its own machine and accepts the keys it is given. */
export function feedFor(mode: string, testKeys: PublicKey[] = []): Feed {
  return mode === 'test' ? { address: SERVED_HERE, keys: testKeys } : { address: '', keys: KEYS };
}

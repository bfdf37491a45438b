/** Where signed releases come from and whose signature counts: one constant of the build. */

export type FeedKey = {
  /** Names the key inside a signature. */
  id: string;
  /** Ed25519 public key, 32 bytes in base64. */
  publicKey: string;
};

export type Feed = {
  /** Address of the folder that holds the newest manifest; empty while there is no public feed. */
  address: string;
  keys: FeedKey[];
};

/** Keys whose signatures count. The packaged dataset is signed with the first. */
const KEYS: FeedKey[] = [];

/** The feed a build is made for. A test build listens to a server on its own machine. */
export function feedFor(mode: string): Feed {
  return { address: mode === 'test' ? 'http://127.0.0.1:8917/feed/' : '', keys: KEYS };
}

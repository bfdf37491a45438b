/** Hashes of folded words and phrases, the same wherever a phrase is met: in a text, a title, the table of common phrases. */

/** FNV-1a, word by word. */
export const FNV_OFFSET = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** The hash of a phrase that goes on with one more token; begin with 0. */
export function extendPhrase(hash: number, tokenHash: number): number {
  return mixPhrase(hash, tokenHash) >>> 0;
}

/** The same as a signed number, which engines calculate with more quickly. */
export function mixPhrase(hash: number, tokenHash: number): number {
  const turned = ((hash << 5) | (hash >>> 27)) ^ tokenHash;
  const mixed = Math.imul(turned ^ (turned >>> 15), 0x9e3779b1);
  return mixed ^ (mixed >>> 13);
}

/** The hash of one folded token. */
export function hashToken(token: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}
/** The hash of a phrase given as folded tokens. */
export function hashTokens(tokens: string[]): number {
  let hash = 0;
  for (const token of tokens) hash = extendPhrase(hash, hashToken(token));
  return hash;
}

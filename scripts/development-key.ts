/** The key that releases are signed with on this machine: made on first use, outside the repository, accepted by test builds alone. */

import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A key as a file holds it: public key raw, private key PKCS #8, both in base64. */
export type SigningKey = { id: string; publicKey: string; privateKey: string };

const KEY_FILE = fileURLToPath(new URL('../.cache/keys/development.json', import.meta.url));

/** Raw Ed25519 public keys are the last 32 bytes of their SPKI form (RFC 8410). */
const RAW_LENGTH = 32;

export function developmentKey(): SigningKey {
  if (existsSync(KEY_FILE)) return JSON.parse(readFileSync(KEY_FILE, 'utf8')) as SigningKey;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key: SigningKey = {
    id: 'development',
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-RAW_LENGTH).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
  mkdirSync(dirname(KEY_FILE), { recursive: true });
  writeFileSync(KEY_FILE, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
  return key;
}

/** What a build may know of a key. */
export function publicKeyOf({ id, publicKey }: SigningKey): { id: string; publicKey: string } {
  return { id, publicKey };
}

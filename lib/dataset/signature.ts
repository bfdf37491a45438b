/** The detached signature of a manifest: Ed25519 (RFC 8032) through WebCrypto, over its exact bytes. */

import * as v from 'valibot';
import { type Bytes, decodeText, encodeText, fromBase64, toBase64 } from './bytes';
import { SIGNATURE_BYTES } from './manifest';
import { ReleaseError } from './release-error';

/** A public key whose signatures count, 32 bytes in base64, under the name that signatures give it. */
export type PublicKey = { id: string; publicKey: string };

type Signature = { key: string; signature: string };

const SIGNATURE = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  signature: v.pipe(v.string(), v.length(88)),
});

/** A fresh pair. The private key is PKCS #8 in base64, for a file that is kept out of every repository. */
export async function generateKeyPair(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: toBase64(new Uint8Array(publicKey)), privateKey: toBase64(new Uint8Array(privateKey)) };
}

/** The signature file of `manifest`. `privateKey` is PKCS #8 in base64, as `generateKeyPair` gives it. */
export async function signManifest(manifest: Bytes, keyId: string, privateKey: string): Promise<Bytes> {
  const raw = fromBase64(privateKey);
  if (raw === null)
    throw new Error(`The private key "${keyId}" is not base64; make a new one with npm run dataset -- publish`);
  const key = await crypto.subtle.importKey('pkcs8', raw, 'Ed25519', false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', key, manifest));
  return serialize({ key: keyId, signature: toBase64(signature) });
}

/** Promises that one of `keys` signed exactly these bytes; throws a `ReleaseError` otherwise. */
export async function checkSignature(manifest: Bytes, signatureFile: Bytes, keys: readonly PublicKey[]): Promise<void> {
  const { key: id, signature } = parse(signatureFile);
  const known = keys.find((key) => key.id === id);
  if (known === undefined)
    throw new ReleaseError('unknown-key', `The release is signed with "${id}", which does not count here`);
  const raw = fromBase64(known.publicKey);
  if (raw === null) throw new ReleaseError('unknown-key', `The public key "${id}" of this build is not base64`);
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  if (!(await crypto.subtle.verify('Ed25519', key, fromBase64(signature)!, manifest)))
    throw new ReleaseError('wrong-signature', `The manifest is not what "${id}" signed`);
}

function serialize({ key, signature }: Signature): Bytes {
  return encodeText(`${JSON.stringify({ key, signature })}\n`);
}

/** Accepts the one spelling `serialize` gives, so that no byte of the file can change unnoticed. */
function parse(bytes: Bytes): Signature {
  try {
    if (bytes.length > SIGNATURE_BYTES) throw new Error(`It is larger than ${SIGNATURE_BYTES} bytes`);
    const text = decodeText(bytes);
    const signature = v.parse(SIGNATURE, JSON.parse(text));
    if (decodeText(serialize(signature)) !== text || fromBase64(signature.signature) === null)
      throw new Error('It is not in its canonical form');
    return signature;
  } catch (cause) {
    throw new ReleaseError('malformed-signature', 'The signature is not in the form of a release', cause);
  }
}

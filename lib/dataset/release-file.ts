/** A release in one file, for carrying it from machine to machine: its manifest, signature and parts as texts. */

import * as v from 'valibot';
import { type Bytes, decodeText, encodeText } from './bytes';
import { MANIFEST_BYTES, RELEASE_BYTES } from './manifest';
import { ReleaseError } from './release-error';

const FORMAT = 'greenlit-release-file';

/** JSON escapes quotes and line ends of what it carries: half as much again is ample. */
const LONGEST = Math.ceil((RELEASE_BYTES + MANIFEST_BYTES) * 1.5);

const RELEASE_FILE = v.strictObject({
  format: v.literal(FORMAT),
  manifest: v.string(),
  signature: v.string(),
  parts: v.pipe(v.array(v.strictObject({ path: v.string(), text: v.string() })), v.maxLength(1000)),
});

/** The files of a release that a client needs to read it whole. */
export type ReleaseFiles = { manifest: Bytes; signature: Bytes; parts: ReadonlyMap<string, Bytes> };

export function writeReleaseFile({ manifest, signature, parts }: ReleaseFiles): Bytes {
  const file: v.InferOutput<typeof RELEASE_FILE> = {
    format: FORMAT,
    manifest: decodeText(manifest),
    signature: decodeText(signature),
    parts: [...parts].map(([path, bytes]) => ({ path, text: decodeText(bytes) })),
  };
  return encodeText(`${JSON.stringify(file)}\n`);
}

/** Takes the file apart; what is in it is still to be verified. Throws a `ReleaseError`. */
export function readReleaseFile(bytes: Bytes): ReleaseFiles {
  if (bytes.length > LONGEST) throw new ReleaseError('too-large', `The file is larger than ${LONGEST} bytes`);
  try {
    const { manifest, signature, parts } = v.parse(RELEASE_FILE, JSON.parse(decodeText(bytes)));
    return {
      manifest: encodeText(manifest),
      signature: encodeText(signature),
      parts: new Map(parts.map(({ path, text }) => [path, encodeText(text)])),
    };
  } catch (cause) {
    throw new ReleaseError('malformed-manifest', 'The file is not a dataset that Greenlit has written', cause);
  }
}

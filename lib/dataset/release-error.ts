/** Why a release was refused: one closed list of causes, so that every surface can word each of them. */

export type ReleaseErrorCode =
  /** More bytes than anything of its kind may have. */
  | 'too-large'
  | 'malformed-signature'
  /** Signed with a key that does not count here. */
  | 'unknown-key'
  | 'wrong-signature'
  | 'malformed-manifest'
  /** Written for a later version of the extension. */
  | 'future-schema'
  /** Older than, or another one under the number of, the newest release seen. */
  | 'older-version'
  /** Dated later than the clock allows: the clock or the release is wrong. */
  | 'future-version'
  | 'missing-part'
  | 'wrong-length'
  | 'wrong-hash'
  | 'malformed-record'
  /** Well-formed parts that do not make up the dataset the manifest describes. */
  | 'wrong-content';

/** A release that must not be used. Nothing of it has been written anywhere. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  readonly code: ReleaseErrorCode;

  constructor(code: ReleaseErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

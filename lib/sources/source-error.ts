/** Why something could not be fetched: one closed list of causes, and what can be done about each. */

import { ReleaseError, type ReleaseErrorCode } from '@/lib/dataset/release-error';

/** `retryable`: try again later, unasked; `terminal`: only another release, or a newer extension, helps; `needs-maintainer`: a setting must be mended. */
type Remedy = 'retryable' | 'terminal' | 'needs-maintainer';

/** What to do about each cause. */
const REMEDIES = {
  /** The address may not be asked: not https, a private host, a password in it. */
  'refused-address': 'needs-maintainer',
  /** No connection, no such host, a certificate or a rule of the browser against it: the browser does not tell which. */
  unreachable: 'retryable',
  redirected: 'needs-maintainer',
  'not-found': 'needs-maintainer',
  'access-denied': 'needs-maintainer',
  'too-many-requests': 'retryable',
  'server-error': 'retryable',
  /** No byte came for 30 seconds. */
  stalled: 'retryable',
  /** Bytes came, but not all in the time allowed. */
  'too-slow': 'retryable',
  'too-many-bytes': 'terminal',
  /** The answer is not in the form its documentation promises. */
  'unexpected-answer': 'needs-maintainer',
  cancelled: 'retryable',
} as const satisfies Record<string, Remedy>;
export type SourceErrorCode = keyof typeof REMEDIES;

/** A fetch that failed. The address is the one asked for. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly address: string;
  /** Seconds the server asked to wait, else null. */
  readonly retryAfter: number | null;

  constructor(
    code: SourceErrorCode,
    address: string,
    message: string,
    about: { cause?: unknown; retryAfter?: number | null } = {},
  ) {
    super(`${message} (${address})`, about.cause === undefined ? undefined : { cause: about.cause });
    this.code = code;
    this.address = address;
    this.retryAfter = about.retryAfter ?? null;
  }
}

/** An error as plain data, for messages and for keeping. */
export type Failure = {
  code: SourceErrorCode | ReleaseErrorCode | 'storage';
  remedy: Remedy;
  message: string;
  address: string | null;
  retryAfter: number | null;
};

/** Damage on the way may be gone next time; anything else about a release stays as it is. */
const DAMAGE: ReadonlySet<ReleaseErrorCode> = new Set([
  'wrong-length',
  'wrong-hash',
  'missing-part',
  'wrong-signature',
]);

/** What went wrong in an update, and what can be done about it. Errors of no known class come from the browser's storage. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SourceError)
    return {
      code: error.code,
      remedy: REMEDIES[error.code],
      message,
      address: error.address,
      retryAfter: error.retryAfter,
    };
  if (error instanceof ReleaseError) {
    const remedy = DAMAGE.has(error.code)
      ? 'retryable'
      : error.code === 'unknown-key'
        ? 'needs-maintainer'
        : 'terminal';
    return { code: error.code, remedy, message, address: null, retryAfter: null };
  }
  return { code: 'storage', remedy: 'retryable', message, address: null, retryAfter: null };
}

/** A limit to how long anything of the browser's storage is waited for: some failures of IndexedDB never report themselves. */

/** Milliseconds a read may take; the slowest one measured under load took under one second. */
export const READ_DEADLINE = 2_000;
/** Milliseconds a batch of writes may take on a slow disk. */
export const WRITE_DEADLINE = 60_000;

/** The operation did not answer in time; it may still be going on. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** What `operation` gives, or a `DeadlineError` that names it after so many milliseconds. */
export async function within<T>(milliseconds: number, name: string, operation: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`${name} took longer than ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([operation, late]);
  } finally {
    clearTimeout(timer);
  }
}

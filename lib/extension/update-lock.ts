/** Lets one context of the extension update the dataset at a time: worker, and every open options page. */

const NAME = 'greenlit-update';

/** Runs `task` alone in the whole extension; null, at once, where another context is at it. A context that dies lets go. */
export function updateAlone<T>(task: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(NAME, { ifAvailable: true }, (lock) => (lock === null ? null : task()));
}

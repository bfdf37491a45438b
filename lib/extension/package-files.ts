/** Files inside the extension's own package: the packaged dataset. */

import browser from 'webextension-polyfill';

/** A reader of files under `dataset/` of the package. Throws with the path where one is missing. */
export function packagedFiles(read: typeof fetch): (path: string) => Promise<ArrayBuffer> {
  return async (path) => {
    const response = await read(browser.runtime.getURL(`dataset/${path}`));
    if (!response.ok) throw new Error(`The package lacks dataset/${path}`);
    return response.arrayBuffer();
  };
}

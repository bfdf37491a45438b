/** Files inside the extension's own package: the packaged dataset. */

import browser from 'webextension-polyfill';

/** The worker's or page's own fetch, handed in: only files of the package are read with it. */
export type ReadFile = (address: string) => Promise<Response>;

/** A reader of files under `dataset/` of the package. Throws with the path where one is missing. */
export function packagedFiles(read: ReadFile): (path: string) => Promise<ArrayBuffer> {
  return async (path) => {
    const response = await read(browser.runtime.getURL(`dataset/${path}`));
    if (!response.ok) throw new Error(`The package lacks dataset/${path}`);
    return response.arrayBuffer();
  };
}

/** The browser's storage for what is the reader's own. */

import browser from 'webextension-polyfill';

export type ExtensionStorage = {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

/** `storage.local`: kept through updates of the extension and through the loss of every database. */
export function personalStorage(): ExtensionStorage {
  return {
    get: (keys) => browser.storage.local.get(keys),
    set: (items) => browser.storage.local.set(items),
  };
}

/** Keeps page scripts from reading the storage, where the browser can. */
export async function closeStorageToPages(): Promise<void> {
  const { local } = browser.storage as unknown as {
    local: { setAccessLevel?(level: { accessLevel: string }): Promise<void> };
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

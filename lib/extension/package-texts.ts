/** The message catalogue for the worker, read from the package: Chromium's own i18n answers a service worker with empty texts now and then. */

import browser from 'webextension-polyfill';
import { type Catalogue, catalogueTexts } from '@/lib/shows/catalogue-texts';
import type { Texts } from '@/lib/shows/render-message';
import type { ReadFile } from './package-files';

/** The folders of `_locales`; the first is the language of last resort. */
const LOCALES = ['en', 'en_GB'] as const;

/**
 * Texts in the browser's language, from the most regional catalogue to English. `read` is the worker's fetch.
 * Measured: of two fresh Chromium 156 profiles one answered `i18n.getMessage` in its worker with '' for every key.
 */
export async function packagedTexts(read: ReadFile): Promise<Texts> {
  const language = browser.i18n.getUILanguage();
  const wanted = [language.replace('-', '_'), language.slice(0, 2), LOCALES[0]];
  const folders = LOCALES.filter((locale) => wanted.includes(locale)).sort(
    (a, b) => wanted.indexOf(a) - wanted.indexOf(b),
  );
  const catalogues = await Promise.all(
    folders.map(async (folder) => {
      const response = await read(browser.runtime.getURL(`_locales/${folder}/messages.json`));
      return (await response.json()) as Catalogue;
    }),
  );
  return catalogueTexts(language, catalogues);
}

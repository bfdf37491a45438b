/** The message catalogue for the terminal, read from the files of `_locales`. */

import { readFileSync } from 'node:fs';
import { type Catalogue, catalogueTexts } from '@/lib/shows/catalogue-texts';
import type { Texts } from '@/lib/shows/render-message';

/** Texts in US or UK English. */
export function readTexts(locale: 'en-US' | 'en-GB'): Texts {
  const folders = locale === 'en-GB' ? ['en_GB', 'en'] : ['en'];
  const catalogues = folders.map((folder): Catalogue => {
    const file = new URL(`../assets/public/_locales/${folder}/messages.json`, import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  });
  return catalogueTexts(locale, catalogues);
}

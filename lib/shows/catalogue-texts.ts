/** Texts from the catalogue files of `_locales`, for places without a browser's i18n: the terminal and the tests. */

import type { Texts } from './render-message';

export type Catalogue = Record<string, { message: string; description?: string }>;

/** Texts of the first catalogue that has a key, so that a regional one needs only what differs. */
export function catalogueTexts(locale: string, catalogues: Catalogue[]): Texts {
  return {
    locale,
    lookUp(key, substitutions) {
      const entry = catalogues.find((catalogue) => key in catalogue)?.[key];
      return entry === undefined
        ? ''
        : entry.message.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
    },
  };
}

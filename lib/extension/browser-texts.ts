/** The message catalogue as the browser serves it, in the reader's language. */

import browser from 'webextension-polyfill';
import type { Texts } from '@/lib/shows/render-message';

/** Texts of `_locales` through the browser's own choice of language. */
export function browserTexts(): Texts {
  return {
    locale: browser.i18n.getUILanguage(),
    lookUp: (key, substitutions) => browser.i18n.getMessage(key, substitutions),
  };
}

/** The message catalogue for scripts inside pages, without a polyfill. */

import type { Texts } from '@/lib/shows/render-message';

/** What of the browser's API is needed; Chrome and Firefox agree on it. */
type Locales = { getUILanguage(): string; getMessage(key: string, substitutions: string[]): string };

/** Texts of `_locales` in the browser's language. */
export function pageTexts(): Texts {
  const world = globalThis as { browser?: { i18n?: Locales }; chrome?: { i18n?: Locales } };
  const locales = world.browser?.i18n ?? world.chrome?.i18n;
  return {
    locale: locales?.getUILanguage() ?? 'en',
    lookUp: (key, substitutions) => locales?.getMessage(key, substitutions) ?? '',
  };
}

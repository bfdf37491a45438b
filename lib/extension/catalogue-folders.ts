/** The languages there are: the folders of `_locales`, the first one the language of last resort. */
export const CATALOGUE_FOLDERS = ['en', 'en_GB', 'de', 'es'] as const;

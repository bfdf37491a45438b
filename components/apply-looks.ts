/** Colours, density, language and direction of a surface, as attributes that the styles follow. */

/** Languages written from right to left, by their subtags. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** The direction a language is written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/** Lets a whole page of the extension follow what the reader chose. */
export function applyLooks(root: HTMLElement, looks: { theme: string; density: string }, locale: string): void {
  root.dataset['theme'] = looks.theme;
  root.dataset['density'] = looks.density;
  root.lang = locale;
  root.dir = directionOf(locale);
}

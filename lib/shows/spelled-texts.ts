/** The catalogue's texts in the spelling a reader chose: "canceled" or "cancelled", whatever the browser's language. */

import type { Texts } from './render-message';

/** Substitutions that stand for themselves, so that a text can be respelled before titles and names are put into it. */
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** The same texts, respelled. `browser` leaves them as they are, and so does a language other than English. */
export function spelledTexts(texts: Texts, spelling: 'browser' | 'us' | 'uk'): Texts {
  if (spelling === 'browser' || !texts.locale.startsWith('en')) return texts;
  return {
    locale: texts.locale,
    lookUp: (key, substitutions) =>
      respell(texts.lookUp(key, PLACES), spelling).replace(
        /\$(\d)/g,
        (_, n: string) => substitutions[Number(n) - 1] ?? '',
      ),
  };
}

function respell(text: string, spelling: 'us' | 'uk'): string {
  return spelling === 'us'
    ? text.replace(/(c)ancelled/gi, '$1anceled').replace(/(c)olours/gi, '$1olors')
    : text.replace(/(c)anceled/gi, '$1ancelled').replace(/(c)olors/gi, '$1olours');
}

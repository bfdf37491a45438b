/** A language that nobody speaks, written from right to left: shows what a layout does with one before anyone has translated it. */

import { type Catalogue, catalogueTexts } from '@/lib/shows/catalogue-texts';
import type { Texts } from '@/lib/shows/render-message';

/** Turn the letters of a text around, and keep what is put into it as it is. */
const [TURNED, TURNED_END, ISOLATED, ISOLATED_END] = ['\u202e', '\u202c', '\u2068', '\u2069'];

/** The texts of a catalogue turned around; dates and numbers are those of Arabic. */
export function turnedTexts(catalogue: Catalogue): Texts {
  const turned = Object.entries(catalogue).map(([key, { message }]) => {
    const kept = message.replace(/\$\d/g, (place) => `${ISOLATED}${place}${ISOLATED_END}`);
    return [key, { message: `${TURNED}${kept}${TURNED_END}` }] as const;
  });
  return catalogueTexts('ar', [Object.fromEntries(turned)]);
}

/** The reader's spelling. */

import { expect, it } from 'vitest';
import catalogue from '@/assets/public/_locales/en/messages.json';
import { catalogueTexts } from '@/lib/shows/catalogue-texts';
import { spelledTexts } from '@/lib/shows/spelled-texts';

const american = catalogueTexts('en-US', [catalogue]);

it('writes "Cancelled" for a reader who chose it, and "Canceled" for one who chose that', () => {
  const british = spelledTexts(american, 'uk');
  expect(british.lookUp('word_cancelled', [])).toBe('Cancelled');
  expect(spelledTexts(british, 'us').lookUp('word_cancelled', [])).toBe('Canceled');
});

it('leaves titles and names as they are', () => {
  expect(spelledTexts(american, 'uk').lookUp('label_status', ['Canceled: A Show', 'x'])).toBe('Canceled: A Show: x');
});

it('changes nothing where the browser decides', () => {
  expect(spelledTexts(american, 'browser')).toBe(american);
});

/** The page's sum and its cost in words. */

import { describe, expect, it } from 'vitest';
import catalogue from '@/assets/public/_locales/en/messages.json';
import { costSentence, sumSentence } from '@/components/page-sum';
import type { Speech } from '@/components/texts';
import { catalogueTexts } from '@/lib/shows/catalogue-texts';
import { message } from '@/lib/shows/message';
import { renderMessage } from '@/lib/shows/render-message';

const texts = catalogueTexts('en-US', [catalogue]);
const speech: Speech = {
  say: (key, ...parameters) => renderMessage(message(key, ...parameters), texts),
  tell: (composed) => renderMessage(composed, texts),
  locale: 'en-US',
  texts,
};

describe('sumSentence', () => {
  it('names only what there is', () => {
    const sum = { shows: 40, agree: 37, changed: 1, newer: 2, platforms: 3 };
    expect(sumSentence(sum, speech)).toBe('40 shows: 37 agree, 1 changed since, 2 newer than our data');
  });

  it('counts shows nobody checked as such, so that the parts add up', () => {
    const sum = { shows: 3, agree: 1, changed: 0, newer: 0, platforms: 0 };
    expect(sumSentence(sum, speech)).toBe('3 shows: 1 agrees, 2 not verified');
  });

  it('says so where a page names platforms alone', () => {
    const sum = { shows: 0, agree: 0, changed: 0, newer: 0, platforms: 2 };
    expect(sumSentence(sum, speech)).toBe('No shows here, only platforms');
  });
});

describe('costSentence', () => {
  it('says time and badges, and that the page stood still', () => {
    expect(costSentence({ badges: 1, milliseconds: 9, shift: 0.02 }, speech)).toBe(
      '1 badge in 9 ms; the page did not move',
    );
  });

  it('owns up to a page that moved', () => {
    expect(costSentence({ badges: 4, milliseconds: 12, shift: 3.14 }, speech)).toBe(
      '4 badges in 12 ms; the page moved by 3.1 px',
    );
  });

  it('says nothing of movement where nothing was drawn', () => {
    expect(costSentence({ badges: 0, milliseconds: 3, shift: null }, speech)).toBe('Read in 3 ms; no badges');
  });
});

/** The title index: opened without parsing, refused when it is none, and never wrong about a hit. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/lib/dataset/dataset';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { commonnessOf, makeCommonness, readCommonness, writeCommonness } from '@/lib/recognition/commonness';
import { foldText, hashPhrase, tokensOf } from '@/lib/recognition/fold-text';
import { scan } from '@/lib/recognition/scan';
import { monthsOf, openTitleIndex, sensesOf } from '@/lib/recognition/title-index';
import { phraseText } from '@/lib/recognition/title-words';
import { makePlatform, makeShow } from '@/tests/makers';

const COMMONNESS = makeCommonness(
  new Map([
    ['lost', 53_000_000],
    ['the', 16_000_000_000],
    ['office', 90_000_000],
  ]),
);

function makeIndex(titles: string[], facts: Partial<Dataset> = {}) {
  const shows = titles.map((title, place) => makeShow({ id: `show-${place}`, title }));
  return openTitleIndex(buildTitleIndex({ shows, platforms: [], ...facts }, COMMONNESS));
}

function found(text: string, titles: string[], facts: Partial<Dataset> = {}): string[] {
  return scan(foldText(text), makeIndex(titles, facts)).map(({ start, end }) => text.slice(start, end));
}

describe('the title index', () => {
  it('is the same, byte for byte, for the same dataset', () => {
    const dataset = { shows: [makeShow()], platforms: [makePlatform('netflix', 'Netflix')] };
    expect(buildTitleIndex(dataset, COMMONNESS)).toEqual(buildTitleIndex(dataset, COMMONNESS));
  });

  it('refuses bytes that are no index, another layout, and an index cut short', () => {
    const buffer = buildTitleIndex({ shows: [makeShow()], platforms: [] }, COMMONNESS);
    const foreign = buffer.slice(0);
    new Uint32Array(foreign)[0] = 0;
    const newer = buffer.slice(0);
    new Uint32Array(newer)[1] = 999;
    expect(() => openTitleIndex(foreign)).toThrow(/no title index/);
    expect(() => openTitleIndex(newer)).toThrow(/layout 999/);
    expect(() => openTitleIndex(buffer.slice(0, buffer.byteLength - 8))).toThrow(/build it again/);
    expect(() => openTitleIndex(new ArrayBuffer(3))).toThrow(/cut short/);
  });

  it('holds names, forms, dates and how common each phrase is', () => {
    const show = makeShow({ title: 'Lost', aliases: [{ name: 'LST', form: 'short' }], premiere: '2004-09-22' });
    const max = makePlatform('max', 'Max', {
      names: [{ name: 'Max', rule: 'context', from: '2023-05', to: '2025-07' }],
    });
    const index = openTitleIndex(buildTitleIndex({ shows: [show], platforms: [max] }, COMMONNESS));
    const phrases = Array.from({ length: index.phraseLevels.length }, (_, phrase) => phraseText(index, phrase));
    const [lost, lst, maxName] = ['lost', 'lst', 'max'].map((phrase) => phrases.indexOf(phrase));
    expect(phrases).toHaveLength(3);
    expect(sensesOf(index, lst!)[0]).toMatchObject({ kind: 'show', form: 'short', capitals: true });
    expect(sensesOf(index, maxName!)[0]).toMatchObject({
      kind: 'platform',
      rule: 'context',
      from: monthsOf('2023-05'),
      to: monthsOf('2025-07'),
    });
    expect(index.phraseLevels[lost!]).toBeGreaterThan(100);
    expect(index.phraseLevels[lst!]).toBe(0);
    expect(index.premiereMonths[0]).toBe(monthsOf('2004-09-22'));
  });
});

describe('scanning', () => {
  it('finds titles through case, possessives, quotes and other writings', () => {
    const titles = ['The Witcher', "Grey's Anatomy", 'Law & Order', 'Shōgun'];
    expect(found('THE WITCHER’s fans, “Greys Anatomy”, Law and Order, shogun', titles)).toEqual(
      expect.arrayContaining(['THE WITCHER', 'Greys Anatomy', 'Law and Order', 'shogun']),
    );
  });

  it('finds every title that begins at a word, the shorter ones too', () => {
    expect(found('Law & Order: SVU', ['Law & Order', 'Law & Order: SVU'])).toEqual(['Law & Order', 'Law & Order: SVU']);
  });

  it('finds a title without its article, and 911 for 9-1-1', () => {
    expect(found('a Voice coach calls 911', ['The Voice', '9-1-1'])).toEqual(['Voice', '911']);
  });

  it('does not read a title across two sentences or two items of a list', () => {
    expect(found('All was lost. Girl found. Lost, girl', ['Lost Girl'])).toEqual([]);
    expect(found('Love, Victor', ['Love, Victor'])).toEqual(['Love, Victor']);
  });

  it('never takes one phrase for another of the same hash', () => {
    const [title, other] = ['Miraden Nelke', 'Keraba Kesun'];
    expect(hashPhrase(title!)).toBe(hashPhrase(other!));
    expect(found(`${title} and ${other}`, [title!])).toEqual([title]);
    expect(found(`${title} and ${other}`, [title!, other!])).toEqual([title, other]);
  });

  it('never takes a phrase for another, were all their hashes the same', () => {
    const index = makeIndex(['Dark', 'The Dark', 'Mom', 'You', 'Younger', 'Dark You']);
    index.filter.fill(0xffffffff);
    index.fingerprints.fill(0);
    index.buckets.set([0, 0, index.fingerprints.length, index.words.length]);
    const text = 'You and the younger mom saw a dark you';
    const folded = foldText(text);
    folded.hashes.fill(0);
    const hits = scan(folded, { ...index, bucketShift: 31 }).map(({ start, end }) => text.slice(start, end));
    expect(hits).toEqual(['You', 'younger', 'mom', 'dark', 'dark you', 'you']);
  });

  it('finds exactly what a search of every title at every word would find', () => {
    const word = fc.constantFrom('you', 'dark', 'the', 'lost', 'x', 'mom', 'of', 'é');
    const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(words(3), { maxLength: 6 }), words(12), (titles, text) => {
        const index = makeIndex(titles);
        const hits = scan(foldText(text), index).map(
          ({ phrase, firstToken }) => `${firstToken} ${phraseText(index, phrase)}`,
        );
        const tokens = tokensOf(text);
        const phrases = Array.from({ length: index.phraseLevels.length }, (_, phrase) => phraseText(index, phrase));
        const expected = tokens.flatMap((_, first) =>
          phrases
            .filter((phrase) => `${tokens.slice(first).join(' ')} `.startsWith(`${phrase} `))
            .map((phrase) => `${first} ${phrase}`),
        );
        expect(hits.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('commonness', () => {
  it('survives being written and read', () => {
    const read = readCommonness(writeCommonness(COMMONNESS));
    expect(commonnessOf(read, 'Lost')).toBe(commonnessOf(COMMONNESS, 'lost'));
    expect(commonnessOf(read, 'Witcher')).toBe(0);
  });

  it('estimates a phrase from its words and never takes it for commoner than they are', () => {
    const phrase = commonnessOf(COMMONNESS, 'the lost office');
    expect(phrase).toBeLessThan(commonnessOf(COMMONNESS, 'office'));
    expect(commonnessOf(COMMONNESS, 'the lost witcher')).toBe(0);
  });

  it('refuses a table of the wrong length', () => {
    expect(() => readCommonness(new Uint8Array([9, 0, 0, 0, 1]))).toThrow(/build-commonness/);
  });
});

/** What a page says of a show: three hundred sentences of our own, half of them without a claim, many made to mislead. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { makeCommonness } from '@/lib/recognition/commonness';
import type { Claim } from '@/lib/recognition/mention';
import { recognise } from '@/lib/recognition/recognise';
import { openTitleIndex } from '@/lib/recognition/title-index';
import { makeArticle, makePlatform, makeShow } from '@/tests/makers';

/** `trap` says what misleads: another show in the sentence, a denial, a rumour, a past season, a word used plainly. */
type Sentence = { text: string; show: string; claim: Claim | null; trap?: string };

const SENTENCES = readFileSync(new URL('../../claims/sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence);

const titles = [...new Set(SENTENCES.map(({ show }) => show))];
const shows = titles.map((title, place) => makeShow({ id: `show-${place}`, title }));
const platforms = [makePlatform('netflix', 'Netflix'), makePlatform('hbo', 'HBO'), makePlatform('bbc-one', 'BBC One')];
const index = openTitleIndex(buildTitleIndex({ shows, platforms }, makeCommonness(new Map())));

function claimOf({ text, show }: Sentence): Claim | null {
  const mentions = recognise(makeArticle([text]), index);
  return mentions.find(({ kind, ordinal }) => kind === 'show' && titles[ordinal] === show)?.claim ?? null;
}

const read = SENTENCES.map((sentence) => ({ ...sentence, found: claimOf(sentence) }));
const right = read.filter(({ claim, found }) => claim !== null && found?.kind === claim.kind);
const claimed = read.filter(({ found }) => found !== null);
const wanted = read.filter(({ claim }) => claim !== null);

describe('claims of a page', () => {
  it('is asked of three hundred sentences, about half without a claim, a third of them traps', () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(300);
    expect(wanted.length / SENTENCES.length).toBeCloseTo(0.5, 1);
    expect(SENTENCES.filter(({ trap }) => trap !== undefined).length / SENTENCES.length).toBeGreaterThan(0.33);
  });

  it('claims hardly anything that the sentence does not say (precision of 0.97)', () => {
    expect(right.length / claimed.length).toBeGreaterThanOrEqual(0.97);
  });

  it('finds what the sentence says (recall of 0.90)', () => {
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.9);
  });

  it('reads the seasons that are named', () => {
    const named = right.filter(({ claim }) => claim!.seasons.length > 0);
    const same = named.filter(({ claim, found }) => JSON.stringify(claim!.seasons) === JSON.stringify(found!.seasons));
    expect(same.length / named.length).toBeGreaterThanOrEqual(0.95);
  });
});

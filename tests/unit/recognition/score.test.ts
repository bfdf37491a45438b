/** Scoring against gold, and the agreement of `evaluate` with the reference on real texts. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/recognition/recognise';
import {
  comparableName,
  type GoldMention,
  scoreMentions,
  type ScoredMention,
  spansAgree,
} from '@/lib/recognition/score';
import { loadIndex, readDocuments } from '@/scripts/recognise-documents';
import { knownShows, toScored } from '@/scripts/scored-mentions';

const gold = (start: number, facts: Partial<GoldMention> = {}): GoldMention => ({
  start,
  end: start + 4,
  surface: 'Lost',
  kind: 'show',
  form: 'full',
  canonical: 'Lost',
  year: 2004,
  ...facts,
});
const predicted = (start: number, facts: Partial<ScoredMention> = {}): ScoredMention => ({
  start,
  end: start + 4,
  kind: 'show',
  title: 'Lost',
  year: 2004,
  aliases: [],
  platform: null,
  ...facts,
});

describe('scoring', () => {
  it('counts what is found, missed and false', () => {
    const score = scoreMentions([{ gold: [gold(0), gold(10)], predicted: [predicted(0), predicted(50)] }], 'show', []);
    expect(score).toMatchObject({ gold: 2, predicted: 2, found: 1, precision: 0.5, recall: 0.5, falsePerDocument: 1 });
  });

  it('counts predictions on spans to be ignored neither way', () => {
    const document = { gold: [gold(0, { kind: 'ignore' })], predicted: [predicted(0)] };
    expect(scoreMentions([document], 'show', [])).toMatchObject({ predicted: 0, precision: null });
  });

  it('calls a mention linked right by title or alias and a year within one, and never without a year', () => {
    const linking = (facts: Partial<ScoredMention>) =>
      scoreMentions([{ gold: [gold(0)], predicted: [predicted(0, facts)] }], 'show', []).linking;
    expect(linking({ year: 2005 })).toBe(1);
    expect(linking({ title: 'The Island', aliases: ['LOST'] })).toBe(1);
    expect(linking({ year: 2010 })).toBe(0);
    expect(linking({ year: null })).toBe(0);
  });

  it('lets each side of a match be used once', () => {
    const document = { gold: [gold(0), gold(1)], predicted: [predicted(0)] };
    expect(scoreMentions([document], 'show', [])).toMatchObject({ found: 1, recall: 0.5 });
  });

  it('compares names without article, case, marks and country, and spans by half of either', () => {
    expect(comparableName('The Office (US)')).toBe(comparableName('office'));
    expect(spansAgree({ start: 0, end: 10 }, { start: 4, end: 10 })).toBe(true);
    expect(spansAgree({ start: 0, end: 10 }, { start: 6, end: 10 })).toBe(false);
  });
});

const SHARED = new URL('../../../../shared/', import.meta.url).pathname;

describe.skipIf(!existsSync(join(SHARED, 'eval/score.mjs')))(
  'on real texts (needs ../shared/eval beside the project)',
  () => {
    it.each(['dev', 'press'])(
      'agrees with the reference on %s to the third digit',
      async (corpus) => {
        const { dataset, index } = await loadIndex(null);
        const folder = join(SHARED, 'eval', corpus);
        const documents = await readDocuments(join(folder, 'texts.jsonl'));
        const found = new Map(
          documents.map((document) => [document.id, toScored(recognise(document.article, index), document, dataset)]),
        );
        const directory = mkdtempSync(join(tmpdir(), 'greenlit-'));
        const predictions = join(directory, 'predicted.jsonl');
        const known = join(directory, 'known.jsonl');
        writeFileSync(predictions, [...found].map(([id, mentions]) => JSON.stringify({ id, mentions })).join('\n'));
        writeFileSync(
          known,
          knownShows(dataset)
            .map((show) => JSON.stringify(show))
            .join('\n'),
        );
        const goldFile = join(folder, 'gold.jsonl');
        const args = [join(SHARED, 'eval/score.mjs'), goldFile, predictions, '--known', known, '--json'];
        const reference = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<
          string,
          Record<string, number | null>
        >;
        const compared = readFileSync(goldFile, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { id: string; mentions: GoldMention[] })
          .map(({ id, mentions }) => ({ gold: mentions, predicted: found.get(id) ?? [] }));
        for (const kind of ['show', 'platform'] as const) {
          const own = scoreMentions(compared, kind, knownShows(dataset));
          for (const name of [
            'precision',
            'recall',
            'recallFull',
            'recallKnown',
            'coverage',
            'linking',
            'falsePerDocument',
          ] as const) {
            expect(own[name]?.toFixed(3), `${kind} ${name}`).toBe(reference[kind]![name]?.toFixed(3));
          }
        }
      },
      60_000,
    );

    it.each([
      ['the bundled shows', null],
      ['a catalogue of real titles', join(SHARED, 'data/titles.jsonl')],
    ])(
      'finds in the article that started it exactly what stands there, with %s',
      async (_, shows) => {
        const { dataset, index } = await loadIndex(shows);
        const [document] = await readDocuments(join(SHARED, 'eval/seed.txt'));
        const mentions = toScored(recognise(document!.article, index), document!, dataset);
        const line = readFileSync(join(SHARED, 'eval/seed.gold.jsonl'), 'utf8').trim();
        const wanted = (JSON.parse(line) as { mentions: GoldMention[] }).mentions;
        expect(mentions).toHaveLength(28);
        for (const kind of ['show', 'platform'] as const) {
          const score = scoreMentions([{ gold: wanted, predicted: mentions }], kind, []);
          expect(score).toMatchObject({ precision: 1, recall: 1, linking: 1, gold: kind === 'show' ? 15 : 13 });
        }
      },
      60_000,
    );
  },
);

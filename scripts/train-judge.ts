/** Learns the judge's weights from texts with gold: `tsx scripts/train-judge.ts FOLDER [--shows FILE]`, FOLDER holding dev, press, controls, celebrity. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Dataset } from '@/lib/dataset/dataset';
import { findCandidates } from '@/lib/recognition/find-candidates';
import { linearJudge, type Measures, type Weights } from '@/lib/recognition/judge';
import { judgeArticle, type Judged } from '@/lib/recognition/judge-article';
import { readArticlePassages } from '@/lib/recognition/reading';
import { recognise } from '@/lib/recognition/recognise';
import { type GoldMention, type ScoredMention, scoreMentions, spansAgree } from '@/lib/recognition/score';
import { hashPhrase } from '@/lib/recognition/fold-text';
import type { TitleIndex } from '@/lib/recognition/title-index';
import { loadIndex, readDocuments, type TextDocument } from './recognise-documents';
import { toScored } from './scored-mentions';

type Example = { measures: Measures; wanted: boolean };
type Model = { showAlone: Weights; showOnPage: Weights; platform: Weights };

const WEIGHTS = fileURLToPath(new URL('../lib/recognition/weights.json', import.meta.url));
const CORPORA = ['dev', 'press', 'controls', 'celebrity'];
/**
 * Reasoned weights for what plain texts cannot teach: they have no italics, links, tags or cast lists. They are also what the ridge
 * pulls towards.
 */
const PRIORS: Weights = {
  italic: 3,
  linked: 1,
  bold: 0.5,
  tagged: 1.5,
  people_named: 2,
  year_after: 2,
  film_title: -3,
  handle: -3,
  short_form: 0.5,
};
/** Keeps weights small where few examples speak. Of 1 and 4, cross-validated, 4 kept the precision of shows above 0.9 on more kinds of texts. */
const RIDGE = 4;
const ROUNDS = 400;

type Corpus = { name: string; document: TextDocument; gold: GoldMention[]; index: TitleIndex; dataset: Dataset }[];

/** Candidates with whether the gold names them; those that touch a span to be ignored teach nothing. */
function label(judged: Judged[], kind: 'show' | 'platform', { document, gold }: Corpus[number]): Example[] {
  return judged.flatMap(({ candidate, measures }) => {
    const from = document.offsets[candidate.passage.place]!;
    const span = { start: from + candidate.hit.start, end: from + candidate.hit.end };
    const wanted = gold.some((mention) => mention.kind === kind && spansAgree(mention, span));
    const arguable = gold.some(
      (mention) => mention.kind === 'ignore' && mention.start < span.end && span.start < mention.end,
    );
    return arguable && !wanted ? [] : [{ measures, wanted }];
  });
}

function train(corpus: Corpus): Model {
  const empty: Model = { showAlone: {}, showOnPage: {}, platform: {} };
  const judge = (model: Model) => corpus.map((item) => ({ item, judged: judgeWith(model, item) }));
  const isAlone = judge(empty).flatMap(({ item, judged }) =>
    label(judged.shows, 'show', item).map(({ measures, wanted }) => ({ measures: withoutPage(measures), wanted })),
  );
  const showAlone = fit(isAlone);
  const showOnPage = fit(
    judge({ ...empty, showAlone }).flatMap(({ item, judged }) => label(judged.shows, 'show', item)),
  );
  const platform = fit(
    judge({ ...empty, showAlone, showOnPage }).flatMap(({ item, judged }) => label(judged.platforms, 'platform', item)),
  );
  return { showAlone, showOnPage, platform };
}

/** The page's evidence stands behind the candidate's own, beginning with this one. */
function withoutPage({ names, values }: Measures): Measures {
  const end = names.indexOf('named_elsewhere');
  return { names: names.slice(0, end), values: values.slice(0, end) };
}

function judgeWith(model: Model, { document, index }: Corpus[number]) {
  return judgeArticle(findCandidates(readArticlePassages(document.article, index)), {
    showAlone: linearJudge(model.showAlone),
    showOnPage: linearJudge(model.showOnPage),
    platform: linearJudge(model.platform),
  });
}

/** Logistic regression with a ridge, by gradient descent with a step of its own for every weight (Adam, Kingma and Ba 2015). */
function fit(examples: Example[]): Weights {
  const names = ['bias', ...(examples[0]?.measures.names ?? [])];
  const rows = examples.map(({ measures }) => Float64Array.from([1, ...measures.values]));
  const priors = Float64Array.from(names, (name) => PRIORS[name] ?? 0);
  const weights = priors.slice();
  const mean = new Float64Array(names.length);
  const spread = new Float64Array(names.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    for (const [place, row] of rows.entries()) {
      let sum = 0;
      for (let i = 0; i < row.length; i++) sum += weights[i]! * row[i]!;
      const error = 1 / (1 + Math.exp(-sum)) - Number(examples[place]!.wanted);
      for (let i = 0; i < row.length; i++) slope[i]! += error * row[i]!;
    }
    for (let i = 0; i < weights.length; i++) {
      const gradient = slope[i]! + (i === 0 ? 0 : RIDGE * (weights[i]! - priors[i]!));
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient;
      spread[i] = 0.99 * spread[i]! + 0.01 * gradient * gradient;
      const step = mean[i]! / (1 - 0.9 ** round) / (Math.sqrt(spread[i]! / (1 - 0.99 ** round)) + 1e-9);
      weights[i]! -= (round < ROUNDS / 2 ? 0.1 : 0.02) * step;
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shows: { type: 'string' }, folds: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error('Name the folder of the texts: tsx scripts/train-judge.ts FOLDER [--shows FILE] [--folds N]');
// The bundled shows bring casts and seasons, a long list of titles brings decoys: both teach.
const sets = [await loadIndex(null), ...(values.shows === undefined ? [] : [await loadIndex(values.shows)])];
const corpus: Corpus = [];
for (const [place, { index, dataset }] of sets.entries()) {
  for (const name of CORPORA) {
    const gold = new Map(
      readFileSync(join(folder, name, 'gold.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; mentions: GoldMention[] })
        .map(({ id, mentions }) => [id, mentions]),
    );
    for (const document of await readDocuments(join(folder, name, 'texts.jsonl'))) {
      corpus.push({
        name: `${name} ${place === 0 ? 'bundled' : 'listed'}`,
        document,
        gold: gold.get(document.id) ?? [],
        index,
        dataset,
      });
    }
  }
}
const folds = Number(values.folds ?? 0);
if (folds > 1) crossValidate(corpus, folds);
else {
  writeFileSync(WEIGHTS, `${JSON.stringify(train(corpus), null, 2)}\n`);
  console.log(`learned from ${corpus.length} texts`);
}

/** Trains without a part of the texts and scores that part, for every part: what unseen texts may expect. */
function crossValidate(all: Corpus, parts: number): void {
  const byName = new Map<string, { gold: GoldMention[]; predicted: ScoredMention[] }[]>();
  for (let part = 0; part < parts; part++) {
    const isHeldOut = ({ document }: Corpus[number]) => hashPhrase(document.id) % parts === part;
    const model = train(all.filter((item) => !isHeldOut(item)));
    const judges = {
      showAlone: linearJudge(model.showAlone),
      showOnPage: linearJudge(model.showOnPage),
      platform: linearJudge(model.platform),
    };
    for (const item of all.filter(isHeldOut)) {
      const mentions = recognise(item.document.article, item.index, { judges });
      const predicted = toScored(mentions, item.document, item.dataset);
      const group = byName.get(item.name) ?? [];
      byName.set(item.name, [...group, { gold: item.gold, predicted }]);
    }
  }
  for (const [name, documents] of byName) {
    for (const kind of ['show', 'platform'] as const) {
      const { precision, recall, linking, falsePerDocument } = scoreMentions(documents, kind, []);
      const cells = { precision, recall, linking, falsePerDocument };
      console.log(
        name.padEnd(24),
        kind.padEnd(9),
        ...Object.entries(cells).map(([key, value]) => `${key} ${value?.toFixed(3)}`),
      );
    }
  }
}

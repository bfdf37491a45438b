/** Compares recognisers on the same texts in one run: `tsx scripts/compare-recognisers.ts FOLDER --shows FILE`. Prints a table in Markdown. */

import { parseArgs } from 'node:util';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readArticlePassages } from '@/lib/recognition/reading';
import { recognise } from '@/lib/recognition/recognise';
import { type ScoredMention, scoreMentions } from '@/lib/recognition/score';
import { PERSON_NAME, sensesOf } from '@/lib/recognition/title-index';
import { type Item, type NamedDataset, readCorpus } from './judge/corpus';
import { crossValidate } from './judge/cross-validate';
import { loadIndex } from './recognise-documents';
import { knownShows, toScored } from './scored-mentions';

const FOLDS = 5;

type Span = { start: number; end: number };
type Recogniser = { name: string; find: (item: Item) => Span[] };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shows: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the texts: tsx scripts/compare-recognisers.ts FOLDER [--shows FILE]');
const set: NamedDataset = { name: 'bundled', ...(await loadIndex(values.shows ?? null)) };
const corpus = await readCorpus(folder, set);
const items = corpus.filter(({ collection }) => collection === 'dev' || collection === 'press');
const names = set.dataset.shows.flatMap(({ title, aliases = [] }) => [title, ...aliases.map(({ name }) => name)]);

/** Every title that stands in the text, the longest where they overlap; with a stop list, none that is plain language. */
function dictionary(stopListed: boolean): Recogniser['find'] {
  return ({ document }) => {
    const { passages } = readArticlePassages(document.article, set.index);
    return passages.flatMap(({ hits, place }) => {
      const shows = hits.filter(
        ({ phrase }) =>
          sensesOf(set.index, phrase).some(({ kind }) => kind === 'show') &&
          !(stopListed && (set.index.phraseLevels[phrase]! & ~PERSON_NAME) > 0),
      );
      const longest = shows
        .toSorted((a, b) => b.end - b.start - (a.end - a.start))
        .reduce<Span[]>(
          (kept, hit) => (kept.some((k) => k.start < hit.end && hit.start < k.end) ? kept : [...kept, hit]),
          [],
        );
      const from = document.offsets[place]!;
      return longest.map(({ start, end }) => ({ start: from + start, end: from + end }));
    });
  };
}

function compromise(): Recogniser['find'] {
  const trie = nlp.buildTrie(names);
  return ({ document }) => {
    const found = nlp(document.text).lookup(trie).json({ offset: true }) as {
      offset: { start: number; length: number };
    }[];
    return found.map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }));
  };
}

function wink(): Recogniser['find'] {
  const wn = winkNLP(model, ['sbd', 'pos', 'cer']);
  // Its patterns give brackets and bars a meaning of their own.
  const patterns = names.filter((name) => !/[[\]|]/.test(name) && /[\p{L}\p{N}]/u.test(name));
  wn.learnCustomEntities([{ name: 'SHOW', patterns }], { matchValue: false, usePOS: false, useEntity: false });
  return ({ document: { text } }) => {
    let at = 0;
    const found: string[] = wn.readDoc(text).customEntities().out(wn.its.value);
    return found.flatMap((surface) => {
      const start = text.indexOf(surface, at);
      if (start < 0) return [];
      at = start + surface.length;
      return [{ start, end: at }];
    });
  };
}

function greenlit(): Recogniser['find'] {
  const judges = new Map(crossValidate(corpus, FOLDS).map((held) => [held.item.document.id, held.judges]));
  return ({ document }) => {
    const mentions = recognise(document.article, set.index, { judges: judges.get(document.id)! });
    return toScored(mentions, document, set.dataset).filter(({ kind }) => kind === 'show');
  };
}

const recognisers: Recogniser[] = [
  { name: 'dictionary of titles', find: dictionary(false) },
  { name: 'dictionary with a stop list of plain language', find: dictionary(true) },
  { name: 'compromise 14, titles as a trie', find: compromise() },
  { name: 'wink-nlp 2, titles as custom entities', find: wink() },
  { name: 'Greenlit, judges learned without the text', find: greenlit() },
];
const known = knownShows(set.dataset);
const asShow = ({ start, end }: Span): ScoredMention => ({
  start,
  end,
  kind: 'show',
  title: null,
  year: null,
  aliases: [],
  platform: null,
});

console.log(`${items.length} texts, ${set.dataset.shows.length} shows\n`);
console.log('| recogniser | precision | recall of full titles held | F1 | ms a text |');
console.log('| --- | --- | --- | --- | --- |');
for (const { name, find } of recognisers) {
  for (const item of items) find(item);
  const begun = performance.now();
  const documents = items.map((item) => ({ gold: item.gold, predicted: find(item).map(asShow) }));
  const time = (performance.now() - begun) / items.length;
  const { precision, recallFullKnown } = scoreMentions(documents, 'show', known);
  const [p, r] = [precision ?? 0, recallFullKnown ?? 0];
  const cells = [p, r, p + r === 0 ? 0 : (2 * p * r) / (p + r)].map((value) => value.toFixed(3));
  console.log(`| ${[name, ...cells, time.toFixed(2)].join(' | ')} |`);
}

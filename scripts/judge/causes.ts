/** Why a mention was false, missed or tied to the wrong show, as far as its own evidence tells: a word for each mistake, no text. */

import { judgeArticle, type Judged } from '@/lib/recognition/judge-article';
import { recogniseCandidates } from '@/lib/recognition/recognise';
import { comparableName, type GoldMention, type ScoredMention, spansAgree } from '@/lib/recognition/score';
import { toScored } from '@/scripts/scored-mentions';
import type { HeldOut } from './cross-validate';

type Mistake = 'false' | 'missed' | 'wrong show';
export type ListedMistake = { text: string; kind: 'show' | 'platform'; mistake: Mistake; cause: string };

type Span = { start: number; end: number };
const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** All mistakes of a text. Shows that the dataset does not hold are no mistake. */
export function mistakesOf({ item, judges }: HeldOut, isKnown: (gold: GoldMention) => boolean): ListedMistake[] {
  const { gold, document, set } = item;
  const found = toScored(recogniseCandidates(item.candidates, { judges }), document, set.dataset);
  const { shows, platforms } = judgeArticle(item.candidates, judges);
  const judged = [...shows, ...platforms].map((each) => ({ each, span: spanOf(each, document.offsets) }));
  const evidenceAt = (span: Span, kind: string) =>
    judged.filter((other) => other.each.candidate.sense.kind === kind && spansAgree(other.span, span))[0]?.each;
  const mistakes: ListedMistake[] = [];
  const list = (kind: 'show' | 'platform', mistake: Mistake, cause: string) =>
    mistakes.push({ text: document.id, kind, mistake, cause });
  for (const prediction of found) {
    const { kind } = prediction;
    const match = gold.find((mention) => mention.kind === kind && spansAgree(mention, prediction));
    if (match === undefined) {
      if (gold.some((mention) => mention.kind === 'ignore' && touches(mention, prediction))) continue;
      const partly = gold.some((mention) => mention.kind === 'show' && touches(mention, prediction));
      list(kind, 'false', partly ? 'part of a longer title' : causeOfFalse(evidenceAt(prediction, kind), kind));
    } else if (kind === 'show' && !isRightShow(match, prediction))
      list(kind, 'wrong show', causeOfWrongShow(match, prediction));
  }
  for (const mention of gold) {
    const { kind } = mention;
    if (kind === 'ignore' || (kind === 'show' && !isKnown(mention))) continue;
    if (found.some((prediction) => prediction.kind === kind && spansAgree(mention, prediction))) continue;
    list(kind, 'missed', causeOfMiss(mention, evidenceAt(mention, kind)));
  }
  return mistakes;
}

function spanOf({ candidate: { passage, hit } }: Judged, offsets: number[]): Span {
  const from = offsets[passage.place]!;
  return { start: from + hit.start, end: from + hit.end };
}

function isRightShow(gold: GoldMention, { title, aliases, year }: ScoredMention): boolean {
  const names = [title ?? '', ...aliases].map(comparableName);
  return names.includes(comparableName(gold.canonical)) && (gold.year === null || yearFits(gold.year, year));
}

function yearFits(gold: number, year: number | null): boolean {
  return year !== null && Math.abs(gold - year) <= 1;
}

function causeOfWrongShow(gold: GoldMention, { title }: ScoredMention): string {
  if (comparableName(title ?? '') === comparableName(gold.canonical)) return 'another show of the same title';
  return comparableName(gold.canonical).includes(comparableName(title ?? ''))
    ? 'spin-off or edition of another country'
    : 'another name';
}

/** The first of these that holds names the cause. */
const FALSE_CAUSES: [cause: string, evidence: string[]][] = [
  ['part of a longer title', ['quote_runs_on', 'quote_runs_before', 'head_runs_on', 'subtitle_after', 'joined_before']],
  ['film of the name', ['film_after', 'film_before', 'film_near', 'film_elsewhere', 'number_after']],
  ['book, song, game or podcast of the name', ['other_work_after', 'other_work_before', 'other_work_near']],
  ['the thing named beside the show', ['same_before_in_sentence', 'small_elsewhere']],
  [
    'person or character',
    ['after_first_name', 'before_surname', 'played_before', 'person_verb', 'beside_name', 'name_after'],
  ],
  ['short form', ['shortened', 'short_form']],
  ['capitals tell nothing there', ['begins_sentence', 'headline_case', 'mixed_case']],
  ['single word', ['one_word']],
];

function causeOfFalse(judged: Judged | undefined, kind: string): string {
  if (judged === undefined) return 'other';
  if (kind === 'platform') return causeOfFalsePlatform(judged);
  return causeAmong(judged, FALSE_CAUSES) ?? 'phrase used plainly';
}

function causeOfFalsePlatform(judged: Judged): string {
  return (
    causeAmong(judged, [
      ['person or part of a name', ['name_before', 'name_after', 'same_word_beside']],
      ['the company, not its service', ['news_after', 'film_near', 'page_film']],
      ['the word', ['rule_context']],
    ]) ?? 'plain name used otherwise'
  );
}

function causeOfMiss({ form }: GoldMention, judged: Judged | undefined): string {
  if (judged === undefined) return form === 'short' ? 'short form not known' : 'not written as the dataset writes it';
  return (
    causeAmong(judged, [
      ['name that is also a word or a person', ['rule_context']],
      ['short form', ['short_form', 'shortened']],
      ['headline', ['headline_case']],
      ['schedule, credit or list', ['scheduled', 'credit', 'list_neighbour', 'whole_line']],
      ['begins a sentence', ['begins_sentence']],
      ['common word', ['listed_word']],
      ['single word', ['one_word']],
    ]) ?? 'too little evidence'
  );
}

function causeAmong({ measures: { names, values } }: Judged, causes: [string, string[]][]): string | undefined {
  return causes.find(([, evidence]) => evidence.some((name) => (values[names.indexOf(name)] ?? 0) > 0.3))?.[0];
}

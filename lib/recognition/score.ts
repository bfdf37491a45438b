/** Scores mentions against gold: precision, recall, linking, coverage and false mentions a document. */

/** A mention of the gold. `ignore` marks a span that counts neither way. */
export type GoldMention = {
  start: number;
  end: number;
  surface: string;
  kind: 'show' | 'platform' | 'ignore';
  form: 'full' | 'short';
  canonical: string;
  year: number | null;
};

/** A mention to be scored. */
export type ScoredMention = {
  start: number;
  end: number;
  kind: 'show' | 'platform';
  title: string | null;
  year: number | null;
  aliases: string[];
  platform: string | null;
};

/** A show the dataset holds, for coverage. */
export type KnownShow = { title: string; year: number | null; aliases: string[] };

export type Score = {
  gold: number;
  predicted: number;
  found: number;
  precision: number | null;
  recall: number | null;
  recallFull: number | null;
  /** Of the gold that the dataset holds: how much of all gold that is, and the recall of it. */
  coverage: number | null;
  recallKnown: number | null;
  /** The same of full titles only. */
  recallFullKnown: number | null;
  linking: number | null;
  falsePerDocument: number;
};

/** A name as it is compared: no case, no diacritics, no punctuation but "+", no country or year in brackets, no leading "the". */
export function comparableName(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘ʼ]/g, '');
  const unmarked = bare.replace(/\((?:[a-z]{2}|\d{4})\)$/, '');
  return unmarked
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

type Span = { start: number; end: number };

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether each of two spans covers at least half of the other. */
export function spansAgree(a: Span, b: Span): boolean {
  return shared(a, b) * 2 >= a.end - a.start && shared(a, b) * 2 >= b.end - b.start;
}

type Document = { gold: GoldMention[]; predicted: ScoredMention[] };

/** The score of one kind over documents. A gold mention is found by at most one prediction, a prediction finds at most one. */
export function scoreMentions(documents: Document[], kind: 'show' | 'platform', known: KnownShow[]): Score {
  const isKnown = isKnownAmong(known);
  const sum = {
    gold: 0,
    predicted: 0,
    found: 0,
    right: 0,
    full: 0,
    fullFound: 0,
    known: 0,
    knownFound: 0,
    fullKnown: 0,
    fullKnownFound: 0,
  };
  for (const { gold, predicted } of documents) {
    const wanted = gold.filter((mention) => mention.kind === kind);
    const ignored = gold.filter((mention) => mention.kind === 'ignore');
    const counted = predicted.filter(
      (mention) =>
        mention.kind === kind &&
        (wanted.some((span) => spansAgree(span, mention)) || !ignored.some((span) => shared(span, mention) > 0)),
    );
    sum.gold += wanted.length;
    sum.predicted += counted.length;
    const used = new Set<ScoredMention>();
    for (const mention of wanted) {
      const known = kind === 'platform' || isKnown(mention);
      const full = mention.form === 'full';
      if (full) sum.full += 1;
      if (known) sum.known += 1;
      if (full && known) sum.fullKnown += 1;
      const match = counted.find((candidate) => !used.has(candidate) && spansAgree(mention, candidate));
      if (match === undefined) continue;
      used.add(match);
      sum.found += 1;
      if (full) sum.fullFound += 1;
      if (known) sum.knownFound += 1;
      if (full && known) sum.fullKnownFound += 1;
      if (isRight(mention, match)) sum.right += 1;
    }
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    gold: sum.gold,
    predicted: sum.predicted,
    found: sum.found,
    precision: ratio(sum.found, sum.predicted),
    recall: ratio(sum.found, sum.gold),
    recallFull: ratio(sum.fullFound, sum.full),
    coverage: ratio(sum.known, sum.gold),
    recallKnown: ratio(sum.knownFound, sum.known),
    recallFullKnown: ratio(sum.fullKnownFound, sum.fullKnown),
    linking: ratio(sum.right, sum.found),
    falsePerDocument: documents.length === 0 ? 0 : (sum.predicted - sum.found) / documents.length,
  };
}

/** Tied to the right show or platform: by name or alias, and for shows by year within one; a missing year is no match. */
export function isRight(gold: GoldMention, predicted: ScoredMention): boolean {
  const name = gold.kind === 'show' ? predicted.title : predicted.platform;
  const names = [name, ...predicted.aliases].flatMap((each) =>
    each === null || each === '' ? [] : [comparableName(each)],
  );
  if (!names.includes(comparableName(gold.canonical))) return false;
  if (gold.kind === 'platform' || gold.year === null) return true;
  return predicted.year !== null && Math.abs(gold.year - predicted.year) <= 1;
}

/** Says whether a show of the gold is among those known: by title or alias, and by year within one where both have one. */
export function isKnownAmong(shows: KnownShow[]): (gold: GoldMention) => boolean {
  const years = new Map<string, (number | null)[]>();
  for (const { title, year, aliases } of shows) {
    for (const name of [title, ...aliases]) {
      const key = comparableName(name);
      years.set(key, [...(years.get(key) ?? []), year]);
    }
  }
  return ({ canonical, year }) =>
    (years.get(comparableName(canonical)) ?? []).some(
      (known) => known === null || year === null || Math.abs(known - year) <= 1,
    );
}

/** Short forms of titles that the page has named in full: its initials, the part before a colon or after it, a telling last word. */

import type { ArticleReading, PassageReading } from './reading';
import { CASE } from './reading';
import { CUE } from './evidence/cue-words';
import { extendPhrase, foldText } from './fold-text';
import type { Judged } from './judge-article';
import { byPlace } from './resolve';
import { phraseText } from './title-index';
import { capitalsTell, isQuoted } from './evidence/typography';

/** A title named this surely may be shortened afterwards. */
const SURE = 0.8;
/** Short forms are a little less sure than the title they stand for. */
const DISCOUNT = 0.85;

type ShortForm = { judged: Judged; capitals: boolean };

/** Adds mentions of short forms where the passage has none yet. */
export function findShortForms(reading: ArticleReading, mentions: Judged[]): Judged[] {
  const forms = new Map<number, ShortForm>();
  const longest = new Map<number, Judged>();
  for (const judged of mentions) {
    const { sense, tokens } = judged.candidate;
    if (sense.kind !== 'show' || judged.probability < SURE || tokens < 2) continue;
    const known = longest.get(sense.ordinal);
    if (known === undefined || tokens > known.candidate.tokens) longest.set(sense.ordinal, judged);
  }
  for (const judged of longest.values()) {
    for (const { text, capitals } of shortFormsOf(judged)) {
      const folded = foldText(text);
      let hash = 0;
      for (let token = 0; token < folded.count; token++) hash = extendPhrase(hash, folded.hashes[token]!);
      // A form that two titles of the page share belongs to neither.
      if (forms.has(hash)) forms.delete(hash);
      else forms.set(hash, { judged, capitals });
    }
  }
  if (forms.size === 0) return mentions;
  const added = reading.passages.flatMap((passage) => findIn(passage, forms, mentions));
  return [...mentions, ...added].sort(byPlace);
}

/** The shorter ways to write a title, as folded text. */
function shortFormsOf({ candidate }: Judged): { text: string; capitals: boolean }[] {
  const tokens = phraseText(candidate.reading.index, candidate.hit.phrase).split(' ');
  const forms: { text: string; capitals: boolean }[] = [];
  const initials = tokens.map((token) => token[0] ?? '').join('');
  if (initials.length >= 3) forms.push({ text: initials, capitals: true });
  const { headTokens } = candidate.sense;
  if (headTokens > 0 && headTokens < tokens.length) {
    forms.push({ text: tokens.slice(0, headTokens).join(' '), capitals: false });
    const tail = tokens.slice(headTokens).join(' ');
    if (tokens.length - headTokens > 1 || tail.length > 6) forms.push({ text: tail, capitals: false });
  }
  return forms;
}

function findIn(passage: PassageReading, forms: Map<number, ShortForm>, mentions: Judged[]): Judged[] {
  const { folded } = passage;
  const found: Judged[] = [];
  for (let first = 0; first < folded.count; first++) {
    let hash = 0;
    for (let last = first; last < Math.min(folded.count, first + 6); last++) {
      const stemmed = folded.stemEnds[last]! >= 0;
      const whole = extendPhrase(hash, stemmed ? folded.stemHashes[last]! : folded.hashes[last]!);
      hash = extendPhrase(hash, folded.hashes[last]!);
      const form = forms.get(whole);
      if (form === undefined) continue;
      const end = stemmed ? folded.stemEnds[last]! : folded.ends[last]!;
      const hit = {
        ...form.judged.candidate.hit,
        firstToken: first,
        endToken: last + 1,
        start: folded.starts[first]!,
        end,
      };
      const candidate = { ...form.judged.candidate, passage, hit, tokens: last + 1 - first };
      if (form.capitals && passage.cases[first] !== CASE.capitals) continue;
      if (!form.capitals && !capitalsTell(candidate) && !isQuoted(candidate)) continue;
      if ((passage.cues[first]! & CUE.small) !== 0 && last === first) continue;
      const judged = { ...form.judged, candidate, probability: form.judged.probability * DISCOUNT };
      if (![...mentions, ...found].some((other) => touches(other, judged))) found.push(judged);
    }
  }
  return found;
}

function touches(a: Judged, b: Judged): boolean {
  return (
    a.candidate.passage === b.candidate.passage &&
    a.candidate.hit.start < b.candidate.hit.end &&
    b.candidate.hit.start < a.candidate.hit.end
  );
}

/** Short forms of titles that the page has named in full: its initials, the part before a colon or after it, a telling last word. */

import type { ArticleReading, PassageReading } from './reading';
import { CASE } from './reading';
import type { Candidate } from './candidate';
import { roleAfter, seasonAfter } from './evidence/words-around';
import { CUE } from './evidence/cue-words';
import { extendPhrase, hashTokens } from './fold-text';
import type { Judged } from './judge-article';
import { byPlace } from './resolve';
import { phraseText } from './title-index';
import { capitalsTell, isQuoted } from './evidence/typography';

/** A title named this surely may be shortened afterwards. */
const SURE = 0.8;
/** Short forms are a little less sure than the title they stand for. */
const DISCOUNT = 0.85;

/** A title is called by its last word ("Idol", "Feud") where that has so many letters. */
const LAST_WORD_LETTERS = 4;

type Form = { text: string; capitals: boolean; lastWord?: boolean };
type ShortForm = Omit<Form, 'text'> & { judged: Judged };

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
    for (const { text, ...form } of shortFormsOf(judged)) {
      const hash = hashTokens(text.split(' '));
      // A form that two titles of the page share belongs to neither.
      if (forms.has(hash)) forms.delete(hash);
      else forms.set(hash, { ...form, judged });
    }
  }
  if (forms.size === 0) return mentions;
  const added = reading.passages.flatMap((passage) => findIn(passage, forms, mentions));
  return [...mentions, ...added].sort(byPlace);
}

/** The shorter ways to write a title, as folded text. */
function shortFormsOf({ candidate }: Judged): Form[] {
  const tokens = phraseText(candidate.reading.index, candidate.hit.phrase).split(' ');
  const forms: Form[] = [];
  const initials = tokens.map((token) => token[0] ?? '').join('');
  if (initials.length >= 3) forms.push({ text: initials, capitals: true });
  const { headTokens } = candidate.sense;
  if (headTokens > 0 && headTokens < tokens.length) {
    forms.push({ text: tokens.slice(0, headTokens).join(' '), capitals: false });
    const tail = tokens.slice(headTokens).join(' ');
    if (tokens.length - headTokens > 1 || tail.length > 6) forms.push({ text: tail, capitals: false });
  }
  const last = tokens.at(-1)!;
  if (last.length >= LAST_WORD_LETTERS && headTokens === 0) forms.push({ text: last, capitals: false, lastWord: true });
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
      if (form.lastWord && !isCalledSo(candidate)) continue;
      if (form.capitals && passage.cases[first] !== CASE.capitals) continue;
      if (!form.capitals && !capitalsTell(candidate) && !isQuoted(candidate)) continue;
      if ((passage.cues[first]! & CUE.small) !== 0 && last === first) continue;
      const judged = { ...form.judged, candidate, probability: form.judged.probability * DISCOUNT };
      if (![...mentions, ...found].some((other) => touches(other, judged))) found.push(judged);
    }
  }
  return found;
}

/** The last word alone is often a person or a place: it needs a season, a role or an "on" beside it, or quotes around it. */
function isCalledSo(candidate: Candidate): boolean {
  const { hit, passage } = candidate;
  const before = passage.passage.text.slice(Math.max(0, hit.start - 4), hit.start);
  return isQuoted(candidate) || seasonAfter(candidate) !== '' || roleAfter(candidate) === 1 || /\bon\s$/.test(before);
}

function touches(a: Judged, b: Judged): boolean {
  return (
    a.candidate.passage === b.candidate.passage &&
    a.candidate.hit.start < b.candidate.hit.end &&
    b.candidate.hit.start < a.candidate.hit.end
  );
}

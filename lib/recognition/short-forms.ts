/** Short forms of titles that the page names in full: initials, the part before a colon or after it, the telling last words. */

import type { Candidate } from './candidate';
import { CUE } from './evidence/cue-words';
import { capitalsTell, isQuoted } from './evidence/typography';
import { extendPhrase, hashTokens } from './phrase-hash';
import type { ArticleReading, PassageReading } from './reading';
import { CASE } from './reading';
import { phraseText } from './title-words';

/** A title is called by its last word ("Idol", "Feud") where that has so many letters. */
const LAST_WORD_LETTERS = 4;
/** Initials of fewer words than this are any abbreviation. */
const LEAST_INITIALS = 3;
/** Words of a short form at most. */
const MOST_WORDS = 6;

/** How a title was shortened on the page itself. */
export type Shortening = 'initials' | 'head' | 'tail' | 'last_word' | 'person';

type ShortForm = { shortening: Shortening; parent: Candidate };

/**
 * Further candidates: short forms of the titles given, wherever the page writes one that is no part of a candidate already.
 * `surely` are candidates that name their show for all that can be known of each alone.
 */
export function findShortForms(reading: ArticleReading, surely: Candidate[], known: Candidate[]): Candidate[] {
  const forms = collectForms(surely);
  if (forms.size === 0) return [];
  const taken = new Map<number, Candidate[]>();
  for (const candidate of known) {
    const place = candidate.passage.place;
    const group = taken.get(place);
    if (group === undefined) taken.set(place, [candidate]);
    else group.push(candidate);
  }
  return reading.passages.flatMap((passage) => findIn(passage, forms, taken.get(passage.place) ?? []));
}

function collectForms(surely: Candidate[]): Map<number, ShortForm> {
  const longest = new Map<number, Candidate>();
  for (const candidate of surely) {
    const { sense, tokens } = candidate;
    if (tokens > (longest.get(sense.ordinal)?.tokens ?? 1)) longest.set(sense.ordinal, candidate);
  }
  const forms = new Map<number, ShortForm>();
  for (const parent of longest.values()) {
    for (const { text, shortening } of shortFormsOf(parent)) {
      const hash = hashTokens(text.split(' '));
      // A form that two titles of the page share belongs to neither.
      if (forms.has(hash) && forms.get(hash)!.parent !== parent) forms.delete(hash);
      else forms.set(hash, { shortening, parent });
    }
  }
  return forms;
}

/** The shorter ways to write a title, as folded text. */
function shortFormsOf({ reading, hit, sense }: Candidate): { text: string; shortening: Shortening }[] {
  const tokens = phraseText(reading.index, hit.phrase).split(' ');
  const forms: { text: string; shortening: Shortening }[] = [];
  const initials = tokens.map((token) => token[0] ?? '').join('');
  if (initials.length >= LEAST_INITIALS) forms.push({ text: initials, shortening: 'initials' });
  const { headTokens } = sense;
  if (headTokens > 0 && headTokens < tokens.length) {
    forms.push({ text: tokens.slice(0, headTokens).join(' '), shortening: 'head' });
    const tail = tokens.slice(headTokens);
    if (!['with', 'starring'].includes(tail[0]!) && (tail.length > 1 || tail[0]!.length > LAST_WORD_LETTERS))
      forms.push({ text: tail.join(' '), shortening: 'tail' });
  }
  const last = tokens.at(-1)!;
  const first = tokens[0] === 'the' ? 1 : 0;
  // "Ellen" of "The Ellen DeGeneres Show", "Kimmel" of no title: a show called by its host's first name.
  if (last === 'show' && tokens.length - first >= 3) forms.push({ text: tokens[first]!, shortening: 'person' });
  else if (last.length >= LAST_WORD_LETTERS && headTokens === 0) forms.push({ text: last, shortening: 'last_word' });
  return forms;
}

function findIn(passage: PassageReading, forms: Map<number, ShortForm>, known: Candidate[]): Candidate[] {
  const { folded } = passage;
  const found: Candidate[] = [];
  for (let first = 0; first < folded.count; first++) {
    if (passage.cases[first] === CASE.lower) continue;
    let hash = 0;
    for (let last = first; last < Math.min(folded.count, first + MOST_WORDS); last++) {
      const stemmed = folded.stemEnds[last]! >= 0;
      const whole = extendPhrase(hash, stemmed ? folded.stemHashes[last]! : folded.hashes[last]!);
      hash = extendPhrase(hash, folded.hashes[last]!);
      const form = forms.get(whole);
      if (form === undefined) continue;
      const candidate = candidateAt(passage, form, first, last);
      if (isWrittenSo(candidate, form) && !known.some((other) => covers(other, candidate))) found.push(candidate);
    }
  }
  return found;
}

function candidateAt(
  passage: PassageReading,
  { parent, shortening }: ShortForm,
  first: number,
  last: number,
): Candidate {
  const { folded } = passage;
  const stemmed = folded.stemEnds[last]! >= 0;
  const hit = {
    // No phrase of the index: every short form of a title is a phrase of its own.
    phrase: -1 - parent.hit.phrase,
    firstToken: first,
    endToken: last + 1,
    start: folded.starts[first]!,
    end: stemmed ? folded.stemEnds[last]! : folded.ends[last]!,
  };
  return {
    ...parent,
    passage,
    hit,
    shortening,
    isName: shortening === 'person',
    tokens: last + 1 - first,
    platformBefore: -1,
    insideLonger: false,
  };
}

function isWrittenSo(candidate: Candidate, { shortening }: ShortForm): boolean {
  const { passage, hit } = candidate;
  if (shortening === 'initials') return passage.cases[hit.firstToken] === CASE.capitals;
  if (candidate.tokens === 1 && (passage.cues[hit.firstToken]! & CUE.small) !== 0) return false;
  return capitalsTell(candidate) || isQuoted(candidate);
}

/** Whether another candidate stands in its place: what was judged there already is not judged again as something shorter. */
function covers(other: Candidate, candidate: Candidate): boolean {
  return other.hit.start <= candidate.hit.start && other.hit.end >= candidate.hit.end;
}

/** One possible mention: a hit with the passage around it and the show or platform it would name. */

import type { ArticleReading, PassageReading } from './reading';
import type { Hit } from './scan';
import type { Shortening } from './short-forms';
import type { Sense } from './title-index';

export type Candidate = {
  reading: ArticleReading;
  passage: PassageReading;
  hit: Hit;
  sense: Sense;
  /** Other shows of the same name that fit about as well. */
  rivals: Sense[];
  /** How many tokens it has, and how common its words are as plain language (0 to 1). */
  tokens: number;
  level: number;
  /** A person's name too: of somebody in the dataset, or a first name or surname. */
  isName: boolean;
  /** How the page shortened a title that it names in full elsewhere; undefined for a name of the dataset. */
  shortening?: Shortening;
  /** Another hit of the same kind covers it and more. */
  insideLonger: boolean;
  /** Platforms named for certain in its sentence and on the page, as ordinals. */
  sentencePlatforms: Set<number>;
  pagePlatforms: Set<number>;
  /** How the page writes each platform it names for certain. */
  platformNames: Map<number, string>;
  /** The platform whose name ends right before it ("Netflix's Maniac"), or -1. */
  platformBefore: number;
};

/** The words right before and after, as offsets from the hit: -1 is the word before. Undefined at the passage's edge. */
export function tokenBeside({ hit, passage }: Candidate, offset: number): number | undefined {
  const token = offset < 0 ? hit.firstToken + offset : hit.endToken - 1 + offset;
  return token >= 0 && token < passage.folded.count ? token : undefined;
}

/** The kinds of the word beside a candidate, 0 at the edge or across a sentence's end. */
export function cuesBeside(candidate: Candidate, offset: number): number {
  const token = tokenBeside(candidate, offset);
  if (token === undefined) return 0;
  const { sentences, cues } = candidate.passage;
  return sentences[token] === sentences[candidate.hit.firstToken] ? cues[token]! : 0;
}

/** What stands between a candidate and the word before (or after) it. */
export function gapBefore({ hit, passage }: Candidate): string {
  const previous = hit.firstToken === 0 ? 0 : passage.folded.ends[hit.firstToken - 1]!;
  return passage.passage.text.slice(previous, hit.start);
}
export function gapAfter({ hit, passage }: Candidate): string {
  const next = hit.endToken < passage.folded.count ? passage.folded.starts[hit.endToken]! : passage.passage.text.length;
  return passage.passage.text.slice(hit.end, next);
}

export function surfaceOf({ hit, passage }: Candidate): string {
  return passage.passage.text.slice(hit.start, hit.end);
}

/** A small function that measures one kind of evidence, mostly 0 or 1; its weight is learned. */
export type Feature = {
  /** Also the name of the message that explains it. */
  name: string;
  measure: (candidate: Candidate) => number;
  /** The words it rests on. */
  detail?: (candidate: Candidate) => string;
};

/**
 * The same function, which remembers its last answer: many measures look at the same few properties, one candidate after the other.
 * To remember all of them, in a map, would cost more than asking again.
 */
export function remembered<Key extends object, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  let last: { key: Key; answer: Answer } | null = null;
  return (key) => {
    if (last === null) last = { key, answer: ask(key) };
    else if (last.key !== key) {
      last.answer = ask(key);
      last.key = key;
    }
    return last.answer;
  };
}

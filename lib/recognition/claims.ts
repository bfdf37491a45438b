/** What a page says of a show in the sentence of its mention: renewed, cancelled, ending, ended, saved, and for which seasons. */

import { type Candidate, surfaceOf } from './candidate';
import type { Judged } from './judge-article';
import type { Claim } from './mention';

/** Words that make a sentence a question, a wish or a rumour rather than news. */
const DOUBT =
  /\b(?:if|whether|unless|could|might|would|should|hopes?|hoping|hoped|wants?|rumou?r(?:s|ed)?|reportedly|speculat\w+|talks|petition|fears?|bubble|fate|wondering|asks?|asking|undecided|until|unlikely|likely|possibly|perhaps|calls? for|chances? of|in danger|in case|when will|will there be|watch|before)\b/i;
/** Doubt counts this many characters before the words and after them; further off it is about something else. */
const DOUBT_BEFORE = 45;
const DOUBT_AFTER = 25;
/** Words that turn a decision into its opposite when they stand right before it. */
const DENIAL =
  /\b(?:not|never|no|n[’']t|isn[’']t|wasn[’']t|hasn[’']t|haven[’']t|yet to be|far from|avoid(?:s|ed)?|escaped?|without|than|instead of|rather than|yet)\s+(?:\w+\s+){0,2}$/i;

type Pattern = { kind: Claim['kind']; words: RegExp };

/** In the order in which they win: a save speaks of the cancellation before it, a final season is also a renewal. */
const PATTERNS: Pattern[] = [
  {
    kind: 'saved',
    words:
      /\b(?:saved by|rescued by|revived (?:by|at|on)|resurrected (?:by|at|on)|finds? a new home|found a new home)\b/i,
  },
  {
    kind: 'ending',
    words:
      /\b(?:(?:will|to|set to) (?:end|conclude|wrap(?: up)?)|(?:is|are) (?:ending|coming to an end|wrapping up)|(?:renewed|returns?|returning|back) for (?:a|an|its|their|the) (?:\w+ and )?(?:final|last) season|(?:upcoming|forthcoming) \w+ and final season)\b/i,
  },
  {
    kind: 'cancelled',
    words:
      /\b(?:cancell?ed|cancels|cancell?ation of|axed|axes|scrapped|scraps|pulled the plug|pulls the plug|gets? the axe|got the axe|given the axe|won[’']t be back|not be returning|will not return)\b/i,
  },
  {
    kind: 'renewed',
    words:
      /\b(?:renewed|renews|renewal|(?:gets|scores|lands|nabs|earns|given|handed|granted) (?:a |an |early )?(?:\w+[- ])?(?:second|third|fourth|fifth|sixth|seventh|eighth|season|renewal)|picked up for (?:a |an )?\w+ (?:more )?season|ordered (?:a|another|more) (?:\w+ )?season)\b/i,
  },
  {
    kind: 'ended',
    words:
      /\b(?:ended (?:its run|after|in|with)|came to an end|wrapped (?:up )?(?:its|after|in)|aired its (?:series )?finale|signed off|bowed out|concluded (?:its run|after|in|with))\b/i,
  },
];

/** A claim's words stand this near to the title, in characters, or are not about it. */
const REACH = 90;
/** "Ended" is said of seasons, stories and marriages too: only right after the title is it about the show. */
const ENDED_REACH = 16;

/**
 * Says what the sentence of a mention claims of that show. Null where it claims nothing, where doubt or denial is in it, or where
 * another show stands nearer to the words.
 */
export function claimAt(candidate: Candidate, all: Judged[]): Claim | null {
  const { text, start, end } = sentenceOf(candidate);
  if (text.includes('?')) return null;
  const from = candidate.hit.start - start;
  const to = candidate.hit.end - start;
  // The title must not be read as the decision ("Saved", "The End").
  const blanked = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  for (const { kind, words } of PATTERNS) {
    const match = words.exec(blanked);
    if (match === null) continue;
    const around = blanked.slice(Math.max(0, match.index - DOUBT_BEFORE), match.index + match[0].length + DOUBT_AFTER);
    if (DOUBT.test(around) || /\bmay\b/.test(around)) return null;
    if (DENIAL.test(blanked.slice(Math.max(0, match.index - 40), match.index))) return null;
    const distance = Math.max(from - (match.index + match[0].length), match.index - to);
    if (kind === 'ended' && (match.index < to || distance > ENDED_REACH)) continue;
    if (
      distance > REACH ||
      isAnothers(
        candidate,
        all,
        { start: start + match.index, end: start + match.index + match[0].length },
        { start, end },
      )
    )
      continue;
    return { kind, seasons: kind === 'ended' ? [] : seasonsIn(blanked.slice(match.index, match.index + 90), kind) };
  }
  return null;
}

type Span = { start: number; end: number };

function sentenceOf({ passage, hit }: Candidate): Span & { text: string } {
  const { folded, sentences } = passage;
  const sentence = sentences[hit.firstToken]!;
  let first = hit.firstToken;
  let last = hit.firstToken;
  while (first > 0 && sentences[first - 1] === sentence) first -= 1;
  while (last + 1 < folded.count && sentences[last + 1] === sentence) last += 1;
  const start = folded.starts[first]!;
  const end = last + 1 < folded.count ? folded.starts[last + 1]! : folded.text.length;
  return { text: folded.text.slice(start, end), start, end };
}

/**
 * Whether another show of the sentence is the one spoken of: what stands between it and the words holds no further title, and it is
 * nearer. In a list ("NBC cancels Believe and Crisis") the words belong to every item, so only shows parted by a verb compete.
 */
function isAnothers(candidate: Candidate, all: Judged[], words: Span, sentence: Span): boolean {
  const gapOf = ({ start, end }: Span) => Math.max(start - words.end, words.start - end);
  const own = gapOf(candidate.hit);
  return all.some(({ candidate: other }) => {
    if (other.passage !== candidate.passage || other.sense.kind !== 'show') return false;
    if (other.sense.ordinal === candidate.sense.ordinal || surfaceOf(other) === surfaceOf(candidate)) return false;
    if (other.hit.start < sentence.start || other.hit.end > sentence.end || gapOf(other.hit) >= own) return false;
    return !inOneList(candidate, other);
  });
}

function inOneList(a: Candidate, b: Candidate): boolean {
  const [left, right] = a.hit.start < b.hit.start ? [a, b] : [b, a];
  const between = a.passage.passage.text.slice(left.hit.end, right.hit.start);
  const bare = between.replace(/["“”‘’']/g, '').replace(/\p{Lu}[\p{L}’'&.-]*/gu, '');
  return /^[\s,;&]*(?:(?:and|or|the|of|a|as well as|plus)[\s,;&]*)*$/i.test(bare);
}

const NUMBERS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The seasons named right after the words: "for a third season" → [3], "for seasons 6 and 7" → [6, 7], "after one season" → [1]. */
function seasonsIn(text: string, kind: Claim['kind']): number[] {
  const listed = /\bseasons?\s+(\d{1,2}|[a-z]+)(?:\s*(?:and|&|-|–|,)\s*(\d{1,2}))?/i.exec(text);
  const numbers = [listed?.[1], listed?.[2]].flatMap((word) => numberOf(word) ?? []);
  if (numbers.length > 0) return numbers;
  const ordinal = new RegExp(
    `\\b(${NUMBERS.join('|')})(?:[ -]and[ -](${NUMBERS.join('|')}|final|last))?[ -]seasons?\\b`,
    'i',
  ).exec(text);
  if (ordinal !== null) return [ordinal[1], ordinal[2]].flatMap((word) => numberOf(word) ?? []);
  const count = /\bafter (?:just |only )?(\w+) seasons?\b/i.exec(text);
  const last = kind === 'cancelled' ? numberOf(count?.[1]) : null;
  return last === null ? [] : [last];
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  const place = Math.max(NUMBERS.indexOf(word.toLowerCase()), COUNTS.indexOf(word.toLowerCase()));
  return place < 0 ? null : place + 1;
}

/** What a page says of a show in the sentence of its mention: renewed, cancelled, ending, ended, saved, and for which seasons. */

import type { Candidate } from './candidate';
import { CLAIM_PATTERNS, OTHER, OWN } from './claim-patterns';
import { seasonsIn } from './claim-seasons';
import type { Judged } from './judge-article';
import type { Claim } from './mention';

/** Words that make a sentence a question, a wish, a rumour or a report of someone's error rather than news. */
const DOUBT =
  /\b(?:if|whether|unless|could|might|would|should|may(?! \d|,|\.|$)|hopes?|hoping|hoped|wants?|rumou?r(?:s|ed)?|reportedly|speculat\w+|talks|petition|fears?|bubble|fate|wondering|asks?|asking|undecided|until|unlikely|likely|possibly|perhaps|calls? for|chances? of|in danger|in case|when will|will there be|watch|claims?|claimed|denie[sd]|denying|neither|considering|considers|expects?|expected|predicts?|only if|awaits?|looms|wrong|untrue|false|said to be|plans)\b/i;
/** Doubt counts this many characters before the words and after them; further off it is about something else. */
const DOUBT_BEFORE = 60;
const DOUBT_AFTER = 28;
/** Words that turn a decision into its opposite when they stand right before it. */
const DENIAL =
  /\b(?:not|never|no|n[’']t|yet to|far from|avoid(?:s|ed)?|escaped?|without|instead of|rather than|yet)\s+(?:\w+\s+){0,3}$/i;
/** Without one of these no wording can match: most sentences are done with here. */
const DECISION =
  /renew|cancel|\b(?:over|gone)\b|\bax(?:e|ing)|scrap|\bcan(?:s|ned)\b|plug|\bend|conclud|wrap|\bsav(?:ed?|es|ing)\b|rescu|reviv|resurrect|new home|sign(?:s|ed)? off|bow(?:s|ed)? out|\bback\b|not (?:be|return|mov)|won[’']?t|be (?:its|the) (?:last|final)|finish|dropped|finale|came to|comes? to|home|axe|picks? up|picked up|return(?:s|ing)? for|(?:final|last|no \w+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|new|more|\d)[ -](?:and final )?(?:season|series)|(?:season|series) \w+ of/i;
/** Further than this after the words nothing is about them, in characters. */
const SEASONS_AFTER = 90;

/**
 * Says what the sentence of a mention claims of that show. Null where it claims nothing, where doubt or denial is in it, or where
 * the words are about another show or something else.
 */
export function claimAt(candidate: Candidate, all: Judged[]): Claim | null {
  if (!DECISION.test(sentenceOf(candidate).text)) return null;
  const sentence = prepare(candidate, all);
  if (sentence.includes('?')) return null;
  for (const clause of clausesOf(sentence)) {
    if (!clause.includes(OWN)) continue;
    for (const { kind, words } of CLAIM_PATTERNS) {
      const match = words.exec(clause);
      if (match === null || isDoubted(clause, match.index, match[0])) continue;
      const after = clause.slice(match.index, match.index + match[0].length + SEASONS_AFTER);
      const seasons = seasonsIn(withoutAside(after), kind);
      return { kind, seasons: seasons.length > 0 ? seasons : seasonsIn(clause, kind) };
    }
  }
  return null;
}

function isDoubted(clause: string, at: number, matched: string): boolean {
  const end = at + matched.length;
  const around = clause.slice(Math.max(0, at - DOUBT_BEFORE), end + DOUBT_AFTER);
  if (DOUBT.test(around)) return true;
  // "Not renewed" is denied before the words; "will not return" is the words themselves.
  const verb = /\b(?:renew|cancel|axe|scrap|end|sav|rescue|reviv|conclud)\w*/i.exec(matched);
  const before = clause.slice(Math.max(0, at - 40), at + (verb?.index ?? 0));
  return (
    DENIAL.test(before) && !/\b(?:not be|won[’']?t|not moving|not renewing|no \w+ (?:season|series))\b/i.test(matched)
  );
}

/** "which ended its third season" between two commas tells of the past. */
function withoutAside(text: string): string {
  return text.replace(/, which [^,]*\b(?:ended|finished|wrapped)\b[^,]*,/i, ',');
}

/** Parts of a sentence with a subject each. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/;|—|,? (?:while|but|whereas|although|though) |, and (?=[^,]*\b(?:has|have|was|is|will)\b)/i);
}

/** The sentence with one sign for the show, one for any other, lists of shows taken as one, and without quotes. */
function prepare(candidate: Candidate, all: Judged[]): string {
  const { text, start, end } = sentenceOf(candidate);
  const spans = all
    .filter(({ candidate: { passage, hit, sense } }) => {
      return passage === candidate.passage && sense.kind === 'show' && hit.start >= start && hit.end <= end;
    })
    .map(({ candidate: { hit, sense } }) => ({
      start: hit.start - start,
      end: hit.end - start,
      sign: sense.ordinal === candidate.sense.ordinal ? OWN : OTHER,
    }));
  if (spans.every(({ sign }) => sign !== OWN))
    spans.push({ start: candidate.hit.start - start, end: candidate.hit.end - start, sign: OWN });
  let prepared = '';
  let at = 0;
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    prepared += text.slice(at, span.start) + span.sign;
    at = span.end;
  }
  prepared += text.slice(at);
  return prepared
    .replace(/["“”‘«»]|(?<!\p{L})[’']|(?<=[\uE000\uE001])[’'](?!s\b)/gu, '')
    .replace(/\s+/g, ' ')
    .replace(LIST, (list) => (list.includes(OWN) ? OWN : OTHER))
    .replace(OF_THE_SHOW, '\uE002')
    .replace(REFERS_BACK.test(text) ? BACK_REFERENCE : /$^/gu, (words, at: number, whole: string) => {
      const named = whole
        .slice(0, at)
        .match(/[\uE000\uE001]/gu)
        ?.at(-1);
      return named === undefined ? words : words.replace(/(?:it|the (?:[A-Z][\w+]* )*\p{Ll}+)$/u, named);
    });
}

const REFERS_BACK = /\bit\b|\bthe (?:\w+ ){0,3}(?:show|series|drama|comedy|sitcom|thriller)\b/i;

/** "has cancelled it", "the drama has been": the show named last before. */
const BACK_REFERENCE =
  /(?<=[\uE000\uE001][^\uE000\uE001]{2,60})(?:\bit(?= (?:was|is|has been|had been) (?:over|cancell?ed|renewed|axed)\b)|(?:renew|cancel|ax|scrap|sav|rescu|reviv)\w* (?:it|the (?:show|series|drama|comedy|sitcom|thriller))\b(?! [\uE000\uE001])|(?<=[:;,] )the (?:[A-Z][\w+]* )*(?:show|series|drama|comedy|sitcom|thriller)(?= (?:has|was|is|will)\b))/gu;

/** "Mad Men creator", "Maniac's star": the show is named to say of whom or of what else the sentence speaks. */
const OF_THE_SHOW =
  /[\uE000\uE001](?:[’']s? (?!(?:\w+ )?(?:cancell?ation|renewal|run|return|end|finale|seasons?|series)\b)|,? (?:alum\w*|stars?|co-?stars?|actors?|actress|creators?|co-creators?|showrunners?|writers?|producers?|hosts?|judge|spin-?offs?|prequel|sequel|movie|film|pilot|musical|special|tour|game|book|reunion|universe|franchise)\b)/giu;

/** Shows in a list: what is said of one is said of all. */
const LIST =
  /(?:[\uE000\uE001](?: \([^)]{1,20}\))?(?:, (?:and |or )?| and | & |, as well as | as well as )(?:(?:the |its |[\w.’' -]{2,24}[’']s? )?(?:[\w’'-]+ ){0,5}(?:series|show|drama|dramedy|comedy|sitcom|thriller|vehicle|soap|procedural|anthology|reboot|spin-?off) )?)+[\uE000\uE001]/gu;

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

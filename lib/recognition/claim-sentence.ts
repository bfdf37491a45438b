/** The sentence of a mention as claims are read from it: a sign for the show, another for every other show, and what refers back resolved. */

import type { Candidate } from './candidate';
import type { Judged } from './judge-article';

/** What stands in a prepared sentence for the show, for every other show, and for something named after a show ("Mad Men creator"). */
export const OWN = '\uE000';
export const OTHER = '\uE001';
const NAMED_AFTER = '\uE002';

/** What a show is called when it is not named. */
const NOUN =
  '(?:show|series|drama|dramedy|comedy|sitcom|thriller|soap|procedural|western|programme|fantasy|saga|mystery|romance|adventure|docuseries|epic|hit)';

/** The sentence with one sign for the show, one for any other, lists of shows taken as one, and without quotes. */
export function prepareSentence(candidate: Candidate, all: Judged[]): string {
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
  prepared = prepared
    .replace(/["“”‘«»]|(?<!\p{L})[’']|(?<=[\uE000\uE001],?)[’'](?!s\b)/gu, '')
    .replace(/\s+/g, ' ')
    .replace(LIST, (list) => (list.includes(OWN) ? OWN : OTHER));
  return referBack(prepared).replace(NAMED_FOR_ANOTHER, NAMED_AFTER);
}

/** "has cancelled it", "the hit thriller", "the sitcom's last": the show named last before. */
function referBack(sentence: string): string {
  return sentence.replace(BACK_REFERENCE, (reference, at: number, whole: string) => {
    const named = whole
      .slice(0, at)
      .match(/[\uE000\uE001]/g)
      ?.at(-1);
    return named ?? reference;
  });
}

const BACK_REFERENCE = new RegExp(
  [
    // "it was over", "it has been renewed"
    '\\bit(?= (?:was|is|has been|had been) (?:over|cancell?ed|renewed|axed)\\b)',
    // "has cancelled it"
    '(?<=\\b(?:renew|cancel|ax|scrap|sav|rescu|reviv)\\w* )it\\b',
    // "the hit BBC thriller", but not "the series finale", nor "the drama Maniac", which names its show itself
    `\\bthe (?:(?!${NOUN} |final|last|first|second|third|fourth|fifth|new|next|${NOUN}s\\b)[^\\s,]+ ){0,3}?${NOUN}(?! (?:finale|premiere|order|regular|\\w+ [${OWN}${OTHER}]|[${OWN}${OTHER}])|-|s\\b)(?=\\W)`,
  ].join('|'),
  'g',
);

/** "Mad Men creator", "Maniac's star": the show is named to say of whom or of what else the sentence speaks. */
const NAMED_FOR_ANOTHER =
  /[\uE000\uE001](?:[’']s? (?!(?:\w+ ){0,2}(?:cancell?ation|renewal|run|return|end|finale|seasons?|series|last|final)\b)| (?:alum\w*|stars?|co-?stars?|actors?|actress|creators?|co-creators?|showrunners?|writers?|producers?|boss|hosts?|judge|spin-?offs?|prequel|sequel|movie|film|pilot|musical|special|tour|game|book|reunion|universe|franchise)\b)/g;

/** Shows in a list: what is said of one is said of all. */
const LIST =
  /(?:[\uE000\uE001](?: \([^)]{1,20}\))?(?:, (?:and |or )?| and | & |, as well as | as well as )(?:(?:the |its |[\w.’' -]{2,24}[’']s? )?(?:[\w’'-]+ ){0,5}(?:series|show|drama|dramedy|comedy|sitcom|thriller|vehicle|soap|procedural|anthology|reboot|spin-?off) )?)+[\uE000\uE001]/g;

type Span = { start: number; end: number };

/** The sentence that a mention stands in, in small letters; `start` and `end` are places in the passage's folded text. */
export function sentenceOf({ passage, hit }: Candidate): Span & { text: string } {
  const { folded, sentences } = passage;
  const sentence = sentences[hit.firstToken]!;
  let first = hit.firstToken;
  let last = hit.firstToken;
  while (first > 0 && sentences[first - 1] === sentence) first -= 1;
  while (last + 1 < folded.count && sentences[last + 1] === sentence) last += 1;
  const start = folded.starts[first]!;
  const end = last + 1 < folded.count ? folded.starts[last + 1]! : folded.text.length;
  const text = folded.text.slice(start, end);
  // Small letters, since expressions that heed no case take many times longer to compile; a few letters change their length.
  const small = text.toLowerCase();
  return { text: small.length === text.length ? small : text, start, end };
}

/** What a page says of a show in the sentence of its mention: renewed, cancelled, ending, ended, saved, and for which seasons. */

import type { Candidate } from './candidate';
import { wordingsFor } from './claim-patterns';
import { seasonsIn } from './claim-seasons';
import { OWN, prepareSentence, sentenceOf } from './claim-sentence';
import type { Judged } from './judge-article';
import type { Claim } from './mention';

/** Words that make a sentence a question, a wish, a rumour or a report of someone's error rather than news. */
const DOUBT =
  /\b(?:if|whether|unless|could(?!(?: not|n[’']t) be (?:more|happier|prouder))|might|would|should|may(?! \d|,|\.|$)|hopes?|hoping|hoped|wants?|rumou?r(?:s|ed)?|reportedly|speculat\w+|talks|(?:nearly|almost|narrowly) (?:got|was|were|been|cancel\w*|axed|missed|didn)|back in (?:19|20)\d\d|please|on (?:my|our) knees|petition|thinking (?:of|about)|mull\w*|weigh\w*|beg(?:s|ged|ging)?|urg(?:es?|ed|ing)|plead\w*|fears?|bubble|fate|wondering|asks?|asking|undecided|until|unlikely|likely|possibly|perhaps|calls? for|chances? of|in danger|in case|when will|will there be|watch|claims?|claimed|denie[sd]|denying|neither|considering|considers|expects?|expected|predicts?|only if|awaits?|looms|wrong|untrue|false|said to be|plans)\b/;
/** Doubt counts this many characters before the words and after them; further off it is about something else. */
const DOUBT_BEFORE = 60;
const DOUBT_AFTER = 28;
/** Words that turn a decision into its opposite when they stand right before it. */
const DENIAL =
  /(?:\b(?:not|never|no|yet to|far from|avoid(?:s|ed)?|escaped?|without|instead of|rather than|yet)|n[’']t)\s+(?:\w+\s+){0,3}$/;
/** Without one of these no wording can match: most sentences are done with here. */
const DECISION =
  /renew|cancel|\b(?:over|gone)\b|\bax(?:e|ing)|scrap|\bcan(?:s|ned)\b|plug|\bend|conclud|wrap|\bsav(?:ed?|es|ing)\b|rescu|reviv|resurrect|new home|sign(?:s|ed)? off|bow(?:s|ed)? out|\bback\b|not (?:be|return|mov)|won[’']?t|be (?:its|the) (?:last|final)|finish|drop(?:s|ped)|ditch|dump|\bbin(?:s|ned)|nixe|chop|boot|re-?up|recommission|extend|goodbye|farewell|revival|reboot|nod for|go-ahead|green ?light|bring|brought|finale|came to|comes? to|home|axe|picks? up|picked up|return(?:s|ing)? for|(?:final|last|no \w+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|new|more|\d)[ -](?:and final )?(?:season|series)|(?:season|series) (?:\w+ )?(?:of|is)\b|order|greenlit|\b(?:last|final)\b/;
/** Further than this after the words nothing is about them, in characters. */
const SEASONS_AFTER = 90;

/**
 * Says what the sentence of a mention claims of that show. Null where it claims nothing, where doubt or denial is in it, or where
 * the words are about another show or something else.
 */
export function claimAt(candidate: Candidate, all: Judged[]): Claim | null {
  if (!DECISION.test(sentenceOf(candidate).text)) return null;
  const sentence = prepareSentence(candidate, all);
  if (sentence.includes('?')) return null;
  for (const clause of clausesOf(sentence)) {
    if (!clause.includes(OWN)) continue;
    for (const { kind, words } of wordingsFor(clause)) {
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
  const verb =
    /\b(?:renew|cancel|axe|scrap|end|sav|rescue|reviv|conclud|order|announc|confirm|commission|green|pick|hand|giv|bring|extend|drop)\w*/.exec(
      matched,
    );
  const before = clause.slice(Math.max(0, at - 40), at + (verb?.index ?? 0));
  return (
    DENIAL.test(before) &&
    !/\b(?:not be|not to|won[’']?t|not moving|not renew|declin|refus|never to|isn[’']?t|no \w+ (?:season|series))\b/.test(
      matched,
    )
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

/** The wordings in which a sentence says what became of a show, with one sign for the show spoken of and one for any other. */

import { ORDINAL } from './claim-seasons';
import type { Claim } from './mention';

/** What stands in a pattern and in a prepared sentence for the show, and for every other show. */
export const OWN = '\uE000';
export const OTHER = '\uE001';

type Pattern = { kind: Claim['kind']; words: RegExp };

/** The show as the subject: not behind a preposition, which would make something else the subject ("a party for Maniac"). */
const SUBJECT = `(?<!\\b(?:in|of|for|with|from|on|at|about|like|unlike|behind|after|before|by|into|than|to|within|around) (?:the |its |[\\w’+ ]{0,12}[’']s )?)${OWN}`;
/** A stretch in which no other show is named, short enough to stay with its subject. */
const ASIDE = `[^,${OTHER}]{2,60}`;
/** What may stand between subject and verb: auxiliaries, adverbs, what stands between two commas, and a first verb before an "and". */
const BETWEEN = `(?: \\([^)]{0,20}\\))?(?:,${ASIDE},(?: (?!and )(?:[\\w’'-]+ ){1,6}and(?= (?:was|is|has|have|had|will|were) ))?)?(?:, (?:the|an?) ${ASIDE}(?= (?:that|which) ))?(?:, which(?: [\\w’+]+){0,3}?)?(?:,? (?:which|that|has|have|had|is|was|were|are|been|being|be|both|each|all|also|just|then|now|already|will|would|since|once|again|to|[a-z]+ly))*`;
/** What may stand between verb and object: "the freshman comedy", "a fourth season of", "more". */
const OBJECT = `(?:,? (?!(?:by|after|at|on|in|for|to|from|with|during|came|because|while|but|and|it|he|she|they|is|was|will|plays|deals?|contracts?|pacts?)\\b|${OTHER})[\\w’'&+-]+){0,8}? ${OWN}`;
const SEASON = `(?:${ORDINAL}(?:,? and (?:${ORDINAL}|final))?|another|\\d+(?:st|nd|rd|th)|new|final|last|more|one more)[ -](?:and final )?(?:seasons?|series|run)`;

const words = (pattern: string) => new RegExp(pattern, 'iu');

/** "Grey's Anatomy: Renewed", "Woke (cancelled)": the show and one word, as in lists and headlines. */
const LABEL = `${OWN}(?: \\([^)]{0,20}\\))?(?: ?[:(]| [—–-]) ?(?:[a-z]+ly )?`;
/** What ends a label: "Renewed through 2027", but not "Renewal hopes" or "Cancelled concert". */
const LABEL_ENDS = `(?=$|[.,;:!)]| (?:for|by|at|after|through|in|again|with|of course)\\b)`;
/** An order as it stands after "gets", "announced", "hands". */
const ORDER = `(?:an? |its |the |seasons? )*(?:early |straight )?(?:${SEASON}|(?:${SEASON} )?renewal)`;

/** In the order in which they win: a save speaks of the cancellation before it, a final season is also a renewal. */
export const CLAIM_PATTERNS: Pattern[] = [
  {
    kind: 'saved',
    words: words(
      `${SUBJECT}${BETWEEN} (?:saved|rescued|revived|resurrected)(?: (?:by (?!his|her|their|its|an? )|at|on|after)|:|,|$|\\.)`,
    ),
  },
  {
    kind: 'saved',
    words: words(
      `(?<!\\b(?:newly|performances?|acting|how .{0,80}) )\\b(?:saves|saved|rescues|rescued|revives|revived|resurrects|resurrected)${OBJECT}`,
    ),
  },
  { kind: 'saved', words: words(`${SUBJECT} (?:has |have )?(?:finds?|found|gets?|got|lands?) (?:itself )?a new home`) },
  {
    kind: 'ending',
    words: words(
      `${SUBJECT}${BETWEEN}(?: (?:set|going|slated|due))?(?: to)? (?:end|conclude|wrap(?: up)?|come to an end|finish|bow out|sign off)\\b(?! its (?:${ORDINAL}|hiatus|break))`,
    ),
  },
  {
    kind: 'ending',
    words: words(`${SUBJECT}${BETWEEN} (?:ending|wrapping up|concluding|coming to (?:an end|a close))\\b`),
  },
  { kind: 'ending', words: words(`${LABEL}ending${LABEL_ENDS}`) },
  { kind: 'ending', words: words(`\\b(?:ends|to end|ending)${OBJECT} (?:after|with|in|at)\\b`) },
  {
    kind: 'ending',
    words: words(`\\b(?:${ORDINAL}|\\d+(?:st|nd|rd|th))(?:,? and | & )(?:final|last) (?:season|series) of${OBJECT}`),
  },
  {
    kind: 'ending',
    words: words(
      `${SUBJECT}${BETWEEN}(?: (?:renewed|returns?|returning|back|return|be back|picked up))+ for (?:an?|its|their|the|one) (?:\\w+,? and )?(?:final|last) (?:season|series|run)`,
    ),
  },
  {
    kind: 'ending',
    words: words(
      `\\b(?:renew(?:s|ed)?|orders?|ordered|picks up|picked up)${OBJECT} for (?:an?|its|the|one) (?:\\w+,? and )?(?:final|last) (?:season|series)`,
    ),
  },
  {
    kind: 'ending',
    words: words(
      `\\b(?:upcoming|forthcoming|next|coming|${ORDINAL}) (?:season|series) of ${OWN} (?:will|is to|is set to) be (?:the|its) (?:last|final)`,
    ),
  },
  {
    kind: 'ending',
    words: words(
      `${SUBJECT} (?:heads|is heading|goes|is going|moves) (?:in)?to (?:its|the) (?:\\w+ and )?(?:final|last) (?:season|series)`,
    ),
  },
  {
    kind: 'ending',
    words: words(`\\b(?:upcoming|forthcoming|coming) (?:\\w+ and )?(?:final|last) (?:season|series) of ${OWN}`),
  },
  {
    kind: 'cancelled',
    words: words(
      `${SUBJECT}${BETWEEN} (?:cancell?ed|axed|scrapped|canned|dropped by)\\b(?! (?:the|an?(?! (?:while|week|month|year|day|few|little|couple)\\b)|his|her|its|their|all)\\b)`,
    ),
  },
  {
    kind: 'cancelled',
    words: words(
      `\\b(?:cancels?|cancell?ed|axe[ds]?|scraps|scrapped|cans|canned|(?:pull(?:s|ed)|pulling) the plug on|drops|dropped the axe on|axe has fallen on|not moving forward with|not be (?:renewing|moving forward with)|not renewing)${OBJECT}`,
    ),
  },
  {
    kind: 'cancelled',
    words: words(`${SUBJECT} (?:is|was|becomes|became)(?: [\\w’'-]+){1,7} to be (?:cancell?ed|axed)`),
  },
  { kind: 'cancelled', words: words(`${SUBJECT},? (?:cancell?ed|axed) (?:by|after)\\b`) },
  { kind: 'cancelled', words: words(`${LABEL}(?:cancell?ed|axed)${LABEL_ENDS}`) },
  {
    kind: 'cancelled',
    words: words(
      `${SUBJECT}${BETWEEN} (?:(?:done|finished) (?:at|on)\\b|(?:over|gone|no more|history)(?=$|[.,;:]| after\\b))`,
    ),
  },
  { kind: 'cancelled', words: words(`\\b(?:cancell?ed|axed) (?:is|are|was|were)(?: the [^,${OTHER}]{2,40})? ${OWN}`) },
  {
    kind: 'cancelled',
    words: words(`${SUBJECT} (?:won[’']?t|will not|is not|isn[’']?t) (?:get|getting|receive|have) (?:an? )?${SEASON}`),
  },
  { kind: 'cancelled', words: words(`^(?:cancell?ed|axed) (?:by|after) [^,]{2,40}, ${OWN}`) },
  { kind: 'cancelled', words: words(`\\bno (?:${ORDINAL}|more|further) (?:season|series|seasons) (?:of|for) ${OWN}`) },
  { kind: 'cancelled', words: words(`\\bcancell?ation of${OBJECT}`) },
  { kind: 'cancelled', words: words(`${OWN}[’']s? cancell?ation (?:was|has been|came|is)\\b`) },
  { kind: 'cancelled', words: words(`\\bcancell?ed: ${OWN}`) },
  { kind: 'cancelled', words: words(`${SUBJECT}${BETWEEN} (?:gets?|got|given|getting) the axe`) },
  {
    kind: 'cancelled',
    words: words(
      `${SUBJECT} (?:won[’']?t|will not|is not) (?:be back|return|be returning|be coming back|coming back|returning|continue)\\b`,
    ),
  },
  {
    kind: 'renewed',
    words: words(`${SUBJECT}${BETWEEN} renewed\\b`),
  },
  { kind: 'renewed', words: words(`\\b(?:renew(?:s|ed|ing)?|bring(?:s|ing)? back|brought back)${OBJECT}`) },
  { kind: 'renewed', words: words(`${LABEL}renewed${LABEL_ENDS}`) },
  { kind: 'renewed', words: words(`\\brenewed (?:is|are|was|were)(?: the [^,${OTHER}]{2,40})? ${OWN}`) },
  { kind: 'renewed', words: words(`(?<!\\b(?:first|earlier|previous) )\\brenewal (?:of|for)${OBJECT}`) },
  {
    kind: 'renewed',
    words: words(
      `\\b(?:announce[sd]|confirm(?:s|ed)|unveil(?:s|ed)|reveal(?:s|ed)|set) (?:an? )?${SEASON} (?:of|for) ${OWN}`,
    ),
  },
  {
    kind: 'renewed',
    words: words(`\\b(?:picks? up|picked up)${OBJECT}(?: for (?:an? |its )?${SEASON}|,? renewing)`),
  },
  {
    kind: 'renewed',
    words: words(
      `${SUBJECT}${BETWEEN} (?:picked up|return|returning|returns|back|brought back)(?: to [A-Z][\\w+]*)? for (?:an? |its |seasons? \\w+|${SEASON})(?:${SEASON}|\\w+ run)?`,
    ),
  },
  {
    kind: 'renewed',
    words: words(
      `${SUBJECT}${BETWEEN} (?:scores?d?|nabs?|nabbed|lands?|landed|earns?|earned|secures?d?|gets?|getting|got|granted|handed|given) ${ORDER}`,
    ),
  },
  {
    kind: 'renewed',
    words: words(`\\b(?:gives?|given|gave|handed|hands)(?: out)? ${ORDER} to ${OWN}`),
  },
  {
    kind: 'renewed',
    words: words(`\\b(?:gives?|given|gave|hands?|handed|grants?|granted) ${OWN} ${ORDER}`),
  },
  {
    kind: 'renewed',
    words: words(
      `\\b(?:committed to|commits to|orders?|ordered|greenlights?|greenlit|commissions?|commissioned|picked up|picks up) (?:an? |seasons? )?(?:${SEASON}|\\d+) of ${OWN}`,
    ),
  },
  {
    kind: 'renewed',
    words: words(
      `\\b(?:${SEASON}|(?:season|series) \\w+) of ${OWN} (?:is (?:official|a go|happening|on the way|coming)|(?:has been|was) (?:ordered|commissioned|confirmed|greenlit))`,
    ),
  },
  { kind: 'renewed', words: words(`${SUBJECT} is (?:officially )?coming back\\b`) },
  {
    kind: 'ended',
    words: words(
      `${SUBJECT}${BETWEEN} (?:(?:ended|closed out|finished|wrapped(?: up)?) its (?:(?:${ORDINAL},? and )?(?:final|last) (?:season|series)|[\\w-]+ run)|ended|concluded|signed off|bowed out|wrapped(?: up)?|came to an end|aired its (?:series )?finale)\\b(?! (?:its|the|his|her) (?:${ORDINAL}|season|night|hour|week))`,
    ),
  },
];

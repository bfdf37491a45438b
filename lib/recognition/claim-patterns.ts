/** The wordings in which a sentence says what became of a show, with one sign for the show spoken of and one for any other. */

import { ORDINAL } from './claim-seasons';
import type { Claim } from './mention';

/** What stands in a pattern and in a prepared sentence for the show, and for every other show. */
export const OWN = '\uE000';
export const OTHER = '\uE001';

type Pattern = { kind: Claim['kind']; words: RegExp };

/** The show as the subject: not behind a preposition, which would make something else the subject ("a party for Maniac"). */
const SUBJECT = `(?<!\\b(?:in|of|for|with|from|on|at|about|like|unlike|behind|after|before|by|into|than|to|within|around) (?:the |its |[\\w’+ ]{0,12}[’']s )?)${OWN}`;
/** What may stand between subject and verb: auxiliaries, adverbs, and what stands between two commas. */
const BETWEEN = `(?: \\([^)]{0,20}\\))?(?:,[^,${OTHER}]{2,60},)?(?:, which(?: [\\w’+]+){0,3}?)?(?:,? (?:which|has|have|had|is|was|were|are|been|being|be|both|also|now|just|officially|already|now|will|since|once|again|finally))*`;
/** What may stand between verb and object: "the freshman comedy", "a fourth season of", "more". */
const OBJECT = `(?:,? (?!by |after |at |on |in |for |to |from |with |during |came |because |while |but |and |${OTHER})[\\w’'&+-]+){0,8}? ${OWN}`;
const SEASON = `(?:${ORDINAL}(?:,? and (?:${ORDINAL}|final))?|another|\\d+(?:st|nd|rd|th)|new|final|last|more|one more)[ -](?:and final )?(?:seasons?|series|run)`;

const words = (pattern: string) => new RegExp(pattern, 'iu');

/** In the order in which they win: a save speaks of the cancellation before it, a final season is also a renewal. */
export const CLAIM_PATTERNS: Pattern[] = [
  {
    kind: 'saved',
    words: words(
      `${SUBJECT}${BETWEEN} (?:saved|rescued|revived|resurrected)(?: (?:by (?!his|her|their|its|an? )|at|on|after)|:|,|$|\\.)`,
    ),
  },
  { kind: 'saved', words: words(`\\b(?:saves|saved|rescues|rescued|revives|revived|resurrects|resurrected)${OBJECT}`) },
  { kind: 'saved', words: words(`${SUBJECT} (?:has |have )?(?:finds?|found|gets?|got|lands?) (?:itself )?a new home`) },
  {
    kind: 'ending',
    words: words(
      `${SUBJECT}${BETWEEN}(?: (?:set|going|slated|due))?(?: to)? (?:end|conclude|wrap(?: up)?|come to an end|finish|bow out|sign off)\\b(?! its (?:${ORDINAL}|hiatus|break))`,
    ),
  },
  {
    kind: 'ending',
    words: words(`${SUBJECT} (?:is|are) (?:ending|wrapping up|concluding|coming to (?:an end|a close))\\b`),
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
      `${SUBJECT}${BETWEEN} (?:cancell?ed|axed|scrapped|canned|dropped by)\\b(?! (?:the|an?|his|her|its|their|all)\\b)`,
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
  { kind: 'renewed', words: words(`\\brenewal (?:of|for)${OBJECT}`) },
  {
    kind: 'renewed',
    words: words(`\\b(?:picks? up|picked up)${OBJECT}(?: for (?:an? |its )?${SEASON}|,? renewing)`),
  },
  {
    kind: 'renewed',
    words: words(
      `${SUBJECT}${BETWEEN} (?:picked up|return|returning|returns|be back|back|brought back) for (?:an? |its |seasons? \\w+|${SEASON})(?:${SEASON})?`,
    ),
  },
  {
    kind: 'renewed',
    words: words(
      `${SUBJECT}(?: (?:has|have|is|was|been|just))* (?:scores?d?|nabs?|nabbed|lands?|landed|earns?|earned|secures?d?|gets?|getting|got|granted|handed|given)(?: an?| early| its| the)* (?:early )?(?:${SEASON}|(?:${SEASON} )?renewal)`,
    ),
  },
  {
    kind: 'renewed',
    words: words(`\\b(?:gives?|given|gave|handed|hands)(?: out)? (?:an? )?(?:${SEASON}|renewal) to ${OWN}`),
  },
  {
    kind: 'renewed',
    words: words(
      `\\b(?:gives?|given|gave|hands?|handed|grants?|granted) ${OWN} (?:an? )?(?:early |straight )?(?:${SEASON}|renewal)`,
    ),
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
      `${SUBJECT}(?:, which)? (?:ended|concluded|signed off|bowed out|wrapped(?: up)?|came to an end|aired its (?:series )?finale)\\b(?! (?:its|the|his|her) (?:${ORDINAL}|season|night|hour|week))`,
    ),
  },
];

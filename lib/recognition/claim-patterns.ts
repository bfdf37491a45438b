/** The wordings in which a sentence says what became of a show, with one sign for the show spoken of and one for any other. */

import { ORDINAL } from './claim-seasons';
import { OTHER, OWN } from './claim-sentence';
import type { Claim } from './mention';

type Wording = { kind: Claim['kind']; words: RegExp };

/** The show as the subject: not behind a preposition, which would make something else the subject ("a party for Maniac"). */
const SUBJECT = `(?:(?<!\\b(?:in|of|for|with|from|on|at|about|like|unlike|behind|after|before|by|into|than|to|within|around) (?:the |its |[\\w’+ ]{0,12}[’']s )?)${OWN}|${OWN}(?=, which ))`;
/** A stretch in which no other show is named, short enough to stay with its subject. */
const ASIDE = `[^,${OTHER}]{2,80}`;
/** What may stand between subject and verb: auxiliaries, adverbs, what stands between two commas, and a first verb before an "and". */
const BETWEEN = `(?: \\([^)]{0,20}\\))?(?:,${ASIDE},(?: (?!and )(?:[\\w’'-]+ ){1,6}and(?= (?:was|is|has|have|had|will|were) ))?)?(?:, (?:the|an?) ${ASIDE}(?= (?:that|which) ))?(?:, which(?: [\\w’+]+){0,3}?)?(?:,? (?:which|that|has|have|had|is|was|were|are|been|being|be|both|each|all|also|just|then|now|already|will|would|since|once|again|to|[a-z]+ly))*`;
/** What may stand between verb and object: "the freshman comedy", "a fourth season of", "more"; nothing else that could be called off. */
const OBJECT = `(?:,? (?!(?:by|after|at|on|in|for|to|from|with|during|came|because|while|but|and|it|he|she|they|is|was|will|plays|deals?|contracts?|pacts?|premieres?|screenings?|concerts?|part(?:y|ies)|panels?|tapings?|episodes?|launch|trips?|events?|interviews?|tour)\\b|${OTHER})[\\w’'&+-]+){0,8}? ${OWN}`;
const SEASON = `(?:${ORDINAL}(?:,? and (?:${ORDINAL}|final))?|another|\\d+(?:st|nd|rd|th)|new|final|last|more|one more)[ -](?:and final )?(?:seasons?|series|run)`;
/** An order as it stands after "gets", "announced", "hands". */
const ORDER = `(?:an? |its |the |seasons? )*(?:early |straight |[\\w-]+-(?:season|episode) )?(?:(?:${SEASON} |season \\w+ )?(?:renewal|pick-?up)|${SEASON}|seasons? \\w+|series (?:\\d+|two|three|four|five|six|seven|eight|nine|ten))`;
/** "Grey's Anatomy: Renewed", "Woke (cancelled)": the show and one word, as in lists and headlines. */
const LABEL = `${OWN}(?: \\([^)]{0,20}\\))?(?: ?[:(]| [—–-]) ?(?:[a-z]+ly )?`;
/** What ends a label: "Renewed through 2027", but not "Renewal hopes" or "Cancelled concert". */
const LABEL_ENDS = `(?=$|[.,;:!)]| (?:for|by|at|after|through|in|again|with|of course)\\b)`;
/** How a last season begins that is still to come; with a year in the past the article's date tells. */
const BEGINS = `(?:premieres|begins|arrives|launches|starts|kicks off|lands|debuts|drops|airs|will|is set|is coming)`;
const TO_END = `(?:end|conclude|wrap(?: up)?|come to (?:an end|a close)|finish|bow out|sign off|say (?:goodbye|farewell)|bid farewell|take its final bow)`;
const REFUSES = `(?:(?:not|never)(?: to)?(?: be)?|(?:declin|refus)\\w+ to|passe[sd] on)`;

/** The wordings by what they say. */
const WORDINGS: Record<Claim['kind'], string[]> = {
  saved: [
    `${SUBJECT}${BETWEEN} (?:saved|rescued|revived|resurrected)(?: (?:by (?!his|her|their|its|an? )|at|on|after|weeks|months)|[:,.;!]|$)`,
    `(?<!\\b(?:newly|performances?|acting|how .{0,80}) )\\b(?:saves|saved|rescues|rescued|revives|revived|reviving|resurrects|resurrected)${OBJECT}`,
    `${OWN} (?:moves|moving|heads|heading|jumps) (?:over )?to [^,${OTHER}]{2,40}\\bafter (?:[\\w+ ]{0,20})?cancell?ation`,
    `\\b(?:swoop|step)\\w* in to (?:save|rescue|revive)${OBJECT}`,
    `${OWN} (?:has |have )?(?:finds?|found|gets?|got|lands?) (?:itself )?(?:a )?new home`,
    `${OWN} (?:revival|reboot) (?:has been |is |was |gets? )?(?:officially )?(?:ordered|greenlit|greenlighted|confirmed|set|a go|coming|announced|green light)`,
    `\\b(?:bring(?:s|ing)? back|brought back)${OBJECT}[^${OTHER}]{0,20}\\b(?:years|decades?) after`,
    `\\b(?:dropped|cancell?ed|axed|let go) (?:by|at) ${ASIDE}, ${OWN}${BETWEEN} (?:mov(?:es?|ing|ed)|head(?:s|ing|ed)|goes|going|jump(?:s|ed|ing)|lands?)(?: over)? (?:at|to) `,
  ],
  ending: [
    `${SUBJECT}${BETWEEN}(?: (?:set|going|slated|due))?(?: to)? ${TO_END}\\b(?! its (?:${ORDINAL}|hiatus|break))`,
    `${SUBJECT}${BETWEEN} (?:ending|wrapping up|concluding|coming to (?:an end|a close))\\b`,
    `${LABEL}ending${LABEL_ENDS}`,
    `\\b(?:ends|ending|(?:to|will) ${TO_END})${OBJECT} (?:after|with|in|at)\\b`,
    `\\b(?:${ORDINAL}|\\d+(?:st|nd|rd|th))(?:,? and | & )(?:final|last) (?:season|series) of${OBJECT}`,
    `${OWN}[’']?s? (?:gets? |sets? )?(?:${ORDINAL} )?(?:and |& )?(?:final|last) (?:season|series)(?: gets?| sets?)? (?:a )?(?:premiere date|${BEGINS})`,
    `\\b(?:final|last)(?: ever)? (?:season|series) of ${OWN},? (?:which )?(?:${BEGINS}|coming|arriving|premiering|due)\\b`,
    `\\b(?:filming|production|shooting|work) ${ASIDE}(?:final|last)(?: ever)? (?:season|series) of ${OWN}`,
    `${SUBJECT}${BETWEEN}(?: (?:renewed|returns?|returning|back|return|be back|picked up))+ for (?:(?:an?|its|their|the|one) )?(?:\\w+,? and )?(?:final|last) (?:season|series|run)`,
    `\\b(?:renew(?:s|ed)?|orders?|ordered|picks up|picked up)${OBJECT} for (?:(?:an?|its|the|one) )?(?:\\w+,? and )?(?:final|last) (?:season|series)`,
    `^[^${OTHER}]*\\b(?:season|series)\\b[^${OTHER}]{0,24}\\bbe (?:its|the|${OWN}[’']s) (?:last|final)\\b[^${OTHER}]*$`,
    `${SUBJECT} (?:heads|is heading|goes|is going|moves) (?:in)?to (?:its|the) (?:\\w+ and )?(?:final|last) (?:season|series)`,
    `\\b(?:upcoming|forthcoming|coming) (?:\\w+ and )?(?:final|last) (?:season|series) of ${OWN}`,
  ],
  cancelled: [
    `\\b(?:cancel(?:s|led|ed)|axe[sd]?) (?:[\\w-]+ ){1,4}(?:series|shows)\\b[^;]{0,60}(?:\\b(?:among them|including)\\b|:)[^;]{0,80}${OWN}`,
    `${SUBJECT}${BETWEEN}(?: over:)? (?:cancell?ed|axed|scrapped|canned|dropped by|ditched by)\\b(?! (?:the|an?(?! (?:while|week|month|year|day|few|little|couple)\\b)|his|her|its|their|all)\\b)`,
    `\\b(?:cancels?|cancell?ed|decision to (?:cancel|axe|scrap)|(?<!\\bthe )axe[ds]?|axing|cancell?ing|scraps|scrapped|cans|canned|(?:pull(?:s|ed)|pulling) the plug on|drops|ditche[sd]|dump(?:s|ed)|bin(?:s|ned)|nixe[sd]|dropped the axe on|axe has fallen on|not moving forward with|${REFUSES} (?:renew(?:ing)?|bring(?:ing)? back|pick(?:ing)? up|mov(?:e|ing) forward with|order(?:ing)?|going ahead with))${OBJECT}`,
    `${SUBJECT} (?:is|was|becomes|became)(?: [\\w’'-]+){1,7} to be (?:cancell?ed|axed)`,
    `${SUBJECT},? (?:cancell?ed|axed) (?:by|after)\\b`,
    `${LABEL}(?:cancell?ed|axed)${LABEL_ENDS}`,
    `${SUBJECT}${BETWEEN} (?:(?:done|finished) (?:at|on)\\b|(?:gone|no more|history)(?=$|[.,;:]| after\\b))`,
    `\\b(?:cancell?ed|axed) (?:is|are|was|were)(?: the [^,${OTHER}]{2,40})? ${OWN}`,
    `${SUBJECT} (?:won[’']?t|will not|is not|isn[’']?t) (?:get|getting|receive|have) (?:an? )?${SEASON}`,
    `^(?:cancell?ed|axed) (?:by|after) [^,]{2,40}, ${OWN}`,
    `\\bno (?:${ORDINAL}|more|further) (?:season|series|seasons) (?:of|for) ${OWN}`,
    `\\bcancell?ation of${OBJECT}`,
    `${OWN}[’']s? cancell?ation (?:was|has been|came|is)\\b`,
    `${OWN}(?! ?[—–-])[^,${OTHER}]{0,24}\\b(?:after|following|since) (?:its|the) (?:sudden |abrupt |surprise )?cancell?ation\\b`,
    `\\bcancell?ed: ${OWN}`,
    `${SUBJECT}${BETWEEN} (?:gets?|got|given|getting|receives?|received) the (?:axe|ax|chop|boot|heave-ho)`,
    `${SUBJECT} (?:won[’']?t|will not|is not) (?:be back|return|be returning|be coming back|coming back|returning|continue)\\b`,
  ],
  renewed: [
    `${SUBJECT}${BETWEEN} (?:renewed|re-?upped|recommissioned)\\b`,
    `\\b(?:renew(?:s|ed|ing)?|re-?ups|re-?upped|recommission(?:s|ed)|bring(?:s|ing)? back|brought back)${OBJECT}`,
    `\\b(?:bring(?:s|ing)?|brought) ${OWN} back\\b`,
    `\\bextend(?:s|ed|ing)?${OBJECT} (?:for|by|through) `,
    `${LABEL}renewed${LABEL_ENDS}`,
    `^${OWN} ?[:—–-] [^${OTHER}]{2,30}\\b(?:renews|orders|announces|confirms|re-ups|greenlights) (?:for )?(?:${ORDER})`,
    `\\brenewed (?:is|are|was|were)(?: the [^,${OTHER}]{2,40})? ${OWN}`,
    `(?<!\\b(?:first|earlier|previous) )\\brenewal (?:of|for)${OBJECT}`,
    `^[^${OTHER}]*\\bin announcing (?:the|its) renewal`,
    `\\b(?:announce[sd]|confirm(?:s|ed)|unveil(?:s|ed)|reveal(?:s|ed)|set) (?:an? )?${SEASON} (?:of|for) ${OWN}`,
    `\\b(?:picks? up|picked up)${OBJECT}(?: for (?:${ORDER})|,? renewing)`,
    `\\b(?:renew(?:s|ed)|pick(?:s|ed) up) (?:[\\w-]+ ){1,4}(?:series|shows)\\b[^;]{0,60}(?:\\b(?:among them|including)\\b|:)[^;]{0,80}${OWN}`,
    `\\b(?:makers|team|producers) (?:of|behind) ${OWN} (?:have |has )?(?:[a-z]+ly )?(?:announced?|confirmed?) ${ORDER}`,
    `${SUBJECT}${BETWEEN} (?:greenlit|greenlighted|commissioned|confirmed|ordered) for ${ORDER}`,
    `${SUBJECT}${BETWEEN} (?:back|returning|return) [^,${OTHER}]{0,40}\\bwith ${ORDER}`,
    `${SUBJECT}${BETWEEN} (?:picked up|return|returning|returns|back|brought back|coming back)(?: to [a-z][\\w+]*)? for (?:an? |its |seasons? \\w+|${SEASON})(?:${SEASON}|\\w+ run)?`,
    `${SUBJECT}${BETWEEN} (?:scores?d?|nabs?|nabbed|lands?|landed|earns?|earned|secures?d?|bags|bagged|snags|snagged|clinche[sd]|wins|won|gets?|getting|got|receives?|received|granted|handed|given) (?:(?:the |a )?(?:green ?light|go-ahead|nod) for )?${ORDER}`,
    `\\b(?:gives?|given|gave|handed|hands|handing)(?: out)? ${ORDER} to${OBJECT}`,
    `\\b(?:gives?|given|gave|hands?|handed|handing|grants?|granted) ${OWN} ${ORDER}`,
    `\\b(?:committed to|commits to|orders?|ordered|ordering|greenlights?|greenlit|commissions?|commissioned|commissioning|picked up|picks up) (?:an? |seasons? )?(?:${SEASON}|\\d+) of${OBJECT}`,
    `\\b(?:${SEASON}|(?:season|series) \\w+) of ${OWN} (?:is (?:official|a go|happening|on the way|coming)|(?:has been|was) (?:ordered|commissioned|confirmed|greenlit))`,
    `${OWN} (?:season|series) \\w+ (?:is |has been |was )?(?:officially )?(?:a go|official|happening|on the way|coming|confirmed|ordered|greenlit|greenlighted|commissioned)\\b`,
    `${SUBJECT} is (?:officially )?coming back\\b`,
  ],
  ended: [
    `${SUBJECT}${BETWEEN} (?:(?:ended|closed out|finished|wrapped(?: up)?) its (?:(?:${ORDINAL},? and )?(?:final|last) (?:season|series)|[\\w-]+ run)|ended|concluded|signed off|bowed out|wrapped(?: up)?|came to an end|aired its (?:series finale|finale|(?:last|final)(?: ever)? episode))\\b(?! (?:its|the|his|her) (?:${ORDINAL}|season|night|hour|week))`,
    `${SUBJECT}${BETWEEN} over(?=$|[.,;:]| after\\b)`,
    `\\b(?:series finale|(?:last|final)(?: ever)? episode)(?: of|:)? ${OWN},? (?:which |that )?aired\\b`,
    `${OWN}(?:[’']s?)? series finale (?:recap|review|explained)`,
    `^[^${OTHER}]*${OWN}[^${OTHER}]*\\bseries finale,? (?:which |that )aired\\b`,
  ],
};

/** Without these letters none of a kind's wordings can match, and then none is compiled: a cold worker has to answer fast. */
const HINTS: Record<Claim['kind'], RegExp> = {
  saved: /sav|rescu|reviv|resurrect|new home|reboot|(?:back|brought|dropped|cancel|axed|let go)/,
  ending: /end|conclu|wrap|close|finish|bow |sign off|goodbye|farewell|final|last/,
  cancelled:
    /cancel|ax|scrap|cans|canned|plug|drop|ditch|dump|bins|binned|nixe|not |never|declin|refus|passe[sd] on|gone|no |history|won|n[’']t|done|finished|chop|boot|heave/,
  renewed: /renew|up|recommission|back|extend|order|seasons?|series|run/,
  ended: /end|conclud|sign|bow|wrap|close|finish|over|aired|finale/,
};

/** In the order in which they win: a save speaks of the cancellation before it, a final season is also a renewal. */
const KINDS = ['saved', 'ending', 'cancelled', 'renewed', 'ended'] as const;

const compiled = new Map<Claim['kind'], RegExp[]>();

/** The wordings that could match the clause, in the order in which they win. */
export function* wordingsFor(clause: string): Generator<Wording> {
  for (const kind of KINDS) {
    if (!HINTS[kind].test(clause)) continue;
    let expressions = compiled.get(kind);
    if (expressions === undefined) {
      expressions = WORDINGS[kind].map((wording) => new RegExp(wording));
      compiled.set(kind, expressions);
    }
    for (const words of expressions) yield { kind, words };
  }
}

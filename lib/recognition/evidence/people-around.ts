/** Whether people stand around the candidate: credits behind a name, characters, and words that only a person gets. */

import {
  type Candidate,
  type Feature,
  gapAfter,
  gapBefore,
  remembered,
  tokenBeside,
} from '@/lib/recognition/candidate';
import { CASE } from '@/lib/recognition/reading';

function before({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(Math.max(0, hit.start - length), hit.start);
}

function after({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(hit.end, hit.end + length);
}

const CREDIT = /\p{Lu}[\p{L}’'.-]+ \((?:(?:both|from|of|late of|formerly of|star of) )?(?:[^().]{2,60}, )?["“‘']?$/u;

/** "Will Smith (Veep, The Thick of It)": what somebody is known for, in parentheses behind the name. */
function isCredit(candidate: Candidate): boolean {
  const text = before(candidate, 90);
  return text.includes(' (') && CREDIT.test(text) && /^["”’']?(?:[,;)]| and | [–-] )/.test(after(candidate, 8));
}

/** The same with a possessive or a "from": "Yellowstone’s Kevin Costner", "Kevin Costner from Yellowstone". */
function creditFrom(candidate: Candidate): boolean {
  const text = before(candidate, 40);
  if (!text.includes(' from ') && !text.includes(' of ')) return false;
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,? (?:from|of) ["“‘']?$/u.test(text);
}

/** "a hitman called Barry", "plays Vera", "as Elsbeth". */
const PLAYED =
  /\b(?:plays?|playing|played by|portrays?|portraying|portrayed|character|characters|role of|detective|DCI|DI|DS|Mrs|Mr|Ms|Miss|Dr|Queen|King|Princess|Prince|Lord|Lady|Sir|Captain|Aunt|Uncle|singer|rapper|actress|actor|model|star|author|director|president|minister|brother|sister|wife|husband|son|daughter|mother|father|friend|boyfriend|girlfriend|man|woman|girl|boy|cop|hitman|lawyer|doctor|nurse|teacher|agent|dog|cat|robot|demon|detective)(?: named| called)?,? ["“‘']?$/i;

const AS = /\bas ["“‘']?$/i;

/** "and" with a capitalised name on one side: "Vera and DS Aiden Healy", "Grace and Frankie are". */
function besideName(candidate: Candidate): boolean {
  if (candidate.passage.titleCase) return false;
  return /^ and \p{Lu}\p{Ll}/u.test(after(candidate, 12)) || /\p{Lu}\p{Ll}+ and $/u.test(before(candidate, 24));
}

/** Verbs and pronouns that follow a person's name and seldom a title's. */
const PERSON_VERB =
  /^,? (?:who|whose|whom|himself|herself|told|tells|asked|asks|said|says|added|adds|admitted|revealed|explained|wrote|tweeted|posted|married|dated|smiled|laughed|wore|looked|walks?|walked|thinks?|thought|knows?|knew|wants?|wanted|decides?|decided|learns?|learned|realises?|realizes?|feels?|felt|tries|tried|loves?|loved|meets?|met|kills?|killed|discovers?|discovered|must|would|has been|had|and (?:his|her)|& \p{Lu})\b/u;

/** Verbs that follow a title: what shows do. */
const SHOW_VERB =
  /^["”’']? (?:follows|stars|premieres|premiered|airs|aired|returns|debuts|debuted|centers|centres|ran|averaged|drew|kicks off|streams|launched|launches|is set|is based|was created|was renewed|was cancelled|was canceled|has been (?:renewed|cancelled|canceled)|will (?:return|end|premiere|air|be back)|returns|features|tells)\b/i;

/** A surname: right before stands a capitalised word that is no cue, or a comma follows a full name. */
function afterFirstName(candidate: Candidate): boolean {
  const token = tokenBeside(candidate, -1);
  if (token === undefined || gapBefore(candidate) !== ' ') return false;
  const { cases, cues, folded, beginnings, titleCase } = candidate.passage;
  if (titleCase || beginnings[token] === 1) return false;
  if (cases[token] !== CASE.capital || cues[token] !== 0 || folded.stemEnds[token]! >= 0) return false;
  return candidate.tokens === 1 && candidate.platformBefore < 0;
}

function beforeSurname(candidate: Candidate): boolean {
  const token = tokenBeside(candidate, 1);
  if (token === undefined || gapAfter(candidate) !== ' ') return false;
  const { cases, cues, titleCase } = candidate.passage;
  return !titleCase && candidate.tokens === 1 && cases[token] === CASE.capital && cues[token] === 0;
}

/** "9 PM — NCIS", "8:30pm Ghosts": a row of a schedule. */
function scheduled(candidate: Candidate): boolean {
  return /\d\s?(?:am|pm|a\.m\.|p\.m\.)?(?: ?\/ ?\d+c| ET| PT)?\.?\s*[-–—:|]?\s*["“‘']?$/i.test(before(candidate, 16)) &&
    /\d/.test(before(candidate, 12))
    ? candidate.passage.passage.text.length < 80 || /\b[ap]\.?m\.?/i.test(before(candidate, 12))
    : false;
}

const truth = (holds: (candidate: Candidate) => boolean) => (candidate: Candidate) => Number(holds(candidate));

/** True where it is written like a person: with a name beside it, played by somebody, or doing what people do. */
export const isLikePerson = remembered((candidate: Candidate): boolean => {
  return (
    afterFirstName(candidate) ||
    beforeSurname(candidate) ||
    PERSON_VERB.test(after(candidate, 24)) ||
    PLAYED.test(before(candidate, 24))
  );
});

export const PEOPLE_FEATURES: Feature[] = [
  { name: 'credit', measure: truth(isCredit) },
  { name: 'credit_from', measure: truth(creditFrom) },
  { name: 'played_before', measure: truth((candidate) => PLAYED.test(before(candidate, 24))) },
  { name: 'as_before', measure: truth((candidate) => AS.test(before(candidate, 6))) },
  { name: 'beside_name', measure: truth(besideName) },
  { name: 'person_verb', measure: truth((candidate) => PERSON_VERB.test(after(candidate, 24))) },
  { name: 'show_verb', measure: truth((candidate) => SHOW_VERB.test(after(candidate, 30))) },
  { name: 'after_first_name', measure: truth(afterFirstName) },
  { name: 'before_surname', measure: truth(beforeSurname) },
  { name: 'scheduled', measure: truth(scheduled) },
];

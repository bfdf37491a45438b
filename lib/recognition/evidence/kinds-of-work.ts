/** What the words right beside a candidate call it: a film, a book, a song, a game, a podcast, a place; or the season of a show. */

import type { Candidate, Feature } from '@/lib/recognition/candidate';

function before({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(Math.max(0, hit.start - length), hit.start);
}

function after({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(hit.end, hit.end + length);
}

const LEADS = String.raw`(?:,| titled| called| version of| adaptation of| remake of| that is| named)? ["“‘']?$`;
const FILM_BEFORE = new RegExp(
  String.raw`\b(?:films?|movies?|blockbuster|sequel|prequel|biopic|feature|flick|trilogy|screenplay|theatrical)${LEADS}`,
  'i',
);
const FILM_AFTER =
  /^["”’']?,?["”’']?(?:[’']s?)?(?: (?:\d|I{2,3}|IV|Two|Three))?(?:,? (?:the|which (?:is|was) a|a|an|in) )?[ -]?(?:live-action |feature |big-screen |second |first |third )*(?:films?|movies?|sequels?|trilogy|screenplay|cinemas|franchise)\b/i;
const OTHER_WORK_BEFORE = new RegExp(
  String.raw`\b(?:novels?|novella|books?|memoir|comics?|comic[- ]books?|manga|podcasts?|play|musical|songs?|singles?|albums?|track|ballad|anthem|(?:video )?games?|magazine|newspaper|poem|opera|exhibition|restaurant|band|duo|charity|website|company)${LEADS}`,
  'i',
);
const OTHER_WORK_AFTER =
  /^["”’']?,?["”’']?(?:[’']s?)?(?: \d)?(?:,? (?:the|a|an|which (?:is|was) an?) (?:[\w-]+ ){0,2})?[ -]?(?:podcasts?|novels?|books?|comics?|manga|video games?|games?|musical|songs?|singles?|albums?|singer|songstress|hitmaker|author|magazine|newspaper|(?:was|were|is) (?:first )?published|came out on)\b/i;

/** "the 2016 film", "the 1992 movie of": a year and a film, book or album close before. */
const DATED_WORK_BEFORE =
  /\b(?:19|20)\d\d(?:[’']s)? (?:[\p{L}’'.-]+ ){0,4}(?:films?|movies?|remake|novel|book|album|blockbuster|biopic|musical|single|hit|sequel|comedy|thriller|drama)(?: of| called| titled)? ?["“‘']?$/u;

/** "the city of Mirzapur", "the character of Buffy", "the legendary Abraham". */
const THING_BEFORE =
  /\b(?:(?:city|town|village|state|county|country|island|planet|kingdom|land|streets?|people|residents|house|halls?|world|game|art|act|power|history|spirit|name|role|character|story|legend) of(?: the)?|legendary|real-life|fictional|named after(?: the)?|streets? of) ["“‘']?$/i;

/** Words of place that seldom stand before a title. */
const INTO_BEFORE =
  /\b(?:into|inside|outside|near|around|toward|towards|across|reach(?:ed|es)?|enter(?:s|ed)?|walks? into|home in|back in|live[sd]? in|based in|born in|moved? to|through) (?:the )?$/i;

/** "an episode of", "on the set of", "the finale of", without a name between. */
const PART_OF =
  /\b(?:episodes?|seasons?|series|finale|premiere|pilot|instal?lments?|cast|set|creators?|co-creators?|showrunners?|viewers|fans?|hosts?|co-hosts?|judges?|coach|winners?|edition|version|contestants?|spin-?offs?|reboot|revival|reruns?|recaps?|stars?|star turn|alum|writers?|run|end|return|renewal|cancell?ation) (?:of|on|for|from) (?:the )?(?:[\p{Lu}\d][\p{L}\d+!]*[’']s? )?["“‘']?$/iu;

/** "appeared on", "a role on", "interview on": what is on is a programme or a platform. */
const APPEARS_ON =
  /\b(?:appear(?:s|ed|ing|ances?)?|guest(?:s|ed|ing)?|guest[- ]star\w*|roles?|stint|cameo|seen|host(?:s|ed|ing)?|contestants?|judges?|coach|interview(?:s|ed)?|spoke|speaking|said|starr?(?:s|ed|ing)?|stars|featur(?:es|ed|ing)|perform(?:s|ed|ing|ance)|debut(?:s|ed)?|work(?:s|ed|ing)?|compet(?:es|ed|ing)|won|regular|part|character|job|time|tenure|turn|years|best known|revealed|reveals|told|crying|guesting|sketch|segment|gig|popped up|turn(?:s|ed) up|shows? up|showed up)(?: \w+){0,2} on (?:the )?(?:\w+[’']s? )?["“‘']?$/i;
const APPEARS_IN =
  /\b(?:appear(?:s|ed|ing|ances?)?|guest[- ]star\w*|roles?|cameo|starr?(?:s|ed|ing)?|stars|featur(?:es|ed|ing)|played|plays|playing|part|character|best known|turn|seen)(?: [\p{L}’.]+){0,4} in (?:the )?(?:\w+[’']s? )?["“‘']?$/iu;

const SCREEN = /\b(?:big screen|big-screen|box office|in cinemas|in theaters|in theatres|motion picture)\b/i;

const truth = (holds: (candidate: Candidate) => boolean) => (candidate: Candidate) => Number(holds(candidate));

export const KIND_OF_WORK_FEATURES: Feature[] = [
  { name: 'called_film_before', measure: truth((candidate) => FILM_BEFORE.test(before(candidate, 40))) },
  { name: 'called_film_after', measure: truth((candidate) => FILM_AFTER.test(after(candidate, 48))) },
  { name: 'called_other_before', measure: truth((candidate) => OTHER_WORK_BEFORE.test(before(candidate, 40))) },
  { name: 'called_other_after', measure: truth((candidate) => OTHER_WORK_AFTER.test(after(candidate, 48))) },
  { name: 'dated_work_before', measure: truth((candidate) => DATED_WORK_BEFORE.test(before(candidate, 60))) },
  { name: 'thing_before', measure: truth((candidate) => THING_BEFORE.test(before(candidate, 32))) },
  { name: 'into_before', measure: truth((candidate) => INTO_BEFORE.test(before(candidate, 24))) },
  { name: 'part_of', measure: truth((candidate) => PART_OF.test(before(candidate, 48))) },
  { name: 'appears_on', measure: truth((candidate) => APPEARS_ON.test(before(candidate, 64))) },
  { name: 'appears_in', measure: truth((candidate) => APPEARS_IN.test(before(candidate, 64))) },
  {
    name: 'big_screen',
    measure: truth((candidate) => SCREEN.test(before(candidate, 80)) || SCREEN.test(after(candidate, 60))),
  },
];

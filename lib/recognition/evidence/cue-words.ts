/** The words that tell what an article speaks of: television, films, other works, roles, seasons, decisions. */

import { type FoldedText, foldText } from '@/lib/recognition/fold-text';

/** One bit a kind of word; a word may be of several kinds. */
export const CUE = {
  television: 1,
  role: 2,
  kind: 4,
  season: 8,
  episode: 16,
  decision: 32,
  film: 64,
  otherWork: 128,
  ordinal: 256,
  small: 512,
  viewing: 1024,
  joining: 2048,
} as const;

const WORDS: Record<keyof typeof CUE, string> = {
  television: `tv television series show shows sitcom drama dramedy comedy miniseries docuseries docudrama episode episodes season seasons
    finale premiere premiered premieres premiering showrunner showrunners network networks streaming streamer streamers stream streams renewed renews
    renewal cancelled canceled cancels cancellation cancellations aired airs airing broadcast broadcaster ratings viewers viewership primetime
    pilot telenovela soap soaps anime spinoff reboot revival prequel small-screen programme programmes telly sitcoms dramas comedies procedural
    upfront upfronts midseason greenlit lineup binge bingeing rerun reruns syndication channel host hosts hosted presenter anchor timeslot`,
  role: `star stars starred starring actor actress actors creator creators cocreator showrunner showrunners cast castmate castmates castmember host hosts hosted
    judge judges alum alums alumni alumna costar costars writer writers producer producers producing fans fan contestant contestants winner
    executive presenter lead veteran viewers boss bosses character characters spinoff spin off reboot revival prequel universe franchise finalist coach
    newcomer regular recap recaps spoiler spoilers finale storyline villain trailer teaser set duo actors anchor cohost`,
  kind: `series show drama dramedy comedy sitcom thriller programme program soap saga docuseries miniseries procedural anthology
    spinoff offshoot reboot revival prequel cartoon anime telenovela hit adaptation original originals crime mystery medical western
    fantasy fi horror musical serial vehicle smash epic spectacle satire dystopian romcom mockumentary franchise whodunit competition`,
  season: 'season seasons series s part volume sophomore year',
  episode:
    'episode episodes finale finales premiere premieres pilot instalment installment instalments installments chapter opener ender',
  decision: `renewed renews renew renewal cancelled canceled cancels cancel cancellation axed axes ended ends ending end returns returning return
    airs aired airing premieres premiered debuts debuted revived picked scrapped dropped saved final back ordered pulled wraps concludes concluded
    gets got scores pickup wrapped shelved safe resurrected rescued goes`,
  film: `film films movie movies cinema cinemas theaters theatres sequel trilogy director blockbuster biopic directed feature filmmaker boxoffice
    oscar oscars screenplay remake bigscreen`,
  otherWork: `book books novel novels song songs album albums single singles tour game games band podcast magazine play opera memoir poem
    track tracks lyrics comic comics videogame band's singer stage broadway newspaper column exhibition restaurant
    published publishes publishing console consoles paperback bestseller bestselling manga author gameplay gamers players`,
  ordinal: `first second third fourth fifth sixth seventh eighth ninth tenth final last new upcoming next previous latest one two three four five six
    seven eight nine ten eleven twelve`,
  small: 'a an the of and in on at to for from with by or nor but as is it be vs v via into so how',
  viewing:
    'on watch watching watched from of like binge bingeing saw seen loved love including joined joins remake join hosting hosts left leaving leaves quit',
  joining: 'and or plus or',
};

const CUES = new Map<number, number>();
for (const [kind, words] of Object.entries(WORDS) as [keyof typeof CUE, string][]) {
  const folded = foldText(words);
  for (const hash of folded.hashes.subarray(0, folded.count)) CUES.set(hash, (CUES.get(hash) ?? 0) | CUE[kind]);
}

/** The kinds of each token, as bits of `CUE`. A possessive counts as its stem. */
export function cuesOf(folded: FoldedText): Uint16Array {
  const cues = new Uint16Array(folded.count);
  for (let token = 0; token < folded.count; token++) {
    const stem = folded.stemEnds[token]! >= 0 ? folded.stemHashes[token]! : folded.hashes[token]!;
    cues[token] = CUES.get(stem) ?? 0;
  }
  return cues;
}

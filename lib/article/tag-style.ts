/** The stylesheet of the overlay's closed shadow root: what tags look like, on light and dark pages. */

/**
 * Colours are pairs of ink and paper of one hue, at least 4.5 to 1 against each other (a test measures every pair). The host's
 * own box is set with `!important` from inside, which wins over whatever the page says of it.
 */
export const TAG_STYLE = `
:host{all:initial!important;display:block!important;position:absolute!important;left:0!important;top:0!important;width:0!important;height:0!important;z-index:2147483647!important;user-select:none!important;-webkit-user-select:none!important;pointer-events:none!important;color-scheme:only light!important;direction:ltr!important;visibility:var(--greenlit-here,hidden)!important}
.tag{all:unset;position:absolute;left:0;top:0;box-sizing:border-box;display:flex;align-items:center;gap:.28em;height:var(--height);padding:0 calc(var(--height)*.38) 0 calc(var(--height)*.3);border-radius:calc(var(--height)*.32);font:600 var(--size)/1 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-feature-settings:"tnum";letter-spacing:.012em;white-space:nowrap;color:var(--ink);background:var(--paper);box-shadow:inset 0 0 0 .5px var(--rim);cursor:pointer;pointer-events:auto;-webkit-tap-highlight-color:transparent;transition:filter .12s,opacity .12s}
.tag::before{content:"";position:absolute;inset:-2px -3px}
@media (pointer:coarse){.tag::before{inset:-5px -8px}}
.tag:hover,.tag[aria-expanded=true]{filter:saturate(1.25) brightness(.96)}
.tag:focus-visible,.bare:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.tag svg{flex:none;width:calc(var(--height)*.6);height:calc(var(--height)*.6);overflow:visible;fill:currentColor;fill-rule:evenodd}
.tag[hidden]{display:none}
.tag span{position:relative;top:-.02em}
.tag span::before{content:attr(data-words)}
.tag span[data-words=""]{display:none}
.tag .before{font-weight:500;opacity:.88}
.glyph{padding:0;width:var(--height);justify-content:center;border-radius:50%;color:var(--paper);background:var(--ink);box-shadow:none}
.glyph svg{width:62%;height:62%}
.glyph span{display:none}
.quiet.glyph,.as-of.glyph{color:var(--ink);background:var(--paper)}
.as-of,.quiet{outline:1px dashed var(--ink);outline-offset:-1px;box-shadow:none}
.quiet{outline-style:dotted}
.hollow.glyph,.tie.glyph{color:var(--ink);background:none;box-shadow:none}
.hollow.glyph svg,.tie.glyph svg{width:92%;height:92%}
.bare{padding:0;background:none;box-shadow:none;pointer-events:none}
.bare::before,.bare svg,.bare span{display:none}
.covered{opacity:0;pointer-events:none}
.card{position:fixed;left:0;top:0;width:0;height:0;pointer-events:auto}
.flash{position:absolute;border-radius:3px;background:#f5c518;mix-blend-mode:multiply;animation:flash 1.4s ease-out forwards}
.flash.dark{mix-blend-mode:screen;background:#8a6d00}
@keyframes flash{from{opacity:.9}to{opacity:0}}
.good{--ink:#12633a;--paper:#e2f4e8;--rim:#12633a40}
.waiting{--ink:#51459b;--paper:#edebfa;--rim:#51459b40}
.ending{--ink:#804600;--paper:#fdeed6;--rim:#80460040}
.over{--ink:#424f5c;--paper:#e9edf1;--rim:#424f5c40}
.stopped{--ink:#a3231b;--paper:#fde8e6;--rim:#a3231b40}
.unknown{--ink:#4d4d4d;--paper:#efefef;--rim:#4d4d4d40}
.dark.good{--ink:#7fdca4;--paper:#143a26;--rim:#7fdca440}
.dark.waiting{--ink:#c3b9f7;--paper:#2c2752;--rim:#c3b9f740}
.dark.ending{--ink:#f6c274;--paper:#42290a;--rim:#f6c27440}
.dark.over{--ink:#c3ccd6;--paper:#2c343c;--rim:#c3ccd640}
.dark.stopped{--ink:#ff9f96;--paper:#4c1a17;--rim:#ff9f9640}
.dark.unknown{--ink:#cfcfcf;--paper:#333;--rim:#cfcfcf40}
@media (prefers-reduced-motion:reduce){.tag{transition:none}.flash{animation-timing-function:step-end}}
@media (forced-colors:active){.tag.tag{forced-color-adjust:none;--ink:CanvasText;--paper:Canvas;--rim:CanvasText}.tag:focus-visible{outline-color:Highlight}.bare{border-bottom:1px solid}}
@media print{:host{display:none!important}}
`;

/** Measures of a tag at a height of one, as the stylesheet above has them: what stands beside the word, and how large its letters are. */
export const TAG_SHAPE = { paddings: 0.38 + 0.3 + 0.6, gap: 0.28, tracking: 0.012, weight: 600, family: 'system-ui' };

/** The size of a word's letters in a tag of this height: the lowest tag gives letters of 9 pixels. */
export function letterSize(height: number): number {
  return height < 12 ? Math.max(9, height - 1.25) : height * 0.87;
}

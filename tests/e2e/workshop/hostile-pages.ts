/** Pages that are hard on whoever annotates them, by their path. */

const SENTENCES = [
  'The series The Witcher was on every list this week, and nobody could say for how long it would stay there in a year like this one.',
  'Nobody doubts that the drama Breaking Bad came up again when the actors met in the spring, as it does whenever two of them meet.',
  'Critics say the Netflix series Stranger Things has a new season to make, or it has none: those who know do not talk about it.',
  'In its second season the show Severance went on as it had begun, which is more than most shows of that winter could say for themselves.',
];
export const PARAGRAPHS = SENTENCES.map(
  (text) => `<p>${text.replace(/(The Witcher|Breaking Bad|Stranger Things|Severance)/, '<em>$1</em>')}</p>`,
).join('');

const BASIC = 'body{font:18px/1.6 Georgia,serif;width:640px;margin:40px auto}';

export function storyPage(inside: string, { style = BASIC, head = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What became of the shows of last winter</title>${head}
<style>${style}</style></head><body><main><article><h1>What became of the shows of last winter</h1>${inside}</article></main></body></html>`;
}

/** A hundred thousand elements: two hundred and fifty parts of a hundred paragraphs, of three elements each beside their own. */
const LARGE = Array.from(
  { length: 250 },
  (_, part) =>
    `<section>${Array.from({ length: 100 }, (__, at) => `<p>In part ${part} the ${at}th <b>word</b> is about <i>something</i> <a href="#${at}">else</a>, as it is in most books.</p>`).join('')}${PARAGRAPHS}</section>`,
).join('');

/** Every element in which no title may be touched, each with one in it. */
export const FORBIDDEN =
  '<pre>Ozark</pre><p>Run <code>Ozark</code>, <kbd>Ozark</kbd>, <samp>Ozark</samp> or <var>Ozark</var> now.</p><textarea>Ozark</textarea>' +
  '<input value="Ozark"><select><option>Ozark</option></select><button>Ozark</button><svg width="60" height="20"><text y="15">Ozark</text></svg>' +
  '<math><mtext>Ozark</mtext></math><noscript>Ozark</noscript><template><p>Ozark</p></template><canvas>Ozark</canvas>' +
  '<p translate="no">The series Ozark</p><p class="notranslate">The series Ozark</p><p aria-hidden="true">The series Ozark</p>' +
  '<p hidden>The series Ozark</p><p style="display:none">The series Ozark</p><p style="visibility:hidden">The series Ozark</p>' +
  '<div contenteditable>The Netflix series Ozark</div><div role="textbox">The Netflix series Ozark</div><p inert>The series Ozark</p>';

const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'sha256-none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /reports",
};

const THROWS_OUT = `<script>new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
  if (node.nodeType === 1 && node.localName.includes('-')) { globalThis.removed = (globalThis.removed ?? 0) + 1; node.remove(); } })
  .observe(document, { childList: true, subtree: true });</script>`;

const NATIVES = `<script>
  globalThis.pageErrors = [];
  addEventListener('error', ({ message }) => pageErrors.push(message));
  for (const prototype of [Element.prototype, Node.prototype, Document.prototype])
    for (const name of ['append', 'appendChild', 'remove', 'querySelectorAll', 'attachShadow', 'createElement'])
      if (Object.hasOwn(prototype, name)) { const old = prototype[name]; prototype[name] = function (...of) { globalThis.calls = (globalThis.calls ?? 0) + 1; return old.apply(this, of); }; }
  globalThis.MutationObserver = class { constructor() { throw new Error('no observers here'); } };
  globalThis.IntersectionObserver = undefined; globalThis.ResizeObserver = undefined;
  JSON.parse = () => { throw new Error('no JSON here'); };
  Array.prototype.map = function () { throw new Error('no map here'); };
  for (const one of [Object, Array, Map, Promise]) Object.freeze(one.prototype);
</script><form name="body"><input name="createElement"><img name="documentElement" alt=""></form>`;

/** Style sheets that want to move, hide or swell whatever they do not know. */
const HOSTILE_STYLE = `*{outline:3px solid #0f0!important;letter-spacing:2px!important;transition:all 9s!important;max-width:50px!important}
:not(html,head,body,main,article,h1,p,em,style,title,meta){display:none!important;position:static!important;transform:rotate(20deg)!important;opacity:.1!important;width:400px!important;height:400px!important;filter:blur(9px)!important;pointer-events:none!important;visibility:hidden!important}
html,body,main,article,h1,p,em{max-width:none!important;letter-spacing:normal!important;outline:none!important}
em::before,greenlit-layer::before,button::before{content:"x"!important;font-size:60px!important}em::before{content:none!important}`;

export const HOSTILE_PAGES: Record<string, string | [string, Record<string, string>]> = {
  '/plain': storyPage(PARAGRAPHS),
  '/large': storyPage(LARGE),
  '/forbidden': storyPage(PARAGRAPHS + FORBIDDEN + PARAGRAPHS),
  '/strict': [storyPage(PARAGRAPHS, { style: '' }), STRICT],
  '/throws-out': storyPage(PARAGRAPHS, { head: THROWS_OUT }),
  '/natives': storyPage(PARAGRAPHS, { head: NATIVES }),
  '/hostile-style': storyPage(PARAGRAPHS, { style: BASIC + HOSTILE_STYLE }),
  '/frames': storyPage(
    `${PARAGRAPHS}${Array.from({ length: 60 }, (_, at) => `<iframe width="80" height="40" ${['src="/plain"', 'sandbox src="/plain"', `srcdoc="${PARAGRAPHS.replaceAll('"', '&quot;')}"`, 'src="about:blank"'][at % 4]}></iframe>`).join('')}`,
  ),
  '/shadow': storyPage(
    `${PARAGRAPHS}<x-open><p>The Netflix series Bridgerton in a slot.</p></x-open><x-closed></x-closed><x-declared><template shadowrootmode="open"><p>The Netflix series The Crown is in a tree that came with the page.</p><slot></slot></template></x-declared>
    <script>for (const [name, mode] of [['x-open','open'],['x-closed','closed']]) { const root = document.querySelector(name).attachShadow({mode}); root.innerHTML = '<p>The Netflix series ' + (mode === 'open' ? 'Mindhunter' : 'Ozark') + ' is in a tree of a component.</p><slot></slot>';
    root.addEventListener('slotchange', () => { globalThis.slots = (globalThis.slots ?? 0) + 1; }); }</script>`,
  ),
  '/rewritten': storyPage(PARAGRAPHS),
};

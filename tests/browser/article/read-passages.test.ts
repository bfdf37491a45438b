/** That passages hold what a reader sees, and that their offsets lead back to the very characters of the page. */

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { atOnce } from '@/lib/article/in-slices';
import { rangeOf } from '@/lib/article/passage-range';
import { readPassages } from '@/lib/article/read-passages';

afterEach(() => {
  document.body.innerHTML = '';
});

function read(html: string) {
  document.body.innerHTML = `<div id="story">${html}</div>`;
  return atOnce(readPassages(document.querySelector('#story')!, Number.POSITIVE_INFINITY, () => {}));
}

const textsOf = (html: string) => read(html).map(({ passage }) => passage.text);

describe('passages', () => {
  test('hold text broken over inline elements in one, with its marks', () => {
    const [first] = read('<p>Now  <em>The\n <b>Bear</b></em> is <a href="#">back</a>.</p>');
    expect(first?.passage).toEqual({
      text: 'Now The Bear is back.',
      role: 'paragraph',
      marks: [
        { kind: 'italic', start: 4, end: 12 },
        { kind: 'bold', start: 8, end: 12 },
        { kind: 'link', start: 16, end: 20 },
      ],
    });
  });

  test('part at blocks, at empty lines and at spans laid out as blocks', () => {
    expect(textsOf('One<div>Two</div>Three<br>Four<br><br>Five<span style="display:block">Six</span>')).toEqual([
      'One',
      'Two',
      'Three\nFour',
      'Five',
      'Six',
    ]);
  });

  test('keep a large first letter with its word', () => {
    expect(textsOf('<p><span style="float:left;font-size:3em">T</span>he Witcher came back.</p>')).toEqual([
      'The Witcher came back.',
    ]);
  });

  test('leave out what is hidden, code, editable or not for reading, without joining its neighbours', () => {
    expect(
      textsOf(`<p>One <span hidden>two</span><span style="display:none">three</span>
        <span style="visibility:hidden">four</span><span aria-hidden="true">five</span>six <code>seven</code> eight
        <svg><text>nine</text></svg><span translate="no">ten</span><input value="eleven"><script>twelve</script></p>
        <pre>thirteen</pre><div contenteditable>fourteen</div><textarea>fifteen</textarea>`),
    ).toEqual(['One six \uFFFC eight \uFFFC\uFFFC']);
  });

  test('see through boxes that have none of their own', () => {
    expect(textsOf('<div style="display:contents"><p>Seen</p></div>')).toEqual(['Seen']);
  });

  test('take slanted spans for italics in an upright paragraph', () => {
    const [first] = read('<p>Was <span style="font-style:italic">You</span> good?</p>');
    expect(first?.passage.marks).toEqual([{ kind: 'italic', start: 4, end: 7 }]);
  });
});

/** Pieces of markup whose text has every kind of blank, entity and break. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[a-zé“”’\u00a0\u00ad😀 \n\t]{0,12}$/u).map(escapeHtml) },
  fc.constantFrom(
    '<br>',
    '<b>x y</b>',
    '<!-- c -->',
    '<i> z</i>',
    '<wbr>',
    '<img alt="no">',
    '<code>c</code>',
    '<div>d e</div>',
  ),
);

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe('offsets', () => {
  test('every character of a passage is the character of the page that it leads back to', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const one of read(`<p>${pieces.join('')}</p>`)) {
          const { text } = one.passage;
          const own = new Set(
            one.segments.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)),
          );
          const led = Array.from({ length: text.length }, (_, at) =>
            own.has(at) ? (rangeOf(one, at, at + 1)?.toString() ?? '') : text[at],
          );
          expect(led.join('').replace(/\s/g, ' ')).toBe(text.replace(/\s/g, ' '));
          const strange = [...Array(text.length).keys()].filter(
            (at) => !own.has(at) && !/[\n\uFFFC]/.test(text.charAt(at)),
          );
          expect(strange).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a stretch of a passage is the stretch of the page, but for folded blanks', () => {
    const stretch = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.nat(40), fc.integer({ min: 1, max: 30 }));
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(stretch, ([pieces, from, length]) => {
        for (const one of read(`<p>${pieces.filter((part) => !/^<(?:code|br|div)/.test(part)).join('')}</p>`)) {
          const words = one.passage.text.slice(from, from + length);
          if (words.trim() === '') continue;
          expect(plain(rangeOf(one, from, from + words.length)?.toString() ?? '')).toBe(plain(words));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('lead nowhere once the page has let go of the text', () => {
    const [first] = read('<p>The Bear</p>');
    document.body.innerHTML = '';
    expect(rangeOf(first!, 0, 8)).toBeNull();
  });
});

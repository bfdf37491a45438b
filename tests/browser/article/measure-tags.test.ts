/** That tags stand above their titles, large enough to be read, and never on the ink of the page or on each other. */

import { afterEach, describe, expect, test } from 'vitest';
import type { DrawnWords } from '@/lib/annotation/draw-badges';
import { widthsOf } from '@/lib/article/draw-tags';
import { InkMeter } from '@/lib/article/ink';
import { atOnce } from '@/lib/article/in-slices';
import { measureTags, type TagSpot } from '@/lib/article/measure-tags';
import { type Box, overlap } from '@/lib/article/title-lines';
import { type ReadPassage, readPassages } from '@/lib/article/read-passages';
import { surroundingsOf } from '@/lib/article/surroundings';
import { setPage } from './page-makers';

const ink = new InkMeter();

afterEach(() => {
  document.body.innerHTML = '';
});

/** The wordings of a tag that says this, the longest first. */
function saying(...wordings: string[]): DrawnWords[] {
  return wordings.map((now) => ({ before: '', now }));
}

function measure(html: string, css: string, titles: Record<string, DrawnWords[]>) {
  setPage(`<div id="story">${html}</div>`, css);
  const reads = atOnce(readPassages(document.querySelector('#story')!, Number.POSITIVE_INFINITY, () => {}));
  const wishes = reads.flatMap((read, index) =>
    Object.entries(titles).flatMap(([title, words]) => {
      const start = read.passage.text.indexOf(title);
      const end = start + title.length;
      return start < 0
        ? []
        : [{ read, before: reads[index - 1], start, end, wordings: widthsOf(words, ink), underlineOnly: false }];
    }),
  );
  return { reads, spots: measureTags(wishes, ink).filter((spot): spot is TagSpot => spot !== null) };
}

/** The ink of every letter of the passages, each from its own metrics. */
function inkBoxes(reads: ReadPassage[]): Box[] {
  return reads.flatMap(({ segments }) =>
    segments.flatMap(({ node, from, length }) =>
      Array.from({ length }, (_, at) => {
        const range = document.createRange();
        range.setStart(node, from + at);
        range.setEnd(node, from + at + 1);
        const box = range.getBoundingClientRect();
        const letter = ink.measure(range.toString(), getComputedStyle(node.parentElement!), box);
        const { left, right } = box;
        return { left, right, top: letter.baseline - letter.ascent, bottom: letter.baseline + letter.descent };
      }),
    ),
  );
}

const WORDS =
  'Of all the things that happened in the spring, Harbour Lights was the oddest: a play about fog. By July, Maniac had gone, and so had Gap, a comedy; You Season 2 stayed on. ';
const TITLES = {
  'Harbour Lights': [{ before: 'then: Renewed S2 →', now: 'now: Ended' }, ...saying('now: Ended')],
  Maniac: saying('Limited series'),
  Gap: saying('Canceled'),
  You: saying('Ended'),
};

const SETTINGS = ['Georgia', 'Arial', 'monospace'].flatMap((family) =>
  [
    [13, 1.2],
    [15, 1.35],
    [16, 1.4],
    [16, 1.5],
    [18, 1.6],
    [20, 1.8],
    [34, 1.1],
  ].flatMap(([size, line]) => [260, 420, 640].map((width) => [family, size, line, width] as const)),
);

describe('room for tags', () => {
  test.each(SETTINGS)('%s %spx/%s in %s pixels: no tag covers ink or another tag', (family, size, line, width) => {
    const css = `body{font:${size}px/${line} ${family};width:${width}px;margin:30px}p{margin:0 0 4px}`;
    const { reads, spots } = measure(
      `<p>${WORDS}</p><p>${WORDS}</p><ul><li>Maniac</li><li>Gap, again</li></ul>`,
      css,
      TITLES,
    );
    const tags = spots.filter(({ fit }) => fit !== 'nothing').map(({ box }) => box);
    const letters = inkBoxes(reads);
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) {
      expect(letters.filter((letter) => overlap(tag, letter))).toEqual([]);
      expect(tags.filter((other) => other !== tag && overlap(tag, other))).toEqual([]);
    }
  });

  test('18 pixels on 1.6 lines bear the word, 16 on 1.35 a glyph, 14 on 1.1 nothing', () => {
    const filler = '<p>gypsy jog gypsy jog gypsy jog gypsy jog gypsy jog Maniac jogging away by day</p>';
    const fitAt = (font: string) =>
      measure(filler, `body{font:${font} Arial;width:330px}p{margin:0}`, { Maniac: saying('Limited') }).spots[0]?.fit;
    expect(fitAt('18px/1.7')).toBe(0);
    expect(['glyph', 'nothing']).toContain(fitAt('15px/1.35'));
    expect(fitAt('14px/1.05')).toBe('nothing');
  });

  test.each([
    ['underlined', 'text-decoration:underline'],
    ['underlined far below', 'text-decoration:underline 3px;text-underline-offset:4px'],
    ['bordered', 'text-decoration:none;border-bottom:2px solid'],
    ['shadowed', 'text-decoration:none;box-shadow:0 2px 0 red'],
  ])('a link on the line above that is %s leaves room only beneath what it draws', (_, style) => {
    const measured = (css: string) =>
      measure(
        '<p>a man on a horse <a href="/x">or even on a mare</a> comes to a moor Maniac comes too</p>',
        `body{font:18px/1.5 Arial;width:340px}p{margin:0}a{${css}}`,
        { Maniac: saying('Limited series') },
      ).spots[0]!;
    const line = measured('text-decoration:none');
    expect(line.lines[0]!.left).toBeLessThan(330);
    expect(line.fit).not.toBe('nothing');
    const { fit, box } = measured(style);
    const height = (spot: Box) => spot.bottom - spot.top;
    expect(fit === 'nothing' || height(box) < height(line.box)).toBe(true);
  });

  test('a title that ends its line in a tight list has its word beside it', () => {
    const css = 'body{font:16px/1.15 Arial;width:500px}ul{margin:0}';
    const { spots } = measure('<ul><li>jogging away, gypsy</li><li>Maniac</li></ul>', css, {
      Maniac: saying('Limited series'),
    });
    expect(spots[0]?.fit).toBe(0);
    expect(spots[0]!.box.left).toBeGreaterThan(spots[0]!.lines[0]!.right);
  });

  test('the tag at the edge of a narrow window stays inside it', () => {
    const css = 'body{font:18px/1.7 Georgia;margin:0 8px;width:340px}';
    const { spots } = measure(`<p style="text-align:right">and then Maniac</p>`, css, {
      Maniac: saying('then: Renewed S12 → now: Ends with S14'),
    });
    expect(spots[0]!.box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
    expect(spots[0]!.box.left).toBeGreaterThanOrEqual(0);
  });

  test('a title at the end of its line says less rather than stand over other words', () => {
    const css = 'body{font:18px/1.7 Georgia;width:340px;margin:8px}';
    const words = saying('Ends with S5, as of January 2026, and more of it', 'Ends with S5');
    const { spots } = measure('<p>and so after a long while came the Maniac</p>', css, { Maniac: words });
    expect(spots[0]!.fit).toBe(1);
  });

  test('no title falls silent because its neighbour has much to say', () => {
    const css = 'body{font:18px/1.7 Georgia;width:640px;margin:30px}';
    const { spots } = measure('<p>Maniac, Gap</p><p>Gypsy, Maniac, Gap</p>', css, {
      Maniac: saying('then: Renewed S12 → now: Ends with S14', 'Ends with S14'),
      Gap: saying('Canceled'),
    });
    expect(spots.map(({ fit }) => fit)).not.toContain('nothing');
  });

  test('from right to left a tag ends where its title begins to be read', () => {
    const css = 'body{font:18px/1.7 Arial;width:340px;margin:8px}';
    const { spots } = measure('<p dir="rtl">הסדרה Maniac של השנים האחרונות</p>', css, {
      Maniac: saying('Limited series'),
    });
    expect(spots[0]!.fit).toBe(0);
    expect(spots[0]!.box.right).toBeCloseTo(spots[0]!.lines[0]!.right, 0);
  });

  test('a picture right above leaves no room', () => {
    const css = 'body{font:16px/1.2 Arial;width:500px}p{margin:0}';
    const { spots } = measure('<div style="height:40px;background:red"></div><p>Maniac is here</p>', css, {
      Maniac: saying('Limited'),
    });
    expect(spots[0]!.fit === 'nothing' || spots[0]!.box.top >= 0).toBe(true);
    const picture = document.querySelector('#story div')!.getBoundingClientRect();
    expect(overlap(spots[0]!.box, picture)).toBe(false);
  });
});

describe('the ground behind a title', () => {
  const darkness = (html: string) => {
    setPage(html);
    return surroundingsOf(document.querySelector('p')!, ink).dark;
  };

  test('is told by the nearest box that is not clear, in any notation of colour', () => {
    expect(darkness('<div style="background:#111"><div style="background:transparent"><p>x</p></div></div>')).toBe(
      true,
    );
    expect(darkness('<div style="background:oklch(0.98 0 0)"><p>x</p></div>')).toBe(false);
    expect(darkness('<p>x</p>')).toBe(false);
  });

  test('on a picture the letters tell what it was made for', () => {
    expect(darkness('<p style="background-image:url(data:,);color:#fff">x</p>')).toBe(true);
  });
});

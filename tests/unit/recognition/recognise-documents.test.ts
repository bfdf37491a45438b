/** The terminal's documents: text, page and lines of JSON become articles whose passages lead back to the text. */

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromText, readAnyDate, readDocuments } from '@/scripts/recognise-documents';

async function read(name: string, content: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'greenlit-')), name);
  await writeFile(file, content);
  return readDocuments(file);
}

describe('reading documents', () => {
  it('takes every line of a text for a passage and the first for the headline', async () => {
    const text = 'The Headline\r\n\n  One.\nTwo.\n';
    const [document] = await read('story.txt', text);
    expect(document).toMatchObject({ id: 'story', text });
    expect(document!.article.passages.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'paragraph']);
    for (const [place, passage] of document!.article.passages.entries()) {
      const start = document!.offsets[place]!;
      expect(text.slice(start, start + passage.text.length)).toBe(passage.text);
    }
  });

  it('reads the story of a page with its date, and makes a text of its passages', async () => {
    const words =
      'The second season of the drama begins on Sunday, and its creator spoke of what is to come for the crew. ';
    const html = `<!doctype html><html><head><meta property="article:published_time" content="2020-03-15T10:00:00Z"><title>A drama returns</title></head>
      <body><nav>Home</nav><article><h1>A drama returns</h1><p>${words.repeat(4)}</p><p>${words.repeat(4)}</p></article></body></html>`;
    const [document] = await read('page.html', html);
    expect(document!.article.date).toBe('2020-03-15');
    expect(document!.text).toContain('The second season of the drama');
    for (const [place, passage] of document!.article.passages.entries()) {
      expect(document!.text.startsWith(passage.text, document!.offsets[place])).toBe(true);
    }
  });

  it('reads lines of JSON with dates of any form, and names file and line of what is wrong', async () => {
    const lines = ['{"id":"a","text":"One","date":"March 15, 2020"}', '', '{"id":"b","text":"Two","date":"soon"}'];
    const [first, second] = await read('corpus.jsonl', lines.join('\n'));
    expect([first!.article.date, second!.article.date]).toEqual(['2020-03-15', null]);
    await expect(read('broken.jsonl', '{"id":"a","text":"One"}\n{')).rejects.toThrow(/broken\.jsonl:2 is not JSON/);
    await expect(read('story.pdf', '')).rejects.toThrow(/only \.txt, \.html and \.jsonl/);
  });

  it('keeps the year of a date that says no more', () => {
    expect(readAnyDate('2004/2005')).toBe('2004');
    expect(readAnyDate('yesterday')).toBeNull();
  });

  it('makes an article of an empty text', () => {
    expect(fromText('empty', '', null).article).toMatchObject({ passages: [], headline: null });
  });
});

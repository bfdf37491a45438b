/** Puts one passage together from text nodes, folding whitespace while keeping for every character where it stands. */

import type { Mark } from '@/lib/recognition/article';

/** A stretch of a passage that stands unchanged in one text node: `length` characters from `from` there and from `start` here. */
export type Segment = { node: Text; from: number; start: number; length: number };

/** Which element around a text, if any, makes it italic, bold, a link. */
export type Emphasis = Record<Mark['kind'], Element | null>;

/** Stretches in which every blank is one plain space, as the passage will have them. */
const UNCHANGED = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;

/** Stands for something in the line that is not read, so that the words around it are not taken for neighbours. */
const SOMETHING = '\uFFFC';

export class PassageBuilder {
  text = '';
  readonly segments: Segment[] = [];
  #marks: (Mark & { element: Element })[] = [];
  /** A blank that counts only if words follow it. */
  #blank: { node: Text; at: number } | null = null;

  add(node: Text, emphasis: Emphasis): void {
    const { data } = node;
    let read = 0;
    for (const { 0: words, index } of data.matchAll(UNCHANGED)) {
      if (index > read) this.#blank ??= { node, at: read };
      this.#putBlank();
      const start = this.text.length;
      this.#put(node, index, words);
      this.#mark(start, emphasis);
      read = index + words.length;
    }
    if (read < data.length) this.#blank ??= { node, at: read };
  }

  addSomething(): void {
    this.#putBlank();
    this.text += SOMETHING;
  }

  /** Begins a new line; false where a line has just begun, so that the passage should end here. */
  breakLine(): boolean {
    this.#blank = null;
    if (this.text === '') return true;
    if (this.text.endsWith('\n')) return false;
    this.text += '\n';
    return true;
  }

  /** The finished text with its marks; null where it holds no letter or digit. */
  finish(): { text: string; marks: Mark[] } | null {
    const text = this.text.trimEnd();
    if (!/[\p{L}\p{N}]/u.test(text)) return null;
    return {
      text,
      marks: this.#marks.map(({ kind, start, end }) => ({ kind, start, end: Math.min(end, text.length) })),
    };
  }

  #putBlank(): void {
    if (this.#blank !== null && this.text !== '' && !this.text.endsWith('\n'))
      this.#put(this.#blank.node, this.#blank.at, ' ');
    this.#blank = null;
  }

  #put(node: Text, from: number, words: string): void {
    const last = this.segments.at(-1);
    if (last?.node === node && last.from + last.length === from && last.start + last.length === this.text.length)
      last.length += words.length;
    else this.segments.push({ node, from, start: this.text.length, length: words.length });
    this.text += words;
  }

  #mark(start: number, emphasis: Emphasis): void {
    for (const kind of ['italic', 'bold', 'link'] as const) {
      const element = emphasis[kind];
      if (element === null) continue;
      const open = this.#marks.findLast((mark) => mark.kind === kind);
      if (open?.element === element) open.end = this.text.length;
      else this.#marks.push({ kind, start, end: this.text.length, element });
    }
  }
}

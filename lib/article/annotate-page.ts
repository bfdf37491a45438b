/** Annotates one page from beginning to end: reads it, asks the worker, draws, follows, and leaves no trace when told to stop. */

import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import { type AskWorker, ExtensionGone, type PageCommand } from '@/lib/extension/page-port';
import type { PageCommands, PageRequests, PageState, Reply } from '@/lib/extension/protocol';
import { BadgeBoard } from './badge-board';
import { CardControl } from './card-control';
import { TagLayer } from './draw-tags';
import { followLayout } from './follow-layout';
import { listenToReader, revealMention } from './listen-to-reader';
import { PageStory } from './page-story';
import { watchPage } from './watch-page';

/** A page that throws the overlay out this often wants to be without it. */
const THROWN_OUT_LIMIT = 5;
/** How often a page without a story is looked at again as it grows. */
const LOOKS = 20;

type Annotated = Reply<PageRequests, 'annotate'>;

/** The page script's answer to popup and worker. */
export type AnswerCommand = (command: PageCommand) => Promise<Reply<PageCommands, keyof PageCommands>>;

/**
 * Annotates the page until `signal` aborts; then host, highlights and listeners are gone and the page is as it was. Starts by asking
 * whether it may, before anything of the page is read. Never throws into the page: where the worker cannot answer there are no badges.
 */
export function annotatePage(document: Document, ask: AskWorker, signal: AbortSignal): AnswerCommand {
  const page = new AnnotatedPage(document, ask, signal);
  void page.start();
  return (command) => page.answer(command);
}

class AnnotatedPage {
  readonly #document: Document;
  readonly #ask: AskWorker;
  readonly #signal: AbortSignal;
  #state: PageState = 'no-story';
  #milliseconds = 0;
  #annotated: Annotated | null = null;
  #story: PageStory | null = null;
  /** Aborts what runs now; a new one for every start. */
  #run: AbortController | null = null;
  #startAfterCard = false;
  #board: BadgeBoard | null = null;
  #card: CardControl | null = null;
  #layer: TagLayer | null = null;
  /** Aborts what follows the layout around the story of now. */
  #following: AbortController | null = null;

  constructor(document: Document, ask: AskWorker, signal: AbortSignal) {
    this.#document = document;
    this.#ask = ask;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.stop());
    const view = document.defaultView;
    view?.addEventListener('pagehide', () => this.#card?.close(), { signal });
    view?.addEventListener('pageshow', ({ persisted }) => void (persisted && this.start()), { signal });
  }

  async start(): Promise<void> {
    await shown(this.#document);
    if (this.#signal.aborted) return;
    const run = this.#begin();
    try {
      const { state } = await this.#ask('may-annotate', {});
      if (run.signal.aborted) return;
      if (state === 'go') await this.#annotate(run.signal);
      else this.#state = state;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Takes away whatever stands on the page and stops listening. */
  stop(): void {
    this.#run?.abort();
    this.#run = null;
    this.#story = null;
    this.#annotated = null;
  }

  async answer(command: PageCommand): Promise<Reply<PageCommands, keyof PageCommands>> {
    switch (command.type) {
      case 'report-page':
        return this.#report();
      case 'jump-to':
        return { done: this.#jumpTo(this.#annotated?.annotation.mentions[command.mention]) };
      case 'set-annotating':
        if (!command.on) {
          this.stop();
          this.#state = 'off-here';
        } else if (this.#card?.isOpen === true) this.#startAfterCard = true;
        else await this.start();
        return { done: true };
    }
  }

  #begin(): AbortController {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    return run;
  }

  async #annotate(signal: AbortSignal): Promise<void> {
    const layer = new TagLayer(this.#document);
    const board = new BadgeBoard(this.#document, layer);
    const card = new CardControl(
      {
        document: this.#document,
        layer,
        board,
        articleDate: () => this.#story?.article.date ?? null,
        bring: async () => void (await this.#ask('bring-card', {})),
        closed: () => this.#afterCard(),
      },
      signal,
    );
    [this.#layer, this.#board, this.#card] = [layer, board, card];
    signal.addEventListener('abort', () => {
      board.clear();
      layer.remove();
      [this.#layer, this.#board, this.#card] = [null, null, null];
    });
    listenToReader(this.#document, layer, board, card, signal);
    let looks = 0;
    const changed = (records: MutationRecord[]): void => {
      if (this.#story === null && (looks += 1) > LOOKS) return;
      this.#guard(this.#readAgain(records, signal));
    };
    watchPage(
      this.#document,
      layer.host,
      { changed, thrownOut: (times) => this.#guard(this.#returnHost(times)) },
      signal,
    );
    await this.#readAll(signal);
  }

  /** Finds the story, asks once about all of it, and draws. */
  async #readAll(signal: AbortSignal): Promise<void> {
    this.#following?.abort();
    const story = this.#timed(() => PageStory.find(this.#document));
    this.#story = story;
    if (story === null) {
      this.#state = 'no-story';
      this.#board?.clear();
      return;
    }
    await this.#askAndDraw(story, signal);
    const [board, card] = [this.#board, this.#card];
    if (signal.aborted || board === null) return;
    const moved = (): void => {
      this.#timed(() => board.measure());
      card?.place();
    };
    const scrolled = (): void => {
      board.follow();
      card?.place();
    };
    this.#following = new AbortController();
    followLayout(this.#document, story.frame, { moved, scrolled }, AbortSignal.any([signal, this.#following.signal]));
  }

  async #readAgain(records: MutationRecord[], signal: AbortSignal): Promise<void> {
    const story = this.#story;
    if (story === null || !story.stands) {
      await this.#readAll(signal);
      return;
    }
    const change = this.#timed(() => story.update(records));
    if (change === 'changed') await this.#askAndDraw(story, signal);
    else if (change === 'moved') this.#draw(story);
  }

  async #askAndDraw(story: PageStory, signal: AbortSignal): Promise<void> {
    const annotated = await this.#ask('annotate', { article: story.article });
    if (signal.aborted || story !== this.#story) return;
    this.#annotated = annotated;
    this.#draw(story);
  }

  #draw(story: PageStory): void {
    const [layer, board, annotated] = [this.#layer, this.#board, this.#annotated];
    if (layer === null || board === null || annotated === null) return;
    const { annotation, drawn } = annotated;
    this.#state = annotation.mentions.length === 0 ? 'nothing-found' : 'annotated';
    // A page without badges gets no host either.
    if (drawn.length > 0 && !layer.host.isConnected) layer.attach();
    this.#timed(() => board.show(story.reads, annotation, drawn));
  }

  async #returnHost(times: number): Promise<void> {
    // Perhaps it was not the page but a newer script of ours: then this one's extension is gone.
    await this.#ask('may-annotate', {});
    if (times > THROWN_OUT_LIMIT) {
      this.stop();
      this.#state = 'off-here';
    } else if (this.#layer !== null && this.#annotated !== null) this.#layer.attach();
  }

  #report(): Reply<PageCommands, 'report-page'> {
    const annotation: PageAnnotation | null = this.#annotated?.annotation ?? null;
    const badges = this.#board?.badges.length ?? 0;
    const cost = annotation === null ? null : { milliseconds: Math.round(this.#milliseconds), badges };
    return { state: this.#state, annotation, articleDate: this.#story?.article.date ?? null, cost };
  }

  #jumpTo(mention: NamedMention | undefined): boolean {
    const [board, layer] = [this.#board, this.#layer];
    if (mention === undefined || board === null || layer === null) return false;
    revealMention(board, { mention });
    const lines = board.linesOfMention(mention);
    if (lines.length === 0) return false;
    if (!layer.host.isConnected) layer.attach();
    layer.flash(
      lines,
      board.badges.some(({ dark }) => dark),
    );
    return true;
  }

  #afterCard(): void {
    if (!this.#startAfterCard) return;
    this.#startAfterCard = false;
    void this.start();
  }

  #guard(work: Promise<void>): void {
    work.catch((error: unknown) => this.#fail(error));
  }

  /** An extension that is gone takes everything along; any other failure leaves the page without new badges, and one line in the log. */
  #fail(error: unknown): void {
    if (error instanceof ExtensionGone) this.stop();
    else console.warn('Greenlit could not annotate this page.', error instanceof Error ? error.message : '');
  }

  #timed<Result>(work: () => Result): Result {
    const before = performance.now();
    const result = work();
    this.#milliseconds += performance.now() - before;
    return result;
  }
}

/** Waits until a page that was loaded ahead of need is really shown. */
async function shown(document: Document): Promise<void> {
  const waiting = document as Document & { prerendering?: boolean };
  if (waiting.prerendering !== true) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

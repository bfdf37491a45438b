/** Annotates one page from beginning to end: reads it, asks the worker, draws, follows, and leaves no trace when told to stop. */

import { type AskWorker, ExtensionGone, type PageCommand } from '@/lib/extension/page-port';
import type { PageCommands, PageRequests, PageState, Reply } from '@/lib/extension/protocol';
import { afterNextFrame } from './after-layout';
import { type PageDrawing, registeredDrawing } from './drawing-slot';
import { inSlices, PageChanged, type Pace, TooMuch, type Work } from './in-slices';
import { PageStory } from './page-story';
import type { SawTree } from './shadow-trees';
import { watchPage } from './watch-page';

/** A page that throws the overlay out this often wants to be without it. */
const THROWN_OUT_LIMIT = 5;
/** How often a page without a story is looked at again as it grows. */
const LOOKS = 20;

/** Waits in milliseconds after the drawing was asked for and did not come. */
const BRING_AGAIN = [100, 500, 0];

type Annotated = Reply<PageRequests, 'annotate'>;

/** The page script's answer to popup and worker. */
export type AnswerCommand = (command: PageCommand) => Promise<Reply<PageCommands, keyof PageCommands>>;

/**
 * Annotates the page until `signal` aborts; then host, highlights and listeners are gone and the page is as it was. Starts by asking
 * whether it may, before anything of the page is read. Never throws into the page: where the worker cannot answer there are no badges.
 */
export function annotatePage(
  document: Document,
  ask: AskWorker,
  signal: AbortSignal,
  pace: Pace = { now: () => performance.now(), rest: () => afterNextFrame(document) },
): AnswerCommand {
  const page = new AnnotatedPage(document, ask, signal, pace);
  void page.start();
  return (command) => page.answer(command);
}

class AnnotatedPage {
  readonly #document: Document;
  readonly #ask: AskWorker;
  readonly #signal: AbortSignal;
  readonly #pace: Pace;
  #state: PageState = 'no-story';
  #milliseconds = 0;
  #annotated: Annotated | null = null;
  #story: PageStory | null = null;
  #drawing: PageDrawing | null = null;
  /** Aborts what runs now; a new one for every start. */
  #run: AbortController | null = null;
  #startAfterCard = false;
  #saw: SawTree = () => {};

  constructor(document: Document, ask: AskWorker, signal: AbortSignal, pace: Pace) {
    this.#pace = pace;
    this.#document = document;
    this.#ask = ask;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.stop());
    const view = document.defaultView;
    view?.addEventListener('pagehide', () => this.#drawing?.closeCard(), { signal });
    view?.addEventListener('pageshow', ({ persisted }) => void (persisted && this.start()), { signal });
  }

  async start(): Promise<void> {
    await shown(this.#document);
    if (this.#signal.aborted) return;
    this.stop();
    const run = new AbortController();
    this.#run = run;
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
    this.#drawing = null;
  }

  async answer(command: PageCommand): Promise<Reply<PageCommands, keyof PageCommands>> {
    switch (command.type) {
      case 'report-page':
        return this.#report();
      case 'jump-to':
        return { done: await this.#jumpTo(command.mention) };
      case 'set-annotating':
        if (!command.on) {
          this.stop();
          this.#state = 'off-here';
        } else if (this.#drawing?.cardIsOpen === true) this.#startAfterCard = true;
        else await this.start();
        return { done: true };
    }
  }

  async #annotate(signal: AbortSignal): Promise<void> {
    let looks = 0;
    /** What came before: one reading waits for the end of another, for each goes on from where the last one ended. */
    let last = Promise.resolve();
    const inTurn = (work: () => Promise<void>): Promise<void> => {
      last = last.then(() => (signal.aborted ? undefined : work())).catch((error: unknown) => this.#fail(error));
      return last;
    };
    const changed = (records: MutationRecord[]): void => {
      if (this.#story === null && (looks += 1) > LOOKS) return;
      void inTurn(() => this.#readAgain(records, signal));
    };
    const changing = (records: MutationRecord[]): void => this.#drawing?.edited(records);
    const thrownOut = (times: number): void => this.#guard(this.#returnHost(times, signal));
    this.#saw = watchPage(this.#document, { changing, changed, thrownOut }, signal);
    await inTurn(() => this.#readAll(signal));
  }

  /** Does work on the page in slices; null where the page is no longer the one that it was begun for. */
  async #slowly<Result>(work: Work<Result>, signal: AbortSignal): Promise<Result | null> {
    try {
      const { result, milliseconds } = await inSlices(work, this.#pace);
      this.#milliseconds += milliseconds;
      return signal.aborted ? null : result;
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof PageChanged)) throw error;
      // The change that stood in the way will soon be told of, and everything is read then.
      this.#story = null;
      return null;
    }
  }

  /** Finds the story, asks once about all of it, and draws. */
  async #readAll(signal: AbortSignal): Promise<void> {
    const story = await this.#slowly(PageStory.find(this.#document, this.#saw), signal);
    if (signal.aborted) return;
    this.#story = story;
    if (story !== null) {
      await this.#askAndDraw(story, signal);
      return;
    }
    this.#state = 'no-story';
    this.#annotated = null;
    const nothing = { mentions: [], badges: [], sum: { shows: 0, agree: 0, changed: 0, newer: 0, platforms: 0 } };
    this.#drawing?.show({ reads: [], frame: this.#document.documentElement, annotation: nothing, drawn: [] });
  }

  async #readAgain(records: MutationRecord[], signal: AbortSignal): Promise<void> {
    const story = this.#story;
    if (story === null || !story.stands) {
      await this.#readAll(signal);
      return;
    }
    const change = await this.#slowly(story.update(records), signal);
    if (change === 'changed') await this.#askAndDraw(story, signal);
    else if (change === 'moved') await this.#draw(story, signal);
  }

  async #askAndDraw(story: PageStory, signal: AbortSignal): Promise<void> {
    const annotated = await this.#ask('annotate', { article: story.article });
    if (signal.aborted || story !== this.#story) return;
    this.#annotated = annotated;
    this.#state = annotated.annotation.mentions.length === 0 ? 'nothing-found' : 'annotated';
    await this.#draw(story, signal);
  }

  async #draw(story: PageStory, signal: AbortSignal): Promise<void> {
    if (this.#annotated === null) return;
    const drawing = this.#annotated.drawn.length > 0 ? await this.#bringDrawing(signal) : this.#drawing;
    if (signal.aborted || story !== this.#story || this.#annotated === null) return;
    drawing?.show({ reads: story.reads, frame: story.frame, ...this.#annotated });
  }

  async #bringDrawing(signal: AbortSignal): Promise<PageDrawing | null> {
    for (const wait of BRING_AGAIN) {
      if (registeredDrawing() !== null || signal.aborted) break;
      // A worker on its last legs may say that it could not.
      if (!(await this.#ask('bring-drawing', {})).brought) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    const drawPage = registeredDrawing();
    if (signal.aborted || drawPage === null) return null;
    const wishes = {
      articleDate: () => this.#story?.article.date ?? null,
      bringCard: async () => void (await this.#ask('bring-card', {})),
      cardClosed: () => this.#afterCard(),
    };
    return (this.#drawing ??= drawPage(this.#document, wishes, signal));
  }

  async #returnHost(times: number, signal: AbortSignal): Promise<void> {
    // Perhaps it was not the page but a newer script of ours: then this one's extension is gone.
    await this.#ask('may-annotate', {});
    if (signal.aborted) return;
    if (times <= THROWN_OUT_LIMIT) this.#drawing?.returnHost();
    else {
      this.stop();
      this.#state = 'off-here';
    }
  }

  #report(): Reply<PageCommands, 'report-page'> {
    const annotation = this.#annotated?.annotation ?? null;
    const { badges, milliseconds, shift } = this.#drawing ?? { badges: 0, milliseconds: 0, shift: null };
    const cost =
      annotation === null ? null : { milliseconds: Math.round(this.#milliseconds + milliseconds), badges, shift };
    return { state: this.#state, annotation, articleDate: this.#story?.article.date ?? null, cost };
  }

  async #jumpTo(index: number): Promise<boolean> {
    const mention = this.#annotated?.annotation.mentions[index];
    const run = this.#run;
    if (mention === undefined || run === null) return false;
    return (await this.#bringDrawing(run.signal))?.reveal(mention) ?? false;
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
    else if (error instanceof TooMuch) {
      this.stop();
      this.#state = 'too-much';
    } else console.warn('Greenlit could not annotate this page.', error instanceof Error ? error.message : '');
  }
}

/** Waits until a page that was loaded ahead of need is really shown. */
async function shown(document: Document): Promise<void> {
  const waiting = document as Document & { prerendering?: boolean };
  if (waiting.prerendering !== true) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

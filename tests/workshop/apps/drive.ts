/** Runs an app through its changes and remembers what stood on the page after each: to be compared with a page without badges. */

import { change, firstRows, makeRandom, type Row } from './story-state';

export type Update = (rows: Row[]) => void | Promise<void>;

export type Run = { texts: string[]; errors: string[] };

const errors: string[] = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

/** Tells the page's errors of any other source to the test. */
export function noteError(message: string): void {
  errors.push(message);
}

const taskTurn = () => new Promise((done) => setTimeout(done));
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Makes the app's page ready to be run by a test. */
export function drive(update: Update, root: () => Element): void {
  let rows = firstRows();
  Object.assign(globalThis, {
    workshop: {
      errors,
      async run(seed: number, count: number): Promise<Run> {
        const random = makeRandom(seed);
        const texts: string[] = [];
        for (let times = 0; times < count; times += 1) {
          rows = change(rows, random);
          await update(rows);
          await taskTurn();
          texts.push(root().textContent);
          // What a change moves may be followed in the frame after it: the next change leaves room for that.
          await frame();
          await frame();
          // Now and then the page comes to rest, so that badges are set anew.
          if (times % 20 === 19) await new Promise((done) => setTimeout(done, 320));
        }
        return { texts, errors };
      },
    },
  });
}

export const container = (): Element => document.querySelector('#app')!;

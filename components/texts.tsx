/** Gives every component the reader's texts, so that no sentence stands in a component. */

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Message, type MessageKey, message, type Parameter } from '@/lib/shows/message';
import { renderMessage, type Texts } from '@/lib/shows/render-message';

export type Speech = {
  /** The text of a catalogue key with its parameters. */
  say(key: MessageKey, ...parameters: Parameter[]): string;
  /** The text of a message that the core composed. */
  tell(message: Message): string;
  locale: string;
  texts: Texts;
};

const TextsContext = createContext<Texts | null>(null);

export function TextsProvider({ texts, children }: { texts: Texts; children: ComponentChildren }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

/** The texts of the nearest provider; throws where there is none, since then nothing could be said. */
export function useSpeech(): Speech {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('A component was drawn outside TextsProvider: wrap its root in one.');
  return useMemo(
    () => ({
      say: (key, ...parameters) => renderMessage(message(key, ...parameters), texts),
      tell: (composed) => renderMessage(composed, texts),
      locale: texts.locale,
      texts,
    }),
    [texts],
  );
}

/** "Ghosts (2019)": a show told apart from others of its title. */
export function namedShow({ title, year }: { title: string; year: number | null }, say: Speech['say']): string {
  return year === null ? title : say('title_year', title, `${year}`);
}

/** The words of a timeline event, as a message: "Renewed for season 3", "Saved by NBC, which ordered season 6". */

import { type Message, message, type Parameter } from './message';
import type { PlatformNames } from './status-words';
import type { TimelineEvent } from './timeline-event';

/** The event without its date. Names the seasons and platforms it is about where the log does. */
export function eventWords(event: TimelineEvent, platformName: PlatformNames): Message {
  const { type } = event;
  const to = event.to === undefined ? null : platformName(event.to);
  const from = event.from === undefined ? null : platformName(event.from);
  const seasons: Parameter | null = event.seasons?.length ? { seasons: event.seasons } : null;
  switch (type) {
    case 'season_started':
    case 'season_ended':
      return message(`event_${type}`, seasons ?? '');
    case 'renewed':
    case 'final_season_announced':
    case 'final_season_reversed':
    case 'cancelled':
    case 'renewal_reversed':
    case 'shelved':
    case 'revived':
      return seasons ? message(`event_${type}_seasons`, seasons) : message(`event_${type}`);
    case 'saved':
      if (to === null) return message('event_saved');
      return seasons ? message('event_saved_to_seasons', to, seasons) : message('event_saved_to', to);
    case 'moved':
      return to === null ? message('event_moved') : message('event_moved_to', to);
    case 'returned_to_platform':
      return to === null ? message('event_returned_to_platform') : message('event_returned_to_platform_to', to);
    case 'co_producer_left':
    case 'removed_from_platform':
      return from === null ? message(`event_${type}`) : message(`event_${type}_from`, from);
    case 'forecast':
      return event.source ? message('event_forecast_by', event.source.publisher) : message('event_forecast');
    default:
      return message(`event_${type}`);
  }
}

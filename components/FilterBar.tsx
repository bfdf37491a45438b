/** Two choices that narrow what is listed: what became of a show, and where it runs. */

import { NO_FILTER, type ShowFilter } from '@/lib/search/filter-shows';
import { FAMILIES, type Family } from '@/lib/shows/status-family';
import { useSpeech } from './texts';

type FilterBarProps = {
  filter: ShowFilter;
  /** Null while they are being read. */
  platforms: string[] | null;
  onFilter: (filter: ShowFilter) => void;
};

export function FilterBar({ filter, platforms, onFilter }: FilterBarProps) {
  const { say } = useSpeech();
  const narrow = filter.family !== null || filter.platform !== null;
  return (
    <div class="filters" id="filters" role="group" aria-label={say('filters')}>
      <select
        aria-label={say('filter_status')}
        value={filter.family ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, family: FAMILIES.find((family): family is Family => family === value) ?? null })
        }
      >
        <option value="">{say('filter_any_status')}</option>
        {FAMILIES.map((family) => (
          <option key={family} value={family}>
            {say(`group_${family}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('filter_platform')}
        value={filter.platform ?? ''}
        disabled={platforms === null}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, platform: value === '' ? null : value })}
      >
        <option value="">{platforms === null ? say('loading') : say('filter_any_platform')}</option>
        {platforms?.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {narrow && (
        <button type="button" class="quiet" onClick={() => onFilter(NO_FILTER)}>
          {say('filter_clear')}
        </button>
      )}
    </div>
  );
}

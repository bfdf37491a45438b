/** How many shows of a platform get a further season: a falling stair to look at, its numbers one press away. */

import { useState } from 'preact/hooks';
import type { PlatformRecord } from '@/lib/annotation/card-content';
import { useSpeech } from './texts';

type SurvivalPictureProps = { record: PlatformRecord; width: number };

const HEIGHT = 84;
/** Room for a share above the highest step and for the seasons below the lowest, in px. */
const TOP = 16;
const BOTTOM = 18;
/** A stair of one step would fill the card like a wall. */
const WIDEST_STEP = 76;
const GAP = 2;

export function SurvivalPicture({ record, width }: SurvivalPictureProps) {
  const { say, locale } = useSpeech();
  const [open, setOpen] = useState(false);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale);
  const { survival, shows, renewed, low, high } = record;
  const steps = [{ season: 0, share: 1 }, ...survival].map(({ season, share }) => ({ season: season + 1, share }));
  const step = Math.min(WIDEST_STEP, width / steps.length);
  const ground = TOP + HEIGHT;
  return (
    <section class="survival">
      <h3>{say('platform_survival')}</h3>
      <p>
        {say('platform_first_seasons', { number: renewed }, { number: survival[0]!.decided })}{' '}
        <span class="soft">
          {say(
            'platform_share',
            percent.format(renewed / survival[0]!.decided),
            percent.format(low),
            percent.format(high),
          )}
        </span>
      </p>
      <svg viewBox={`0 0 ${width} ${ground + BOTTOM}`} width={width} height={ground + BOTTOM} aria-hidden="true">
        {steps.map(({ season, share }, place) => {
          const [x, top] = [place * step, ground - share * HEIGHT];
          return (
            <g key={season}>
              <rect class="survival-step" x={x} y={top} width={step - GAP} height={share * HEIGHT} />
              <text class="survival-share" x={x + (step - GAP) / 2} y={top - 4} text-anchor="middle">
                {percent.format(share)}
              </text>
              <text class="timeline-year" x={x + (step - GAP) / 2} y={ground + 13} text-anchor="middle">
                {say('season_short', `${season}`)}
              </text>
            </g>
          );
        })}
        <path class="timeline-axis" d={`M0 ${ground}.5H${steps.length * step - GAP}`} />
      </svg>
      <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('platform_numbers')}
      </button>
      {open && (
        <>
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">{say('platform_column_season')}</th>
                <th scope="col">{say('platform_column_decided')}</th>
                <th scope="col">{say('platform_column_went_on')}</th>
                <th scope="col">{say('platform_column_share')}</th>
              </tr>
            </thead>
            <tbody>
              {survival.map(({ season, decided, wentOn, share }) => (
                <tr key={season}>
                  <th scope="row">{number.format(season)}</th>
                  <td>{number.format(decided)}</td>
                  <td>{number.format(wentOn)}</td>
                  <td>{percent.format(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="soft">{say('platform_method', { count: shows, of: 'shows' })}</p>
        </>
      )}
    </section>
  );
}

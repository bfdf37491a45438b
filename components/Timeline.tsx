/** A show's life as a picture: seasons as bars, decisions as marks, the article's date and the edge of knowledge as lines. */

import type { ShowCard } from '@/lib/annotation/card-content';
import { glyphOfEvent } from '@/lib/shows/status-glyphs';
import { useSpeech } from './texts';
import { BAR_HEIGHT, MARK_SIZE, layOutTimeline } from './timeline-layout';

type TimelineProps = { card: ShowCard; width: number };

/** The picture alone: those who do not see it read `EventList`, which says the same with dates and sources. */
export function Timeline({ card, width }: TimelineProps) {
  const { say, tell } = useSpeech();
  const layout = layOutTimeline(card, width);
  if (layout === null) return null;
  const { height, barTop, article, edge, gap } = layout;
  const axis = barTop + BAR_HEIGHT + 3;
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" direction="ltr">
        {edge !== null && (
          <rect class="timeline-beyond" x={edge} y={0} width={Math.max(0, width - edge)} height={axis} />
        )}
        <path class="timeline-axis" d={`M0 ${axis}.5H${width}`} />
        {gap !== null && <path class="timeline-gap" d={`M${gap} ${axis + 5}l4 -9M${gap + 5} ${axis + 5}l4 -9`} />}
        {layout.years.map(({ x, year }) => (
          <g key={year}>
            <path class="timeline-axis" d={`M${x} ${axis}v4`} />
            <text
              class="timeline-year"
              x={x}
              y={axis + 14}
              text-anchor={x < 16 ? 'start' : 'middle'}
              dx={x < 16 ? -6 : 0}
            >
              {year}
            </text>
          </g>
        ))}
        {layout.bars.map((bar) => (
          <g key={bar.number}>
            <rect class="timeline-season" x={bar.x} y={barTop} width={bar.width} height={BAR_HEIGHT} rx={2} />
            {bar.labelled && (
              <text class="timeline-number" x={bar.x + bar.width / 2} y={barTop + 11.5} text-anchor="middle">
                {bar.number}
              </text>
            )}
          </g>
        ))}
        {edge !== null && <path class="timeline-edge" d={`M${edge} 0V${axis}`} />}
        {article !== null && <path class="timeline-article" d={`M${article} 0V${axis + 3}`} />}
        {layout.marks.map(({ x, y, event }, index) => {
          const glyph = glyphOfEvent(event.type);
          return (
            <g key={index} class={`tone-${glyph.tone}${event.verified ? '' : ' unverified'}`}>
              <title>{tell(event.sentence)}</title>
              <path class="timeline-stem" d={`M${x} ${y + MARK_SIZE / 2}V${barTop - 1}`} />
              <circle class="timeline-halo" cx={x} cy={y} r={MARK_SIZE / 2 + 2} />
              <path
                class="timeline-mark"
                d={glyph.path}
                fill-rule="evenodd"
                transform={`translate(${x - MARK_SIZE / 2} ${y - MARK_SIZE / 2}) scale(${MARK_SIZE / 10})`}
              />
            </g>
          );
        })}
      </svg>
      <figcaption class="timeline-legend">
        {card.articleDate !== null && (
          <span class="legend-article">{say('timeline_article', { date: card.articleDate, form: 'short' })}</span>
        )}
        {card.knownTo !== null && (
          <span class="legend-edge">{say('timeline_checked', { date: card.knownTo, form: 'short' })}</span>
        )}
      </figcaption>
    </figure>
  );
}

/** What a list of another program holds, line by line, before any of it is followed. */

import type { ComponentChildren } from 'preact';
import type { ImportReport } from '@/lib/watchlist/import-list';
import type { Candidate } from '@/lib/watchlist/match-titles';
import { useSpeech } from './texts';

export type ImportReportProps = {
  report: ImportReport;
  /** Shows of the list that are followed already. */
  known: ReadonlySet<string>;
  /** The show chosen for an ambiguous line, by its number. */
  chosen: ReadonlyMap<number, string>;
  onChoose: (line: number, id: string | null) => void;
  onFollow: () => void;
  onDismiss: () => void;
};

export function ImportReportView({ report, known, chosen, onChoose, onFollow, onDismiss }: ImportReportProps) {
  const { say } = useSpeech();
  const fresh = new Set(
    [...report.matched.map(({ show }) => show.id), ...chosen.values()].filter((id) => !known.has(id)),
  );
  return (
    <section class="preview import-report" aria-label={say('import_heading')}>
      <h3>
        {say('import_lines', say(`program_${report.program}`), {
          count: report.lines,
          of: 'lines',
        })}
      </h3>
      {report.ambiguous.length > 0 && (
        <Part open heading={say('import_ambiguous', { count: report.ambiguous.length, of: 'lines' })}>
          {report.ambiguous.map(({ line, text, shows }) => (
            <Line key={line} line={line} text={text}>
              <Choice line={line} shows={shows} chosen={chosen.get(line) ?? null} onChoose={onChoose} />
            </Line>
          ))}
        </Part>
      )}
      <Lines
        name="unread"
        lines={report.unread}
        tell={({ reason }) => say(`unread_${reason === 'no-title' ? 'no_title' : reason}`)}
      />
      <Lines name="missing" lines={report.missing} />
      <Lines name="films" lines={report.films} />
      <Lines name="dropped" lines={report.dropped} />
      <Lines name="repeated" lines={report.repeated} />
      <Lines
        name="matched"
        lines={report.matched}
        tell={({ show }) => (known.has(show.id) ? say('import_known') : nameOf(show))}
      />
      <div class="notice-actions">
        <button type="button" class="primary" disabled={fresh.size === 0} onClick={() => onFollow()}>
          {say('import_follow', { count: fresh.size, of: 'shows' })}
        </button>
        <button type="button" onClick={() => onDismiss()}>
          {say('import_dismiss')}
        </button>
      </div>
    </section>
  );
}

type LinesProps<Entry> = {
  name: 'matched' | 'repeated' | 'missing' | 'films' | 'dropped' | 'unread';
  lines: Entry[];
  /** What is said of a line behind its text. */
  tell?: (entry: Entry) => string;
};

function Lines<Entry extends { line: number; text: string }>({ name, lines, tell }: LinesProps<Entry>) {
  const { say } = useSpeech();
  if (lines.length === 0) return null;
  return (
    <Part
      open={name === 'unread'}
      heading={say(`import_${name}`, { count: lines.length, of: name === 'matched' ? 'shows' : 'lines' })}
    >
      {lines.map((entry) => (
        <Line key={entry.line} line={entry.line} text={entry.text}>
          {tell !== undefined && <span class="soft">{tell(entry)}</span>}
        </Line>
      ))}
    </Part>
  );
}

function Part({ heading, open, children }: { heading: string; open: boolean; children: ComponentChildren }) {
  return (
    <details open={open}>
      <summary>{heading}</summary>
      <ul class="import-lines">{children}</ul>
    </details>
  );
}

function Line({ line, text, children }: { line: number; text: string; children?: ComponentChildren }) {
  const { say } = useSpeech();
  return (
    <li>
      <span class="import-line">{say('import_line', { number: line })}</span>
      <span class="import-text" dir="auto">
        {text}
      </span>
      {children}
    </li>
  );
}

type ChoiceProps = {
  line: number;
  shows: Candidate[];
  chosen: string | null;
  onChoose: (line: number, id: string | null) => void;
};

function Choice({ line, shows, chosen, onChoose }: ChoiceProps) {
  const { say } = useSpeech();
  return (
    <select
      class="field"
      aria-label={say('import_choose', { number: line })}
      value={chosen ?? ''}
      onChange={(event) => onChoose(line, event.currentTarget.value || null)}
    >
      <option value="">{say('import_choose_none')}</option>
      {shows.map((show) => (
        <option key={show.id} value={show.id}>
          {nameOf(show)}
        </option>
      ))}
    </select>
  );
}

function nameOf({ title, year }: Candidate): string {
  return year === null ? title : `${title} (${year})`;
}

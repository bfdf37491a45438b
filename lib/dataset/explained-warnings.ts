/** Warnings a maintainer has looked into and cannot mend yet: each is named with its reason, and asked about again when it lapses. */

import * as v from 'valibot';
import { type CalendarDate, type Day, isCalendarDate } from '@/lib/shows/calendar-date';
import { EVENT_TYPES } from '@/lib/shows/timeline-event';
import { readPositions } from './json-positions';
import type { Finding, SourceFile } from './validate';

/** Where the explanations stand, beside the folders of shows and platforms. */
export const EXPLAINED_PATH = 'explained.json';

/** A finding as it is told: a warning that is explained says how. */
export type ToldFinding = Omit<Finding, 'severity'> & { severity: Finding['severity'] | 'explained' };

const filled = v.pipe(v.string('must be a text in quotes'), v.trim(), v.nonEmpty('is empty; say it'));
const date = v.pipe(v.string(), v.check(isCalendarDate, 'is not a date; write YYYY-MM-DD, YYYY-MM or YYYY'));
const day = v.pipe(date, v.length(10, 'is not a day; write YYYY-MM-DD'));

/** One decision that stays without a page for now. The event is named by its type and date, so that its place in the log may change. */
const EXPLANATION = v.strictObject({
  show: filled,
  event: v.strictObject({ type: v.picklist(EVENT_TYPES), date }),
  /** What was found instead, and why that is not enough. */
  reason: filled,
  lookedOn: day,
  lookedBy: filled,
  /** From the next day on the warning is a warning again: somebody must look once more. */
  until: day,
});
type Explanation = v.InferOutput<typeof EXPLANATION>;

/**
 * Tells warnings that `explained.json` accounts for from the others. An explanation that accounts for nothing is an error, so that
 * none outlives what it explains; one that has lapsed leaves its warning standing.
 */
export function explainFindings(findings: readonly Finding[], files: readonly SourceFile[], today: Day): ToldFinding[] {
  const file = files.find(({ path }) => path === EXPLAINED_PATH);
  if (file === undefined) return [...findings];
  const told: ToldFinding[] = [...findings];
  const { lineOf } = readable(file.text) ? readPositions(file.text) : { lineOf: () => 1 };
  const object = (path: (string | number)[], field: string, message: string) =>
    told.push({ severity: 'error', path: EXPLAINED_PATH, line: lineOf(path), field, message });
  const { explanations, problems } = readExplanations(file.text);
  for (const { path, field, message } of problems) object(path, field, message);
  for (const [index, explanation] of explanations) {
    const at = told.findIndex((finding) => accountsFor(explanation, finding, files));
    const { show, event, reason, lookedOn, lookedBy, until } = explanation;
    if (at === -1)
      object(
        [index],
        `[${index}]`,
        `explains no warning: "${event.type}" of ${event.date} in ${show} has a source now or is gone; remove it`,
      );
    else if (until < today)
      told[at] = {
        ...told[at]!,
        message: `${told[at]!.message}; its explanation lapsed on ${until}, so look again`,
      };
    else
      told[at] = {
        ...told[at]!,
        severity: 'explained',
        message: `${told[at]!.message} (${reason}; ${lookedBy} looked on ${lookedOn}; holds until ${until})`,
      };
  }
  return told;
}

/** A warning is accounted for where it misses the source of the very event that is named. */
function accountsFor({ show, event }: Explanation, finding: ToldFinding, files: readonly SourceFile[]): boolean {
  if (finding.severity !== 'warning' || finding.path !== `shows/${show[0]}/${show}.json`) return false;
  const place = /^events\[(\d+)\]\.source$/.exec(finding.field);
  if (place === null) return false;
  const { events } = JSON.parse(files.find(({ path }) => path === finding.path)!.text) as {
    events: { type: string; date: CalendarDate }[];
  };
  const { type, date: on } = events[Number(place[1])]!;
  return type === event.type && on === event.date;
}

type Problem = { path: (string | number)[]; field: string; message: string };

function readExplanations(text: string): { explanations: [index: number, Explanation][]; problems: Problem[] } {
  const whole = (message: string) => ({ explanations: [], problems: [{ path: [], field: '', message }] });
  if (!readable(text)) return whole('is not JSON; let Prettier show the place');
  const list = JSON.parse(text) as unknown;
  if (!Array.isArray(list)) return whole('must be a list in square brackets');
  const explanations: [number, Explanation][] = [];
  const problems: Problem[] = [];
  list.forEach((item: unknown, index) => {
    const { success, output, issues } = v.safeParse(EXPLANATION, item);
    if (success) explanations.push([index, output]);
    for (const issue of issues ?? []) {
      const keys = (issue.path ?? []).map(({ key }) => key as string);
      problems.push({ path: [index, ...keys], field: [`[${index}]`, ...keys].join('.'), message: issue.message });
    }
  });
  return { explanations, problems };
}

function readable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

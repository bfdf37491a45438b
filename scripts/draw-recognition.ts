/** Draws docs/recognition from numbers measured by train-judge: `tsx scripts/draw-recognition.ts MEASURED.json`. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { THRESHOLDS } from '@/lib/recognition/recognise';
import type { ListedMistake } from './judge/causes';
import type { Measured } from './judge/measure';

const FOLDER = fileURLToPath(new URL('../docs/recognition', import.meta.url));
const WIDTH = 640;
const HEIGHT = 420;
const EDGE = 56;
/** Both axes begin here: below, nobody would want a badge. */
const LEAST = 0.7;
const COLOURS = ['#1a6fb0', '#b8510f', '#2c7a4b', '#7a3d94'];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the measured numbers: tsx scripts/draw-recognition.ts MEASURED.json');
const measured = JSON.parse(readFileSync(file, 'utf8')) as Measured;

const across = (value: number) => EDGE + ((Math.max(LEAST, value) - LEAST) / (1 - LEAST)) * (WIDTH - EDGE - 24);
const up = (value: number) => HEIGHT - EDGE - ((Math.max(LEAST, value) - LEAST) / (1 - LEAST)) * (HEIGHT - EDGE - 24);

function curvesPicture(kind: 'show' | 'platform'): string {
  const curves = measured.curves.filter((curve) => curve.kind === kind);
  const lines = curves.map(({ set, collection, points }, place) => {
    const drawn = points.flatMap(({ threshold, precision, recall }) =>
      precision === null || recall === null || precision < LEAST || recall < LEAST
        ? []
        : [{ threshold, precision, recall }],
    );
    const path = drawn
      .map(({ precision, recall }) => `${across(recall).toFixed(1)},${up(precision).toFixed(1)}`)
      .join(' ');
    const used = drawn.find(({ threshold }) => threshold === THRESHOLDS[kind]);
    const dot =
      used === undefined
        ? ''
        : `<circle cx="${across(used.recall).toFixed(1)}" cy="${up(used.precision).toFixed(1)}" r="4" fill="${COLOURS[place]}"/>`;
    const label = `<text x="${EDGE + 16}" y="${HEIGHT - EDGE - 16 - place * 18}" fill="${COLOURS[place]}">${set} dataset, ${collection} texts</text>`;
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[place]}" stroke-width="2"/>${dot}${label}`;
  });
  const recall = kind === 'show' ? 'recall of full titles that the dataset holds' : 'recall';
  return picture(`Precision against recall of ${kind}s; the dot is the threshold in use`, recall, 'precision', lines);
}

function calibrationPicture(): string {
  const diagonal = `<line x1="${across(LEAST)}" y1="${HEIGHT - EDGE}" x2="${WIDTH - 24}" y2="24" stroke="#999" stroke-dasharray="4 4"/>`;
  const whole = (value: number) => EDGE + value * (WIDTH - EDGE - 24);
  const high = (value: number) => HEIGHT - EDGE - value * (HEIGHT - EDGE - 24);
  const lines = measured.calibrations.map(({ set, kind, error, bins }, place) => {
    const path = bins
      .map(({ expected, observed }) => `${whole(expected).toFixed(1)},${high(observed).toFixed(1)}`)
      .join(' ');
    const label = `<text x="${EDGE + 16}" y="${40 + place * 18}" fill="${COLOURS[place]}">${kind}s, ${set} dataset: error ${error}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[place]}" stroke-width="2"/>${label}`;
  });
  return picture('How often a confidence comes true', 'confidence', 'share that are mentions', [diagonal, ...lines], 0);
}

function picture(title: string, below: string, beside: string, drawn: string[], least = LEAST): string {
  const steps = Array.from({ length: 7 }, (_, step) => least + (step * (1 - least)) / 6);
  const ticks = steps.map((value, step) => {
    const x = EDGE + (step / 6) * (WIDTH - EDGE - 24);
    const y = HEIGHT - EDGE - (step / 6) * (HEIGHT - EDGE - 24);
    const number = value.toFixed(2);
    return `<text x="${x.toFixed(1)}" y="${HEIGHT - EDGE + 18}" text-anchor="middle">${number}</text><text x="${EDGE - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end">${number}</text><line x1="${EDGE}" y1="${y.toFixed(1)}" x2="${WIDTH - 24}" y2="${y.toFixed(1)}" stroke="#e4e4e4"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks,
    ...drawn,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">${below}</text>`,
    `<text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">${beside}</text>`,
    '</svg>\n',
  ].join('\n');
}

function mistakesPage(mistakes: ListedMistake[]): string {
  const groups = new Map<string, ListedMistake[]>();
  for (const mistake of mistakes) {
    const key = `${mistake.kind} | ${mistake.mistake} | ${mistake.cause}`;
    groups.set(key, [...(groups.get(key) ?? []), mistake]);
  }
  const rows = [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, group]) => `| ${key} | ${group.length} | ${[...new Set(group.map(({ text }) => text))].join(' ')} |`);
  return [
    '# What recognition still gets wrong',
    '',
    'Mistakes of judges that were learned without the text, with the bundled dataset, by cause; the last column names the texts. Written by',
    '`scripts/draw-recognition.ts` from a run of `scripts/train-judge.ts`; the cause is what the evidence at that place says first.',
    '',
    '| kind | mistake | cause | count | texts |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'precision-of-shows.svg'), curvesPicture('show'));
writeFileSync(join(FOLDER, 'precision-of-platforms.svg'), curvesPicture('platform'));
writeFileSync(join(FOLDER, 'calibration.svg'), calibrationPicture());
writeFileSync(join(FOLDER, 'mistakes.md'), mistakesPage(measured.mistakes));
writeFileSync(
  join(FOLDER, 'measured.json'),
  `${JSON.stringify({ ...measured, mistakes: measured.mistakes.length })}\n`,
);

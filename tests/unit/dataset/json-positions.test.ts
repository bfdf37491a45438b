/** Places in JSON texts: every path leads to the line where its value begins. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describePath, readPositions } from '@/lib/dataset/json-positions';

type Path = (string | number)[];

/** Every path of a value, the whole value first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner = Array.isArray(value)
    ? value.map((item, index): [number, unknown] => [index, item])
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [path, ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

test('every path of any JSON text leads to the line where its value begins', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 2);
      const lines = text.split('\n');
      const { lineOf, repeated } = readPositions(text);
      expect(repeated).toEqual([]);
      for (const path of pathsOf(value)) {
        const [begin] = JSON.stringify(valueAt(value, path), null, 2).split('\n');
        expect(lines[lineOf(path) - 1]).toContain(begin);
      }
    }),
  );
});

test('brackets, quotes and commas inside of texts mislead nobody', () => {
  const { lineOf } = readPositions('{\n"a": "]}, \\"b\\": [",\n"b":\n7}');
  expect([lineOf(['a']), lineOf(['b'])]).toEqual([2, 4]);
});

test('a path that does not exist leads to the nearest thing around it', () => {
  expect(readPositions('{\n"events": [\n{}]}').lineOf(['events', 0, 'date'])).toBe(3);
});

test('a name used twice is found at any depth', () => {
  expect(readPositions('{"a": 1, "b": [{"c": 1, "c": 2}], "a": 3}').repeated.map(describePath)).toEqual([
    'b[0].c',
    'a',
  ]);
});

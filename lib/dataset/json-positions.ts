/** Finds the line of a field in a JSON text, so that a message can say where to mend it. */

/** From the path of a field ("events[1].date") to its line, counted from 1. The whole text has the path "". */
export type LineOf = (path: (string | number)[]) => number;

/**
 * Reads where every value of a JSON text begins, and which names an object uses twice. The text must be valid JSON
 * (`JSON.parse` has read it): this only looks for places. A path that does not exist gets the line of the nearest one around it.
 */
export function readPositions(text: string): { lineOf: LineOf; repeated: (string | number)[][] } {
  const offsets = new Map<string, number>();
  const repeated: (string | number)[][] = [];
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g);
  let token = tokens.next().value;

  const take = (): RegExpExecArray => {
    const taken = token!;
    token = tokens.next().value;
    return taken;
  };

  const readValue = (path: (string | number)[]): void => {
    offsets.set(keyOf(path), token!.index);
    const opening = take()[0];
    if (opening === '{') readMembers(path);
    else if (opening === '[') readItems(path);
  };

  const readMembers = (path: (string | number)[]): void => {
    const seen = new Set<string>();
    while (token![0] !== '}') {
      const name = JSON.parse(take()[0]) as string;
      if (seen.has(name)) repeated.push([...path, name]);
      seen.add(name);
      take();
      readValue([...path, name]);
      if (token![0] === ',') take();
    }
    take();
  };

  const readItems = (path: (string | number)[]): void => {
    for (let index = 0; token![0] !== ']'; index++) {
      readValue([...path, index]);
      if (token![0] === ',') take();
    }
    take();
  };

  readValue([]);
  return {
    repeated,
    lineOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const offset = offsets.get(keyOf(path.slice(0, length)));
        if (offset !== undefined) return text.slice(0, offset).split('\n').length;
      }
      return 1;
    },
  };
}

/** "events[1].date", as a maintainer would write it. */
export function describePath(path: (string | number)[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

function keyOf(path: (string | number)[]): string {
  return JSON.stringify(path);
}

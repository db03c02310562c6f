import path from 'node:path';
import { importsOf, sourcesOf } from './sources';

/** Who imports whom within src, types too: a newcomer reads types as well, and a circle has no place to begin. */
const files = sourcesOf('src');
const known = new Set(files.map(({ file }) => file));
const imports = new Map(
  files.map((source) => [
    source.file,
    importsOf(source).flatMap(({ to }) =>
      [to, `${to}.ts`, `${to}.tsx`].filter((file) => known.has(path.posix.normalize(file))),
    ),
  ]),
);

/** The first way from a file back to itself; null where there is none. */
function circleFrom(start: string): readonly string[] | null {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

test('no circle of imports', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(({ file }) => circleFrom(file) ?? [])).toEqual([]);
});

test('a circle would be found', () => {
  imports.set('src/a.ts', ['src/b.ts']);
  imports.set('src/b.ts', ['src/a.ts']);
  expect(circleFrom('src/a.ts')).toEqual(['src/a.ts', 'src/b.ts', 'src/a.ts']);
});

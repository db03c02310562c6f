import { aQuarter } from '../../fixtures/periods';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../../src/checks/runChecks';
import { formatColumn } from '../../../src/domain/grid/address';
import type { Grid, GridCell } from '../../../src/domain/grid/grid';
import {
  latestPeriod,
  type Scorecard,
  type ScorecardColumns,
} from '../../../src/domain/indicators/scorecard';
import { settingsFor } from '../../../src/domain/settings/suggest';
import type { LayoutResult } from '../../../src/layout/findScorecard';
import { gridCell, typedCell } from '../../fixtures/published';
import { find } from './finding';

/** A shape states what must be found in lines "key: value", then, after "---", its cells with tabs between them. */
interface Shape {
  readonly name: string;
  readonly about: string;
  readonly expected: ReadonlyMap<string, string>;
  readonly grid: Grid;
}

const FOLDER = join(__dirname, '../../fixtures/shapes');

/** "{43983 mmm-yy}" is a date as Excel holds it: a serial number and its format. */
function cellOf(entry: string): GridCell {
  const [, serial, format] = /^\{(\d+) (.+)\}$/.exec(entry) ?? [];
  return serial && format ? gridCell(Number(serial), format) : typedCell(entry);
}

function readShape(file: string): Shape {
  const [head = '', cells = ''] = readFileSync(join(FOLDER, file), 'utf8').split(/^---\n/m);
  const entries = head.trimEnd().split('\n');
  const expected = new Map(
    entries.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );
  const about = expected.get('about') ?? '';
  expected.delete('about');
  const rows = cells.replace(/\n$/, '').split('\n');
  return {
    name: file.replace(/\.txt$/, ''),
    about,
    expected,
    grid: { sheet: 'Sheet1', top: 0, left: 0, cells: rows.map((row) => row.split('\t').map(cellOf)) },
  };
}

function sayColumns(columns: ScorecardColumns): string {
  const at = (heading: { column: number; year?: string | null } | null | undefined, what: string) =>
    heading
      ? [
          {
            column: heading.column,
            says: [formatColumn(heading.column), what, heading.year].filter(Boolean).join(' '),
          },
        ]
      : [];
  return [
    at(columns.ref, 'ref'),
    at(columns.title, 'title'),
    at(columns.neighbour, 'neighbour'),
    at(columns.england, 'england'),
    ...columns.past.map((heading) => at(heading, 'past')),
    at(columns.target, 'target'),
    ...columns.periods.map((heading) => at(heading, heading.period.key)),
    ...(columns.periodTargets ?? []).map((heading) => at(heading, `${heading.period.key} target`)),
    at(columns.goodIs, 'good-is'),
    at(columns.rag, 'rag'),
    at(columns.variance, 'variance'),
  ]
    .flat()
    .sort((a, b) => a.column - b.column)
    .map(({ says }) => says)
    .join(', ');
}

const directionsOf = (scorecard: Scorecard): string =>
  settingsFor(scorecard, null)
    .indicators.map(({ direction }) => direction)
    .join(' | ');

function findingsOf(scorecard: Scorecard): string {
  const settings = settingsFor(scorecard, null);
  const { findings } = runChecks({ scorecard, settings, period: latestPeriod(scorecard) ?? aQuarter('Q1') });
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ id, address }) => `${id} ${address}`)
    .join('; ');
}

const SAY: Readonly<Record<string, (result: LayoutResult) => string>> = {
  range: ofFound(({ range }) => range),
  columns: ofFound(({ columns }) => sayColumns(columns)),
  rows: ofFound(({ indicators }) => indicators.map(({ row }) => row + 1).join(' ')),
  unplaced: ofFound(({ unplaced = [] }) =>
    unplaced.map(({ what, text, address }) => `${what} ${text} ${address}`).join('; '),
  ),
  read: ofFound(({ reading }) =>
    (reading?.columns ?? [])
      .map(({ column, role, period, sure }) =>
        [formatColumn(column), role, period?.key, sure].filter(Boolean).join(' '),
      )
      .join(', '),
  ),
  target: ofFound(({ indicators }) => indicators.map(({ target }) => target?.value.raw ?? '').join(' | ')),
  direction: ofFound(directionsOf),
  findings: ofFound(findingsOf),
  'not-found': (result) => (result.kind === 'not-found' ? result.reason : 'found'),
  missing: (result) => (result.kind === 'not-found' ? result.missing.join(', ') : ''),
};

function ofFound(say: (scorecard: Scorecard) => string): (result: LayoutResult) => string {
  return (result) => (result.kind === 'found' ? say(result.scorecard) : `not found: ${result.reason}`);
}

const SHAPES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map(readShape);

test.each(SHAPES)('$name: $about', ({ expected, grid }) => {
  const result = find(grid);
  const said = [...expected.keys()].map((key) => [key, SAY[key]?.(result) ?? 'no such thing to expect']);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(expected));
});

test('every shape says what is found, and all of it, or why nothing is', () => {
  const lacking = SHAPES.filter(
    ({ about, expected }) =>
      about === '' ||
      !(
        ['range', 'columns', 'rows', 'unplaced'].every((key) => expected.has(key)) ||
        ['not-found', 'missing'].every((key) => expected.has(key))
      ),
  );
  expect(lacking.map(({ name }) => name)).toEqual([]);
  expect(SHAPES.length).toBeGreaterThan(30);
});

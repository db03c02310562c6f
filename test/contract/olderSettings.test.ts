/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK_CONTENT } from '../../src/workbench/model/cells/cell';
import type { Area } from '../../src/domain/grid/area';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

interface Written {
  readonly cells: readonly (readonly [row: number, column: number, value: string | number])[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** The published scorecard with the settings sheet an earlier version of the add-in wrote beside it, cell for cell. */
function bookOf(version: string): Workbook {
  const file = join(__dirname, '..', 'fixtures', 'settings', `${version}.json`);
  const { cells, tables, names } = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const book = publishedBook();
  const settings = book.addSheet('Scorecard settings');
  for (const [row, column, value] of cells)
    settings.setContent(row, column, { ...BLANK_CONTENT, value }, 'user');
  for (const { name, area } of tables) settings.addTable(area, true, 'user', name);
  for (const { name, formula } of names)
    book.names.add({ name, formula, scope: null, comment: '', visible: true }, 'user');
  // What a person said then: 14 is better low, which nobody has agreed to; amber ends 10% off.
  settings.setInput(17, 2, 'Lower', 'user');
  settings.setInput(17, 7, 'Confirmed', 'user');
  settings.setInput(4, 10, '10', 'user');
  book.clearHistory();
  return book;
}

/** Every cell of the settings sheet as it stands, by its place. */
const cellsOf = (book: Workbook): ReadonlyMap<string, unknown> =>
  new Map(
    Array.from({ length: 60 * 40 }, (_unused, at): [string, unknown] => {
      const [row, column] = [Math.floor(at / 40), at % 40];
      return [`${row},${column}`, book.find('Scorecard settings')?.peek(row, column).value ?? null];
    }).filter(([, value]) => value !== null),
  );

describe.each([['firstVersion'], ['beforeColumns']])(
  'a settings sheet as the version %s wrote it',
  (version) => {
    test('is read as it was meant, and nothing of it is called damaged', async () => {
      const { store } = await openPane(bookOf(version));
      await store.actions.check();
      const { session, problem } = store.getState();
      expect(problem).toBeNull();
      expect(session?.settingsStored).toBe(true);
      expect(session?.findings.filter(({ finding }) => /setting|table-damaged/.test(finding.id))).toEqual([]);
      const last = session?.settings.indicators.at(-1);
      expect([last?.direction, last?.source]).toEqual(['lower', 'confirmed']);
      // With 10% amber: 4 (25.4% off), 5 (11.1%) and 13 (12.7%) are red; 6 (5.9%) and 10 (0.2%) amber; 7, 8, 9, 14 green.
      expect(session?.counts).toMatchObject({ red: 3, amber: 2, green: 4 });
    });

    test('is brought up to date by a plan seen first, which changes nothing a person has said', async () => {
      const book = bookOf(version);
      const { store } = await openPane(book);
      await store.actions.check();
      const before = cellsOf(book);
      await store.actions.previewRefresh();
      expect(cellsOf(book)).toEqual(before);
      await store.actions.applyPreview();
      expect(store.getState().problem).toBeNull();
      const after = cellsOf(book);
      // The note of the last Refresh and what was seen are the add-in's own; all else stands as it did.
      const changed = [...before]
        .filter(([place, value]) => after.get(place) !== value)
        .map(([place]) => place);
      expect(changed.filter((place) => !/^[0-2],|^\d+,(?:1[3-9]|2\d)$/.test(place))).toEqual([]);
      const tables = book.find('Scorecard settings')?.tables.map(({ name }) => name);
      expect(tables).toEqual(
        expect.arrayContaining(['ScorecardIndicators', 'ScorecardPolicy', 'ScorecardLastSeen']),
      );
      await store.actions.check();
      expect(store.getState().session?.settings.indicators.at(-1)?.direction).toBe('lower');
    });
  },
);

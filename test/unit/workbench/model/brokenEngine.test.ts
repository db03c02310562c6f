import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openWorkbook } from '../../../../src/workbench/xlsx';
import { rawWorkbook, rowsXml, type RawCell } from '../../../setup/rawWorkbook';

/** Opens a workbook, edits it, and lets go of it; gives the value of A1 and whether its formulas stand still. */
async function openAndForget(rows: readonly (readonly RawCell[])[]) {
  const file = await rawWorkbook({ sheets: [{ name: 'S', rows: rowsXml(rows) }] });
  const book = await openWorkbook(file, 'Deep.xlsx');
  await book.calculation.ready();
  book.active.setInput(0, 1, 'edited', 'user');
  return { value: book.active.cell(0, 0).value, stopped: book.calculation.stopped };
}

test('a workbook too deep for the engine harms no other: the next keeps its values, and neither is given back', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let n = 0; n < 5; n++)
    expect(await openAndForget([[{ f: 'A2+1', v: 11 }], [10]])).toEqual({ value: 11, stopped: false });
  const deep = Array.from({ length: 700 }, (_, row): RawCell[] => [{ f: `A${row + 2}+1`, v: 701 - row }]);
  expect(await openAndForget([...deep, [1]])).toEqual({ value: 701, stopped: true });
  expect(await openAndForget([[{ f: 'A2+1', v: 11 }], [10]])).toEqual({ value: 11, stopped: true });
  // The collector tells the engine in a turn of its own: an error there would end this run.
  for (let turn = 0; turn < 10; turn++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
});

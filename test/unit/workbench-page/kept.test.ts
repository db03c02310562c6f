import { openWorkbook } from '../../../src/workbench/xlsx';
import { drawCell, type Scene } from '../../../src/workbench/page/grid/cellView';
import { rawWorkbook, rowsXml } from '../../setup/rawWorkbook';

test('a stored value that is not worked out anew is marked, and says why', async () => {
  const rows = rowsXml([[1, { f: 'MyMacro(A1)', v: 5 }, { f: 'A1*2', v: 2 }]]);
  const book = await openWorkbook(await rawWorkbook({ sheets: [{ name: 'S', rows }] }), 'x.xlsx');
  await book.calculation.ready();
  book.active.setInput(0, 0, '2', 'user');
  const sheet = book.active;
  const scene: Scene = {
    sheet,
    layout: { heights: new Map() } as unknown as Scene['layout'],
    span: { anchor: { row: 9, column: 9 }, head: { row: 9, column: 9 } } as unknown as Scene['span'],
    measure: { width: () => 10 } as unknown as Scene['measure'],
  };
  const marks = [0, 1, 2].map((column) => drawCell(scene, 0, column).attributes);
  expect(marks.map((mark) => mark.class['kept'])).toEqual([false, true, false]);
  expect(marks.map(({ title }) => title)).toEqual([
    undefined,
    'The value Excel stored: the workbench cannot work this formula out.',
    undefined,
  ]);
});

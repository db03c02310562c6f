/** @jest-environment jsdom */
import { createExcelPort } from '../../src/host/excel/excelPort';
import { areaAt } from '../../src/domain/grid/area';
import { DEFAULT_REQUIREMENTS } from '../../src/workbench/host/hostCore';
import { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';

test('colours of conditional formats are asked for where Excel and its library tell them, in one sync', async () => {
  const { core } = await startRealOffice(new Workbook('housing.xlsx', 'Housing'), {
    ...DEFAULT_REQUIREMENTS,
    ExcelApi: '1.19',
  });
  const port = createExcelPort();
  // The library of npm has no such method.
  expect(await port.displayedFills('Housing', areaAt(0, 0, 1, 2))).toBeNull();
  expect(core.counters.syncs).toBe(0);
  // One that has it gives what is seen: here what the cells' own properties say stands for it.
  const range = Excel.Range.prototype;
  Object.assign(range, { getDisplayedCellProperties: Reflect.get(range, 'getCellProperties') as unknown });
  core.workbook.active.setFormat(areaAt(0, 0), { fill: '#FFC000' }, 'user');
  expect(await port.displayedFills('Housing', areaAt(0, 0, 1, 2))).toEqual([['#FFC000', null]]);
  expect(core.counters.syncs).toBe(1);
});

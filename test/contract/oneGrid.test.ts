/** @jest-environment jsdom */
import '../setup/textEncoding';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createFilePort } from '../../src/cli/filePort';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { WorkbookPort } from '../../src/host/port';
import { openWorkbook, saveWorkbook } from '../../src/workbench/xlsx';
import { rawWorkbook, rowsXml, SCORECARD } from '../setup/rawWorkbook';
import { startRealOffice } from '../setup/realOffice';

const sample = (name: string) => readFileSync(path.join(__dirname, '../../assets/samples', name));

/** Formulas whose stored values no engine of ours would give, beside the scorecard. */
const stored = () =>
  rawWorkbook({
    sheets: [
      {
        name: 'Scorecard',
        rows: rowsXml([
          ...SCORECARD,
          [
            '4',
            'Stored',
            '85%',
            { f: 'MyMacro(1)', v: 84 },
            { f: 'A1+1', v: '84.1 (90/107)' },
            null,
            { f: 'E5', v: 7 },
          ],
        ]),
        after: '<mergeCells><mergeCell ref="A6:C7"/></mergeCells>',
      },
    ],
  });

async function gridOf(port: WorkbookPort) {
  const { sheets, sheetNames } = await port.read({ sheets: [{ ref: { kind: 'active' }, fills: true }] });
  return { sheetNames, grid: sheets[0]?.grid, fills: sheets[0]?.fills };
}

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['the published scorecard of 2022-23', () => sample('scorecard-2022-23-q3.xlsx')],
  ['the published scorecard of 2020-21', () => sample('scorecard-2020-21-q1.xlsx')],
  ['stored values', stored],
  [
    'what the workbench has saved',
    async () => saveWorkbook(await openWorkbook(sample('scorecard-2022-23-q3.xlsx'), 'x.xlsx')),
  ],
])('the command line and the workbench give one grid of a file: %s', async (_, bytes) => {
  const data = await bytes();
  const fromFile = await gridOf(createFilePort(await openWorkbook(data, 'x.xlsx')));
  await startRealOffice(await openWorkbook(data, 'x.xlsx'));
  const fromExcel = await gridOf(createExcelPort());
  expect(fromFile.grid?.cells.length).toBeGreaterThan(4);
  expect(fromExcel).toEqual(fromFile);
});

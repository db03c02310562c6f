import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFile } from '../../../src/cli/check';
import { createFilePort } from '../../../src/cli/filePort';
import { toJson } from '../../../src/cli/json';
import { openWorkbook } from '../../../src/workbench/xlsx';
import { rawWorkbook, rowsXml, SCORECARD, type RawCell } from '../../setup/rawWorkbook';

const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-files-'));

/** The scorecard with other cells for Q3 of its three indicators. */
const withQ3 = (...cells: RawCell[]): string =>
  rowsXml(SCORECARD.map((row, at) => (at === 0 ? row : [...row.slice(0, 6), cells[at - 1] ?? null])));

async function check(name: string, rows: string) {
  const file = path.join(folder, name);
  writeFileSync(file, await rawWorkbook({ sheets: [{ name: 'Scorecard', rows }] }));
  const result = await checkFile(file, 'Q3');
  if (result.kind === 'unreadable') throw new Error(result.says);
  return toJson(result);
}

test('values stored with formulas of every kind are taken as they are, and none is called an error', async () => {
  const { findings, summary } = await check(
    'stored.xlsx',
    withQ3(
      { f: 'GETPIVOTDATA("x",$A$1)', v: '92.1 (140/152)' },
      { f: "VLOOKUP(1,'[1]Other'!A:B,2,0)", v: 19.7 },
      { f: '_xlfn.XLOOKUP(1,Table1[a],Table1[b])', v: 83.3 },
    ),
  );
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(summary).toMatchObject({ green: 2, amber: 1, red: 0, notRated: 0 });
});

test('a formula without a stored value is not calculated yet: not rated, no error, nothing missing', async () => {
  const { findings, indicators } = await check(
    'uncalculated.xlsx',
    withQ3({ f: 'Data!A1', v: null }, '19.7 (29/147)', '83.3 (90/108)'),
  );
  expect(JSON.stringify(indicators[0])).toContain('"notRatedBecause":"not-calculated"');
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('an error that Excel stored is one', async () => {
  const file = path.join(folder, 'error.xlsx');
  const rows = withQ3(null, '19.7 (29/147)', '83.3 (90/108)').replace(
    '</row><row r="3">',
    '<c r="G2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="3">',
  );
  writeFileSync(file, await rawWorkbook({ sheets: [{ name: 'Scorecard', rows }] }));
  const result = await checkFile(file, 'Q3');
  const errors =
    result.kind === 'checked'
      ? result.analysis.run.findings.filter(({ severity }) => severity === 'error')
      : [];
  expect(errors.map(({ id, address }) => [id, address])).toEqual([['error-value', 'G2']]);
});

test('fills of cells, for whoever asks', async () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0"/></cellXfs></styleSheet>';
  const rows =
    '<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2" s="1"><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c></row>';
  const bytes = await rawWorkbook({ sheets: [{ name: 'S', rows }], parts: { 'xl/styles.xml': styles } });
  const port = createFilePort(await openWorkbook(bytes, 'fills.xlsx'));
  const ask = async (fills: boolean) =>
    (await port.read({ sheets: [{ ref: { kind: 'active' }, fills }] })).sheets[0];
  expect((await ask(true))?.fills).toEqual([
    [null, '#00B050', '#00B050'],
    [null, null, null],
    [null, null, null],
  ]);
  expect((await ask(false))?.fills).toBeNull();
  expect((await ask(true))?.grid.cells.map((row) => row.map(({ value }) => value))).toEqual([
    [1, '', 2],
    ['', '', ''],
    [3, '', ''],
  ]);
});

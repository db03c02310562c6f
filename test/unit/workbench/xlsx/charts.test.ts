/** @jest-environment jsdom */
import JSZip from 'jszip';
import '../../../setup/realOffice';
import { areaAt } from '../../../../src/domain/grid/area';
import { boxOf, newChart } from '../../../../src/workbench/model/sheets/charts';
import { type Chart, type ChartSeries } from '../../../../src/workbench/model/sheets/chart';
import type { Sheet } from '../../../../src/workbench/model/sheets/sheet';
import { Workbook } from '../../../../src/workbench/model/workbook';
import { openWorkbook, saveWorkbook } from '../../../../src/workbench/xlsx';
import { partsOf } from '../../../setup/zip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function draw(
  sheet: Sheet,
  name: string,
  of: (series: ChartSeries, at: number) => Partial<ChartSeries>,
): void {
  const chart = newChart(sheet, 'LineMarkers', areaAt(2, 7, 4, 3));
  const series = chart.series.map((each, at) => ({ ...each, ...of(each, at) }));
  const made: Chart = {
    ...chart,
    name,
    ...boxOf(sheet, areaAt(2, 0, 18, 6)),
    title: { text: 'Reviews & <visits>', visible: true, size: 12 },
    series,
  };
  sheet.addChart(made, 'user');
}

/** Two sheets with charts and one without between them; the second's name has to be quoted, and it has a table as well. */
function twoSheets(): Workbook {
  const book = new Workbook('Charts.xlsx', 'Charts');
  const plain = book.addSheet('Plain');
  plain.setInput(0, 0, 'no chart', 'user');
  for (const sheet of [book.active, book.addSheet("Panel's charts")]) {
    const rows = [
      ['Period', 'Target', 'This year'],
      ['Q1', '95', '93.82'],
      ['Q2', '95', ''],
      ['Q3', '95', '70.9'],
    ];
    rows.forEach((row, r) => row.forEach((text, c) => sheet.setInput(2 + r, 7 + c, text, 'user')));
  }
  const [first, , last] = book.sheets;
  if (!first || !last) throw new Error('no sheets');
  draw(first, 'Scorecard_Chart_1', () => ({}));
  draw(first, 'Scorecard_Chart_2', (series, at) =>
    at === 0 ? { type: 'ColumnClustered', gapWidth: 0, labels: { ...series.labels, shown: true } } : {},
  );
  last.addTable(areaAt(2, 7, 4, 3), true, 'user', 'Figures');
  draw(last, 'Scorecard_Chart_1', () => ({}));
  return book;
}

async function saved(book: Workbook) {
  const parts = new Map((await partsOf(await saveWorkbook(book))).map(({ path, text }) => [path, text]));
  const part = (path: string): Document => {
    const text = parts.get(path);
    if (text === undefined) throw new Error(`no part ${path}`);
    return new DOMParser().parseFromString(text, 'application/xml');
  };
  return { parts, part };
}
const all = (xml: Document, tag: string): readonly Element[] => [...xml.getElementsByTagName(tag)];
const targetOf = (xml: Document, id: string | null): string | null | undefined =>
  all(xml, 'Relationship')
    .find((each) => each.getAttribute('Id') === id)
    ?.getAttribute('Target');

test('every part is well-formed, has a content type, and its language is British English', async () => {
  const { parts, part } = await saved(twoSheets());
  for (const path of parts.keys()) expect([path, all(part(path), 'parsererror').length]).toEqual([path, 0]);
  const types = all(part('/[Content_Types].xml'), 'Override').map((each) => [
    each.getAttribute('PartName'),
    each.getAttribute('ContentType'),
  ]);
  const chart = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
  const drawing = 'application/vnd.openxmlformats-officedocument.drawing+xml';
  expect(types.filter(([name]) => /charts\/|drawings\//.test(name ?? '')).sort()).toEqual([
    ['/xl/charts/chart1.xml', chart],
    ['/xl/charts/chart2.xml', chart],
    ['/xl/charts/chart3.xml', chart],
    ['/xl/drawings/drawing1.xml', drawing],
    ['/xl/drawings/drawing3.xml', drawing],
  ]);
  for (const [name] of types) expect(parts.has(name ?? '')).toBe(true);
  expect(all(part('/xl/charts/chart1.xml'), 'c:lang')[0]?.getAttribute('val')).toBe('en-GB');
  expect([...parts.values()].some((text) => text.includes('en-US'))).toBe(false);
});

test('sheet to drawing to chart: each relationship leads to a part that is there, in each sheet’s order', async () => {
  const { part } = await saved(twoSheets());
  const drawings = [1, 2, 3].map((number) => {
    const [drawing] = all(part(`/xl/worksheets/sheet${number}.xml`), 'drawing');
    if (!drawing) return null;
    const relations = part(`/xl/worksheets/_rels/sheet${number}.xml.rels`);
    return targetOf(relations, drawing.getAttributeNS(OFFICE, 'id'));
  });
  expect(drawings).toEqual(['../drawings/drawing1.xml', null, '../drawings/drawing3.xml']);
  const chartsOf = (number: number) =>
    all(part(`/xl/drawings/drawing${number}.xml`), 'c:chart').map((chart) =>
      targetOf(part(`/xl/drawings/_rels/drawing${number}.xml.rels`), chart.getAttributeNS(OFFICE, 'id')),
    );
  expect(chartsOf(1)).toEqual(['../charts/chart1.xml', '../charts/chart2.xml']);
  expect(chartsOf(3)).toEqual(['../charts/chart3.xml']);
});

test('on a sheet with a table the drawing stands before the table, as the schema has it, and both have their relationship', async () => {
  const { part } = await saved(twoSheets());
  const order = [...part('/xl/worksheets/sheet3.xml').documentElement.children].map(({ tagName }) => tagName);
  expect(order.indexOf('drawing')).toBeGreaterThan(order.indexOf('sheetData'));
  expect(order.indexOf('drawing')).toBeLessThan(order.indexOf('tableParts'));
  const ids = all(part('/xl/worksheets/_rels/sheet3.xml.rels'), 'Relationship').map((each) =>
    each.getAttribute('Id'),
  );
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test('series follow their cells by address, and a gap has no point in what is kept of them', async () => {
  const { part } = await saved(twoSheets());
  const formulas = (number: number) =>
    all(part(`/xl/charts/chart${number}.xml`), 'c:f').map(({ textContent }) => textContent);
  expect(formulas(1)).toEqual([
    'Charts!$I$3',
    'Charts!$H$4:$H$6',
    'Charts!$I$4:$I$6',
    'Charts!$J$3',
    'Charts!$H$4:$H$6',
    'Charts!$J$4:$J$6',
  ]);
  expect(formulas(3)[0]).toBe("'Panel''s charts'!$I$3");
  const [, figures] = all(part('/xl/charts/chart1.xml'), 'c:numCache');
  expect(figures?.getElementsByTagName('c:ptCount')[0]?.getAttribute('val')).toBe('3');
  const points = [...(figures?.getElementsByTagName('c:pt') ?? [])];
  expect(points.map((point) => [point.getAttribute('idx'), point.textContent])).toEqual([
    ['0', '93.82'],
    ['2', '70.9'],
  ]);
  expect(all(part('/xl/charts/chart1.xml'), 'c:dispBlanksAs')[0]?.getAttribute('val')).toBe('gap');
});

test('title, name and description are said as they stand; the picture lies from A3 to the corner of G21', async () => {
  const { part } = await saved(twoSheets());
  expect(all(part('/xl/charts/chart1.xml'), 'a:t')[0]?.textContent).toBe('Reviews & <visits>');
  const drawing = part('/xl/drawings/drawing1.xml');
  const [frame] = all(drawing, 'xdr:cNvPr');
  expect(frame?.getAttribute('name')).toBe('Scorecard_Chart_1');
  expect(frame?.getAttribute('descr')).toBe(
    'Reviews & <visits>. Target: Q1 95, Q2 95, Q3 95. This year: Q1 93.8, Q3 70.9.',
  );
  const corner = (tag: string) =>
    [...(all(drawing, tag)[0]?.children ?? [])].map(({ textContent }) => textContent);
  expect([corner('xdr:from'), corner('xdr:to')]).toEqual([
    ['0', '0', '2', '0'],
    ['6', '0', '20', '0'],
  ]);
});

test('columns stand before lines on the same axes, and their labels where Excel lets columns have them', async () => {
  const { part } = await saved(twoSheets());
  const xml = part('/xl/charts/chart2.xml');
  const kinds = [...(all(xml, 'c:plotArea')[0]?.children ?? [])].map(({ tagName }) => tagName);
  expect(kinds).toEqual(['c:layout', 'c:barChart', 'c:lineChart', 'c:catAx', 'c:valAx']);
  expect(all(xml, 'c:dLblPos').map((each) => each.getAttribute('val'))).toEqual(['outEnd']);
  expect(all(xml, 'c:gapWidth')[0]?.getAttribute('val')).toBe('0');
  const order = all(xml, 'c:order').map((each) => each.getAttribute('val'));
  expect(order).toEqual(['0', '1']);
});

test('a workbook without charts has no part of theirs', async () => {
  const { parts } = await saved(new Workbook('None.xlsx', 'Sheet1'));
  expect([...parts.keys()].filter((path) => /chart|drawing/.test(path))).toEqual([]);
});

test('opened again, the charts that are not read back are named: ours apart from a person’s own', async () => {
  const book = twoSheets();
  const ours = 'the scorecard’s charts, until Insert charts draws them again';
  const again = await openWorkbook(await saveWorkbook(book), 'Charts.xlsx');
  expect(again.lost).toEqual([ours]);
  book.active.updateChart(book.active.charts[0]?.id ?? '', { name: 'Mine' }, 'user');
  expect((await openWorkbook(await saveWorkbook(book), 'Charts.xlsx')).lost).toEqual([
    'charts that were in the file',
    ours,
  ]);
});

test('shapes beside a chart are named; a drawing of charts alone is not', async () => {
  const zip = await JSZip.loadAsync(await saveWorkbook(twoSheets()));
  const path = 'xl/drawings/drawing3.xml';
  const xml = (await zip.file(path)?.async('string')) ?? '';
  const shape =
    '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp macro=""/><xdr:clientData/>';
  zip.file(path, xml.replace('</xdr:wsDr>', `${shape}</xdr:absoluteAnchor></xdr:wsDr>`));
  const { lost } = await openWorkbook(await zip.generateAsync({ type: 'uint8array' }), 'Shapes.xlsx');
  expect(lost).toEqual([
    'the scorecard’s charts, until Insert charts draws them again',
    'drawings and shapes',
  ]);
});

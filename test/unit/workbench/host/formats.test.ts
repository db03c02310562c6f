/** @jest-environment jsdom */
import { startRealOffice } from '../../../setup/realOffice';
import { typed } from './support';

test('formats are set and read; a mixed one reads as null', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['Heading', 'x']]));
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const heading = sheet.getRange('A1');
    heading.format.fill.color = '#1f4e79';
    heading.format.font.set({
      bold: true,
      color: '#FFFFFF',
      size: 12,
      name: 'Arial',
      italic: true,
      underline: 'Single',
    });
    heading.format.set({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
    });
    heading.format.columnWidth = 120;
    heading.format.rowHeight = 40;
    const edge = heading.format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.weight = 'Thick';
    edge.color = '#FF0000';
    const both = sheet.getRange('A1:B1');
    both.load('format/font/bold,format/fill/color,format/columnWidth,format/rowHeight');
    edge.load('style,weight,color');
    await context.sync();
    const { format } = both;
    return [
      format.font.bold,
      format.fill.color,
      format.columnWidth,
      format.rowHeight,
      edge.weight,
      edge.color,
    ];
  });
  expect(read).toEqual([null, null, null, 40, 'Thick', '#FF0000']);
  expect(workbook.active.cell(0, 0).format).toMatchObject({
    fill: '#1F4E79',
    bold: true,
    italic: true,
    underline: 'Single',
    size: 12,
    fontName: 'Arial',
    horizontal: 'Center',
    vertical: 'Top',
    wrap: true,
    indent: 2,
    borders: { bottom: { style: 'Continuous', weight: 'Thick', color: '#FF0000' } },
  });
});

test('a cleared fill reads white, and clear(formats) leaves the contents', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['a', 'b']]));
  const colour = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').format.fill.color = '#00FF00';
    const first = sheet.getRange('A1');
    first.format.fill.clear();
    first.load('format/fill/color');
    sheet.getRange('B1').clear('Formats');
    await context.sync();
    return first.format.fill.color;
  });
  expect(colour).toBe('#FFFFFF');
  expect(workbook.active.cell(0, 1)).toMatchObject({ value: 'b', format: { fill: null } });
});

test('cell properties are read and set cell by cell, in one request each', async () => {
  const { Excel, core } = await startRealOffice(typed([['a', 'b']]));
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    cells.setCellProperties([[{ format: { fill: { color: '#FF0000' }, font: { bold: true } } }, {}]]);
    await context.sync();
    const read = cells.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, protection: true },
    });
    await context.sync();
    expect(read.value).toEqual([
      [
        {
          address: 'Sheet1!A1',
          format: {
            fill: { color: '#FF0000' },
            font: { bold: true },
            protection: { locked: true, formulaHidden: false },
          },
        },
        {
          address: 'Sheet1!B1',
          format: {
            fill: { color: '#FFFFFF' },
            font: { bold: false },
            protection: { locked: true, formulaHidden: false },
          },
        },
      ],
    ]);
  });
  expect(core.counters.syncs).toBe(2);
});

test('properties of rows', async () => {
  const { Excel } = await startRealOffice(typed([['a'], ['b']]));
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    cells.getCell(0, 0).format.rowHeight = 30;
    cells.getCell(1, 0).rowHidden = true;
    await context.sync();
    const rows = cells.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
    await context.sync();
    expect(rows.value[0]).toEqual({ rowHidden: false, rowIndex: 0, format: { rowHeight: 30 } });
    expect(rows.value[1]).toMatchObject({ rowHidden: true, rowIndex: 1 });
  });
});

test('autofit gives wrapped rows their height', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['A title much longer than the standard width']]));
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.format.columnWidth = 60;
    cell.format.wrapText = true;
    cell.format.autofitRows();
    await context.sync();
  });
  expect(workbook.active.rowHeight(0)).toBeGreaterThan(45);
  expect(workbook.active.state.rowHeights.has(0)).toBe(false);
});

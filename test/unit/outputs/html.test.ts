/** @jest-environment jsdom */
import { escapeHtml } from '../../../src/outputs/escapeHtml';
import { renderTableHtml } from '../../../src/outputs/html';
import { renderField, renderTableText } from '../../../src/outputs/text';
import { COLUMN_IDS } from '../../../src/report/columns';
import type { ReportTable } from '../../../src/report/model';
import { buildTable } from '../../../src/report/table';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

/** All but the one that is shown on request. */
const USUAL = COLUMN_IDS.filter((id) => id !== 'travel');

const published = (): ReportTable =>
  buildTable(judgedPublished('scorecard-2022-23-q3', 'Q3'), { columns: USUAL });

const parsed = (table: ReportTable): HTMLTableElement => {
  const page = new DOMParser().parseFromString(renderTableHtml(table), 'text/html');
  const found = page.querySelector('table');
  if (!found) throw new Error('No table');
  return found;
};

test('is a real table: caption, headings with scope, one name a row', () => {
  const table = parsed(published());
  expect(table.caption?.textContent).toBe('Performance scorecard, Q3 2022-23. Internal – do not publish');
  expect(table.tHead?.rows).toHaveLength(1);
  expect([...table.querySelectorAll('thead th')].map((cell) => cell.getAttribute('scope'))).toEqual(
    Array(13).fill('col'),
  );
  expect(table.tBodies[0]?.rows).toHaveLength(14);
  expect(
    [...table.querySelectorAll('tbody th')].map((cell) => [cell.getAttribute('scope'), cell.textContent])[3],
  ).toEqual(['row', 'Timeliness of Reviews of Looked After Children']);
});

test('with past years as well, widths are in points on columns and cells, and fit an A4 page on its side', () => {
  const table = parsed(published());
  const columns = [...table.querySelectorAll('col')].map((column) => column.style.width);
  expect(columns.every((width) => /^[\d.]+pt$/.test(width))).toBe(true);
  expect(columns.reduce((sum, width) => sum + parseFloat(width), 0)).toBeLessThanOrEqual(698);
  const cells = [...(table.tBodies[0]?.rows[0]?.cells ?? [])].map((cell) => cell.style.width);
  expect(cells).toEqual(columns);
});

test('with the usual columns it fits an upright page in nine point, the description widest', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const columns = USUAL.filter((id) => id !== 'past');
  const table = parsed(buildTable(judged, { columns }));
  // A4 less two margins of 2.54 cm is 451 points, and a fifth for what is rounded; in pixels 602.
  expect([table.style.width, table.getAttribute('width')]).toEqual(['451.2pt', '602']);
  expect(table.style.fontSize).toBe('9pt');
  const widths = [...table.querySelectorAll('col')].map((column) => column.style.width);
  const points = widths.map(parseFloat);
  // "(134/189)" in nine point needs 44 of them; the description has what is left.
  expect(points[6]).toBeGreaterThanOrEqual(43.5);
  expect(Math.max(...points)).toBe(points[1]);
  expect(points[1]).toBeGreaterThanOrEqual(70);
  expect([...(table.tBodies[0]?.rows[0]?.cells ?? [])].map((cell) => cell.style.width)).toEqual(widths);
});

test('few columns keep their own widths, and nine point type', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const table = parsed(buildTable(judged, { columns: ['ref', 'title', 'target', 'rag'] }));
  expect([...table.querySelectorAll('col')].map((column) => column.style.width)).toEqual([
    '31pt',
    '166pt',
    '63pt',
    '54pt',
  ]);
  expect(table.style.fontSize).toBe('9pt');
});

test('a status is its word, on a fill given as attribute and as style', () => {
  const cell = [...parsed(published()).querySelectorAll('tbody td')].find(
    ({ textContent }) => textContent === 'Red',
  );
  expect(cell?.getAttribute('bgcolor')).toBe('#F2A099');
  expect(cell?.getAttribute('style')).toContain('background-color:#F2A099');
});

test('no classes, no script, nothing fetched', () => {
  const html = renderTableHtml(published());
  expect(html).not.toMatch(/class=|<script|<style|<img|href=|src=|url\(/i);
});

test('hostile text stays text', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted" \'single\' </table><script>alert(2)</script>';
  const grid = gridOf(`Ref\tIndicator\tTarget\tQ1 2022-23\n=1+1\t${hostile}\t90%\t@SUM(A1)`, '<b>Sheet</b>');
  const table = parsed(buildTable(judgedGrid(grid, 'Q1'), { columns: USUAL }));
  expect(table.querySelectorAll('script, img, b')).toHaveLength(0);
  expect(table.querySelector('tbody th')?.textContent).toBe(hostile);
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+44 20', "'+44 20"],
  ['-cmd', "'-cmd"],
  ['-1+2', "'-1+2"],
  ['@here', "'@here"],
  ['\t=1', "'=1"],
  ['-1.9', '-1.9'],
  ['-5%', '-5%'],
  ['94.6 \n(174/184)', '94.6 (174/184)'],
  ['a\tb\r\nc', 'a b c'],
])('the field %j is written %j', (text, field) => {
  expect(renderField(text)).toBe(field);
});

test('as text every row has as many fields as there are columns', () => {
  const lines = renderTableText(published()).split('\r\n');
  expect(lines.slice(3, 18).map((line) => line.split('\t').length)).toEqual(Array(15).fill(13));
});

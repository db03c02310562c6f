import { withPictures } from '../../../src/app/actions/withPictures';
import { renderCopyHtml, renderCopyText } from '../../../src/outputs/copyHtml';
import { COLUMN_IDS } from '../../../src/report/columns';
import { buildReport } from '../../../src/report/templates';
import { judgedPublished } from '../../fixtures/judged';
import { HAS_OFFICE, OFFICE_TIME, openInOffice } from '../../setup/libreOffice';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const commentary = new Map([[5, 'Two posts were empty <until> November.']]);
const one = buildReport(judged, { template: 'indicator', columns: COLUMN_IDS, commentary, row: 5 });
/** A dot: the smallest PNG there is. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('one indicator: its heading, status, facts, picture and its author’s words, in 10 point', () => {
  const { row = 0 } = one.sections[0] ?? {};
  const html = renderCopyHtml(one, 'indicator');
  expect(html).toContain('font-size:10pt');
  expect(html.match(/<h3/g)).toHaveLength(1);
  expect(html).toContain('Two posts were empty &lt;until&gt; November.');
  expect(html).toContain(`<img src="picture:${row}"`);
  const drawn = withPictures(html, { [row]: DOT });
  expect(drawn).toContain(`<img src="${DOT}" alt="This year: Q1 1.1% (2 of 187) against 2.5%, `);
  // What could not be drawn is said: the words of the picture stand where it would.
  expect(withPictures(html, {})).not.toContain('<img');
  expect(withPictures(html, {})).toContain('<p>This year: Q1 1.1% (2 of 187) against 2.5%, ');
});

test('everything: key points, the table, every indicator told, those without a status, the method', () => {
  const full = buildReport(judged, { template: 'full', columns: COLUMN_IDS, commentary });
  const html = renderCopyHtml(full, 'everything');
  expect(html.match(/<h3/g)).toHaveLength(9);
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toContain('Internal – do not publish');
  expect(html).not.toMatch(/font-size:[0-8](?:\.\d+)?pt/);
  const text = renderCopyText(full, 'everything').split('\r\n');
  expect(text[0]).toBe('Performance scorecard, Q3 2022-23');
  expect(text).toContain('Two posts were empty <until> November.');
});

const inOffice = HAS_OFFICE ? test : test.skip;

inOffice(
  `pasted into LibreOffice Writer the indicator has its heading and words${HAS_OFFICE ? '' : ' (skipped: soffice or pdftotext is not installed)'}`,
  () => {
    const { row = 0 } = one.sections[0] ?? {};
    const html = withPictures(renderCopyHtml(one, 'indicator'), { [row]: DOT });
    const pages = openInOffice('one.html', `<!doctype html><body>${html}</body>`, 'HTML (StarWriter)');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/Two posts were empty <until> November\./);
  },
  OFFICE_TIME,
);

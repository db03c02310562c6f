import JSZip from 'jszip';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { buildReport } from '../../../../src/report/templates';
import { judgedGrid, judgedPublished } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';
import { AT, COLUMNS, made, partOf } from './made';

const documentOf = async (...given: Parameters<typeof made>): Promise<string> =>
  partOf(await made(...given), 'word/document.xml');
const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, group = '']) => group);
const words = (xml: string): string => all(xml, /<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g).join('');
/** The text of each paragraph of a style. */
const styled = (xml: string, style: string): readonly string[] =>
  xml
    .split('</w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => words(paragraph.slice(paragraph.lastIndexOf('<w:p>'))));

test('the table: header row repeated, no row broken, title and description, one header row', async () => {
  const xml = await documentOf('full');
  expect(all(xml, /(<w:tbl>)/g)).toHaveLength(1);
  expect(all(xml, /(<w:tblHeader\/>)/g)).toHaveLength(1);
  expect(all(xml, /(<w:tr>)/g)).toHaveLength(15);
  expect(all(xml, /(<w:cantSplit\/>)/g)).toHaveLength(15);
  expect(all(xml, /<w:tblCaption w:val="([^"]*)"/g)).toEqual([
    'Children&apos;s services scorecard, Q3 2022-23. Internal – do not publish',
  ]);
  expect(all(xml, /<w:tblDescription w:val="([^"]*)"/g)[0]).toMatch(
    /^14 rows, one for each indicator, under a row of headings\. Columns: Ref No; Indicator Description; /,
  );
  expect(xml).toMatch(/<w:tblLook w:firstRow="true"/);
});

test('the grid fills the page exactly, and every cell is as wide as its column', async () => {
  const xml = await documentOf('full');
  const grid = all(xml, /<w:gridCol w:w="(\d+)"/g).map(Number);
  // A4 on its side less two margins of 1.8 cm: 16838 − 2 × 1020.
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(14798);
  expect(all(xml, /<w:tblW w:type="dxa" w:w="(\d+)"/g)).toEqual(['14798']);
  const cells = all(xml, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number);
  expect(cells).toHaveLength(15 * grid.length);
  expect(cells.every((width, index) => width === grid[index % grid.length])).toBe(true);
});

test('a status is its word on its fill, in the table and under its heading', async () => {
  const xml = await documentOf('exceptions');
  const rows = xml.split('<w:tr>').slice(1);
  const red = rows[1]?.split('<w:tc>').filter((cell) => cell.includes('w:fill="F2A099"')) ?? [];
  expect(red.map(words)).toEqual(['70.9 (134/189)', 'Red']);
  expect(all(xml, /<w:shd ([^>]*F2A099[^>]*)\/>/g)[0]).toContain('w:val="clear"');
  expect(styled(xml, 'Fact')[0]).toBe(' Red  at Q3 2022-23: 70.9% (134 of 189). Target 95% or more.');
});

test('headings make a document to find one’s way in', async () => {
  const xml = await documentOf('exceptions');
  expect(styled(xml, 'Title')).toEqual(['Children&apos;s services scorecard, Q3 2022-23: exceptions']);
  expect(styled(xml, 'Heading1')).toEqual(['Off target', 'Indicators']);
  expect(styled(xml, 'Heading2')).toEqual([
    '4 · Timeliness of reviews',
    '5 · 3 or more placements',
    '6 · Same placement for 2 years',
    '10 · Health checks',
    '13 · Placed more than 20 miles away from home',
  ]);
  expect(styled(xml, 'Caption')).toEqual([
    'Table 1. Children&apos;s services scorecard, Q3 2022-23: exceptions. Internal – do not publish',
  ]);
  expect(styled(xml, 'Version')).toEqual(['Internal – do not publish']);
  expect(styled(xml, 'Source')[0]).toBe(
    'Source: sheet Scorecard, A1:K15. Position at the end of Q3 2022-23 (31 December 2022).',
  );
});

test('its author’s words and the questions asked stand under each indicator', async () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const row = judged.indicators.find(({ indicator }) => indicator.ref === '4')?.indicator.row ?? -1;
  const xml = await documentOf('exceptions', {
    commentary: new Map([[row, 'Late <reviews> & posts.\nSecond\u0008 paragraph.']]),
  });
  expect(words(xml)).toContain(
    'CommentaryLate &lt;reviews&gt; &amp; posts.Second paragraph.Questions for its authorWhat happened between Q2 and Q3',
  );
  expect(styled(xml, 'NoCommentary')).toHaveLength(4);
  expect(styled(xml, 'AuthorPrompt').slice(0, 4)).toEqual([
    'What happened between Q2 and Q3, when it worsened from 86.7% to 70.9%?',
    'Why is it off target? What, if anything, do the 55 reviews counted against it have in common?',
    'What is being done about it, and what has it changed so far?',
    'Who owns this, and by when will it be back on target?',
  ]);
});

test('A4 on its side where the table needs it, upright for the rest', async () => {
  const pages = async (template: Parameters<typeof made>[0]) =>
    all(await documentOf(template), /<w:pgSz ([^>]*)\/>/g);
  const [first, second] = await pages('full');
  expect(first).toContain('w:orient="landscape"');
  expect(first).toContain('w:w="16838"');
  expect(second).toContain('w:w="11906"');
  const summary = await pages('summary');
  expect(summary).toHaveLength(1);
  expect(summary[0]).toContain('w:w="11906"');
});

test('British English, version on every page, page numbers, the date given', async () => {
  const document = await made('summary');
  expect(await partOf(document, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  expect(words(await partOf(document, 'word/header1.xml'))).toBe('Internal – do not publish');
  const footer = await partOf(document, 'word/footer1.xml');
  expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  const core = await partOf(document, 'docProps/core.xml');
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2023-01-20T09:30:00Z</dcterms:created>');
  expect(core).toContain('<dc:language>en-GB</dc:language>');
});

test('a picture for each indicator that is a chart of Word’s own, with every figure in its description', async () => {
  const document = await made('exceptions');
  const xml = await partOf(document, 'word/document.xml');
  const described = all(xml, /<wp:docPr [^>]*descr="([^"]*)"/g);
  expect(described).toHaveLength(5);
  expect(described[1]).toBe(
    'This year: Q1 1.1% (2 of 187) against 2.5%, Q2 2.1% (4 of 191) against 5% and Q3 8.3% (16 of 192) against 7.5%.',
  );
  const chart = await partOf(document, 'word/charts/chart2.xml');
  // The stepped target: a column a quarter, with no gap between them; the figures are a line.
  expect(chart).toMatch(
    /<c:barChart>.*Target.*<c:v>2\.5<\/c:v>.*<c:v>5<\/c:v>.*<c:v>7\.5<\/c:v>.*<c:gapWidth val="0"\/>/s,
  );
  expect(chart).toMatch(/<c:lineChart>.*This year/s);
  // Part of a year is not drawn against averages of whole years, nor after past years.
  expect(chart).not.toMatch(/England|Neighbours|Past years/);
  expect(styled(xml, 'FigureText')[0]).toBe(
    'Figure 1. Timeliness of reviews against its target (grey steps). The scale begins at 60%.',
  );
});

test('equal reports are equal byte for byte where there are no charts', async () => {
  expect(Buffer.from(await made('summary')).equals(Buffer.from(await made('summary')))).toBe(true);
});

test('characters that XML cannot hold do not break the document', async () => {
  const grid = gridOf(
    'Ref\tIndicator\tTarget\tQ1 2022-23\n1\tTimeliness of \u0001reviews \ud800<&">\uffff\t95%\t90.0 (90/100)',
  );
  const document = await renderDocx(
    buildReport(judgedGrid(grid, 'Q1'), { template: 'full', columns: COLUMNS }),
    AT,
  );
  expect(await partOf(document, 'word/document.xml')).toContain('Timeliness of reviews &lt;&amp;&quot;&gt;');
});

test('a table without rows is left out, and the lead says why', async () => {
  const grid = gridOf('Ref\tIndicator\tTarget\tQ1 2022-23\n1\tTimeliness of reviews\t90%\t95.0 (95/100)');
  const document = await renderDocx(
    buildReport(judgedGrid(grid, 'Q1'), { template: 'exceptions', columns: COLUMNS }),
    AT,
  );
  const xml = await partOf(document, 'word/document.xml');
  expect(xml).not.toContain('<w:tbl>');
  expect(words(xml)).toContain('Of 1 indicator none is off target: 1 green and 0 not rated.');
  expect((await JSZip.loadAsync(document)).file('word/charts/chart1.xml')).toBeNull();
});

test('every part that names a language names British English, the charts too', async () => {
  const zip = await JSZip.loadAsync(await made('full'));
  const parts = Object.keys(zip.files).filter((name) => name.endsWith('.xml'));
  const charts = parts.filter((name) => name.startsWith('word/charts/'));
  expect(charts.length).toBeGreaterThan(0);
  for (const name of parts) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    expect([name, xml.match(/en-US/g)]).toEqual([name, null]);
    if (charts.includes(name)) expect(xml).toContain('<c:lang val="en-GB"/>');
  }
});

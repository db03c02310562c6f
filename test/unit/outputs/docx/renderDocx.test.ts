import JSZip from 'jszip';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { buildReport } from '../../../../src/report/templates';
import { judgedGrid, judgedPublished } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';
import { NO_FIELDS } from '../../../../src/report/fields';
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
  // The scorecard, and the five indicators without a status.
  expect(all(xml, /(<w:tbl>)/g)).toHaveLength(2);
  expect(all(xml, /(<w:tblHeader\/>)/g)).toHaveLength(2);
  expect(all(xml, /(<w:tr>)/g)).toHaveLength(21);
  expect(all(xml, /(<w:cantSplit\/>)/g)).toHaveLength(21);
  expect(all(xml, /<w:tblCaption w:val="([^"]*)"/g)).toEqual([
    'All indicators, position at 31 December 2022, the end of Q3 2022-23. Internal – do not publish',
    'Indicators without a status. Internal – do not publish',
  ]);
  expect(all(xml, /<w:tblDescription w:val="([^"]*)"/g)[0]).toMatch(
    /^14 rows, one for each indicator, under a row of headings\. Columns: Ref No; Indicator Description; /,
  );
  expect(xml).toMatch(/<w:tblLook w:firstRow="true"/);
});

test('the grid fills the page exactly, and every cell is as wide as its column', async () => {
  const xml = await documentOf('scorecard');
  const grid = all(xml, /<w:gridCol w:w="(\d+)"/g).map(Number);
  // A4 upright less two margins of 1.8 cm: 11906 − 2 × 1020. The description is widest.
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9866);
  expect(Math.max(...grid)).toBe(grid[1]);
  expect(all(xml, /<w:tblW w:type="dxa" w:w="(\d+)"/g)).toEqual(['9866']);
  const cells = all(xml, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number);
  expect(cells).toHaveLength(15 * grid.length);
  expect(cells.every((width, index) => width === grid[index % grid.length])).toBe(true);
});

test('a status is its word on its fill, in the table and under its heading', async () => {
  const xml = await documentOf('exceptions');
  const rows = xml.split('<w:tr>').slice(1);
  const red = rows[1]?.split('<w:tc>').filter((cell) => cell.includes('w:fill="F2A099"')) ?? [];
  // The word beside its shape, the same as on the pane.
  expect(red.map(words)).toEqual(['70.9 (134/189)', '■\u00a0Red']);
  expect(all(xml, /<w:shd ([^>]*F2A099[^>]*)\/>/g)[0]).toContain('w:val="clear"');
  expect(words(xml)).toContain(
    '4 · Timeliness of reviews\u00a0■\u00a0Red\u00a0 70.9% (134 of 189) is 24.1 points under the target of 95% or more: 46 more reviews on time would have met it.Worsened by 15.8 points since Q2, when it was 86.7% (157 of 181).',
  );
});

test('headings make a document to find one’s way in', async () => {
  const xml = await documentOf('exceptions');
  expect(styled(xml, 'Title')).toEqual(['Performance scorecard, Q3 2022-23: exceptions']);
  expect(styled(xml, 'Heading1')).toEqual([
    'Key points',
    'Off target',
    'Indicators',
    'Method and definitions',
    'Abbreviations',
  ]);
  expect(styled(xml, 'Heading2')).toEqual([
    '4 · Timeliness of reviews',
    '5 · 3 or more placements',
    '6 · Same placement for 2 years',
    '10 · Health checks',
    '13 · Placed more than 20 miles away from home',
  ]);
  expect(styled(xml, 'Caption')[0]).toBe(
    'Table 1. Indicators off target, position at 31 December 2022, the end of Q3 2022-23',
  );
  expect(styled(xml, 'ReportMeta')).toEqual([
    'Internal – do not publish · Not yet approved',
    // The year does not break at its hyphen.
    'Position at 31 December 2022, the end of Q3 2022\u201123',
  ]);
});

test('Word’s own means: numbers and references are fields, headings have levels, words their built-in styles', async () => {
  const document = await made('full');
  const xml = await partOf(document, 'word/document.xml');
  expect(all(xml, /<w:fldSimple w:instr="(SEQ \w+) [^"]*"/g)).toEqual([
    'SEQ Table',
    ...Array<string>(9).fill('SEQ Figure'),
    'SEQ Table',
  ]);
  const bookmarks = all(xml, /<w:bookmarkStart w:name="(_Ref_[^"]*)"/g);
  for (const target of all(xml, /<w:fldSimple w:instr="REF (\S+) /g)) expect(bookmarks).toContain(target);
  expect(all(xml, /(TOC [^<]*)<\/w:instrText>/g)).toEqual([
    expect.stringContaining('\\o'),
    expect.stringMatching(/\\c &quot;Table&quot;/),
  ]);
  const styles = await partOf(document, 'word/styles.xml');
  for (const [id, name] of [
    ['Heading1', 'heading 1'],
    ['Heading2', 'heading 2'],
    ['Caption', 'caption'],
    ['ListBullet', 'List Bullet'],
    ['Strong', 'Strong'],
    ['TOC1', 'toc 1'],
  ] as const)
    expect(new RegExp(`w:styleId="${id}"[^>]*><w:name w:val="([^"]*)"`).exec(styles)?.[1]).toBe(name);
  expect(all(styles, /w:styleId="Heading([12])".*?<w:outlineLvl w:val="\d"/gs)).toHaveLength(2);
  const core = await partOf(document, 'docProps/core.xml');
  expect(core).toContain('<dc:title>Performance scorecard, Q3 2022-23. Internal – do not publish</dc:title>');
});

test('what an author said of the report stands on its first page and in its properties', async () => {
  const fields = {
    ...NO_FIELDS,
    title: 'Corporate parenting, Quarter 3 2022-23',
    committee: 'Corporate Parenting Panel',
    date: '14 March 2023',
    author: 'A. Smith',
    classification: 'Open',
    recommendation: 'To note the report.',
    approvedBy: 'J. Jones',
    approvedOn: '2 March 2023',
  };
  const document = await made('full', {
    fields,
    keyPoints: ['Reviews are late.'],
    open: ['1 error is open.'],
  });
  const xml = await partOf(document, 'word/document.xml');
  expect(styled(xml, 'Title')).toEqual(['Corporate parenting, Quarter 3 2022-23']);
  expect(styled(xml, 'ReportMeta')).toEqual([
    'Corporate Parenting Panel · 14 March 2023',
    'Internal – do not publish · Open',
    'Position at 31 December 2022, the end of Q3 2022\u201123 · A. Smith · Approved by J. Jones, 2 March 2023',
  ]);
  expect(styled(xml, 'CoverNote')).toEqual(['Before this goes further', '1 error is open.']);
  expect(styled(xml, 'ListNumber')).toEqual(['Reviews are late. All figures are in Table 1.']);
  expect(words(xml)).toContain('RecommendationTo note the report.');
  const core = await partOf(document, 'docProps/core.xml');
  expect(core).toContain('<dc:creator>A. Smith</dc:creator>');
  expect(core).toContain('<dc:subject>Corporate Parenting Panel, 14 March 2023</dc:subject>');
});

test('its author’s words and the questions asked stand under each indicator', async () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const row = judged.indicators.find(({ indicator }) => indicator.ref === '4')?.indicator.row ?? -1;
  const xml = await documentOf('exceptions', {
    draft: true,
    commentary: new Map([[row, 'Late <reviews> & posts.\nSecond\u0008 paragraph.']]),
  });
  expect(words(xml)).toContain(
    'Late &lt;reviews&gt; &amp; posts.Second paragraph.For the author: the rest of the facts',
  );
  // The one that is written has no questions; the four others have.
  expect(words(xml).split('For the author: questions to answer')).toHaveLength(5);
  expect(styled(xml, 'AuthorPrompt')).toContain('What is being done to meet the Q4 limit of 10%?');
  expect(styled(xml, 'AuthorPrompt').join()).not.toContain(
    'do the 55 reviews counted against it have in common?',
  );
});

test('A4 on its side where the table needs it, upright for the rest', async () => {
  const pages = async (template: Parameters<typeof made>[0]) =>
    all(await documentOf(template), /<w:pgSz ([^>]*)\/>/g);
  // With the usual columns the scorecard stands upright, with the rest; with the past years as well it does not.
  expect(await pages('full')).toEqual([expect.stringContaining('w:w="11906"')]);
  const sides = all(await documentOf('full', { columns: [...COLUMNS, 'past'] }), /<w:pgSz ([^>]*)\/>/g);
  expect(sides.map((side) => side.includes('w:orient="landscape"'))).toEqual([false, true, false]);
  const summary = await pages('summary');
  expect(summary).toHaveLength(1);
  expect(summary[0]).toContain('w:w="11906"');
});

test('British English, version on every page, page numbers, the date given', async () => {
  const document = await made('summary');
  expect(await partOf(document, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  expect(words(await partOf(document, 'word/header1.xml'))).toBe(
    'Internal – do not publish · Not yet approved',
  );
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
    'This year: Q1 1.1% (2 of 187) against 2.5%, Q2 2.1% (4 of 191) against 5% and Q3 8.3% (16 of 192) against 7.5%. ▼ Lower is better: the good side is below the target.',
  );
  const chart = await partOf(document, 'word/charts/chart2.xml');
  // The stepped target: a column a quarter, with no gap between them; the figures are a line.
  expect(chart).toMatch(
    /<c:barChart>.*Target.*<c:v>2\.5<\/c:v>.*<c:v>5<\/c:v>.*<c:v>7\.5<\/c:v>.*<c:gapWidth val="0"\/>/s,
  );
  expect(chart).toMatch(/<c:lineChart>.*This year/s);
  // Part of a year is not drawn against averages of whole years, nor after past years.
  expect(chart).not.toMatch(/England|Neighbours|Past years/);
  expect(styled(xml, 'Caption')[1]).toBe(
    'Figure 1. Timeliness of reviews. ▲ Higher is better. The scale begins at 60%.',
  );
  // Averages are drawn, so the description names them; a target of the whole year is a broken line.
  expect(described[2]).toMatch(/Averages: Statistical neighbours 2020-21 69\.5%; England 2020-21 70/);
  expect(await partOf(document, 'word/charts/chart1.xml')).toMatch(
    /Target \(▲ good side\).*prstDash val="dash"/s,
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

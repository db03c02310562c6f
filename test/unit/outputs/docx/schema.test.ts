import JSZip from 'jszip';
import { inCouncilStyle } from '../../../../src/outputs/docx/inCouncilStyle';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { makeRollUp } from '../../../../src/report/rollUp/makeRollUp';
import { buildReport } from '../../../../src/report/templates';
import type { TemplateId } from '../../../../src/wording/reports/templates';
import { judgedGrid } from '../../../fixtures/judged';
import { readLinkedTables } from '../../../../src/layout/tables/readTables';
import { gridOf } from '../../../fixtures/published';
import { sheetOf } from '../../../fixtures/tables';
import { faultsOf } from '../../../setup/wordSchema';
import { AT, COLUMNS, partOf } from './made';

/** Three indicators: what a document is made of is in it, and it is made quickly. */
const judged = judgedGrid(
  gridOf(
    [
      'Ref\tIndicator\tStatistical Neighbour Average 2020/21\tEngland average 2020/21\t2021-22\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23',
      '1\tNumber of children looked after\t\t\t180\t\t187\t191\t192',
      '4\t% of reviews held on time\t\t\t89.8\t95%\t93.8 (167/178)\t86.7 (157/181)\t70.9 (134/189)',
      '7\t% of care leavers in suitable accommodation\t86.4\t88.0\t89.9\t85%\t96.4 (27/28)\t84.3 (43/51)\t88.6 (78/88)',
    ].join('\n'),
  ),
  'Q3',
);
/** A table of each kind that has a picture of its own. */
const { breakdowns, figures } = readLinkedTables(
  [
    {
      ...sheetOf(
        'Placements of children',
        'Placement | Children',
        ...['Foster care | 90', 'Kinship | 20', 'Residential | 40', 'Semi-independent | 30', 'Other | 12'],
        'Total | 192',
      ),
      sheet: 'Placements',
    },
    {
      ...sheetOf(
        'Gender of CLA (%)',
        'Gender | Our council | England',
        'Male | 58.0% | 56.3%',
        'Female | 42.0% | 43.7%',
      ),
      sheet: 'Gender',
    },
    {
      ...sheetOf(
        'Missing children',
        'Measure | Jun-22 | Sep-22 | Dec-22',
        'Number of children missing | 12 | 14 | 9',
      ),
      sheet: 'Missing',
    },
  ],
  judged.scorecard,
  [],
);
const one = (template: TemplateId): Promise<Uint8Array> =>
  renderDocx(buildReport(judged, { template, columns: COLUMNS }), AT);
const changed = async (document: Uint8Array, from: string, to: string): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(document);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  expect(xml).toContain(from);
  zip.file('word/document.xml', xml.replace(from, to));
  return zip.generateAsync({ type: 'uint8array' });
};

test('a document with all there is in it keeps the order, attributes and references that Word wants', async () => {
  const report = buildReport(
    { ...judged, tables: breakdowns, figures },
    {
      template: 'full',
      columns: COLUMNS,
      draft: true,
      open: ['One error is open.'],
      commentary: new Map([[2, 'Two posts were empty.\nBoth are filled.']]),
    },
  );
  expect(report.tables.map(({ chart }) => chart?.type)).toEqual(['bars', 'columns', 'lines']);
  const full = await renderDocx(report, AT);
  expect(await faultsOf(full)).toEqual([]);
});

test('a roll-up does too, and its services stand a level above their parts', async () => {
  const service = (name: string) => ({ name, judged, breakdowns: [], written: {}, from: [] });
  const result = makeRollUp([service('North'), service('South')], { template: 'full', columns: COLUMNS });
  if (result.kind !== 'made') throw new Error(result.kind);
  const document = new Uint8Array(await renderDocx(result.rollUp, AT));
  expect(await faultsOf(document)).toEqual([]);
  const xml = await partOf(document, 'word/document.xml');
  const level = (words: string): string | undefined =>
    new RegExp(`<w:pStyle w:val="Heading(\\d)"/>(?:(?!</w:p>).)*>${words}<`).exec(xml)?.[1];
  expect([level('North'), level('Indicators'), level('4 · Reviews held on time')]).toEqual(['1', '2', '3']);
  // A figure and its cases, and "at" with its period, are not broken in a narrow column.
  expect(xml).toContain('86.7% (157\u00a0of\u00a0181) at\u00a0Q2');
});

let small: Promise<Uint8Array> | null = null;

test.each([
  ['<w:keepNext/><w:keepLines/>', '<w:keepLines/><w:keepNext/>', 'in another order'],
  [/REF _Ref_Table_1/.source, 'REF _Ref_Table_9', 'nothing is called _Ref_Table_9'],
  ['<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="fixed"/><w:wrong/>', 'may not have wrong'],
  ['<w:pStyle w:val="TableText"/>', '<w:pStyle w:val="Nowhere"/>', 'there is no style Nowhere'],
])('a document with %s put wrong is found', async (from, to, says) => {
  const faults = await faultsOf(await changed(await (small ??= one('full')), from, to));
  expect(faults.join('\n')).toContain(says);
});

test('a council’s document lends its styles, header, footer and page', async () => {
  const report = buildReport(judged, { template: 'exceptions', columns: COLUMNS });
  const own = new Uint8Array(await renderDocx(report, AT));
  const zip = await JSZip.loadAsync(own);
  const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
  // As a program in German makes them: the same styles under ids of its own.
  zip.file(
    'word/styles.xml',
    styles
      .replace(/w:styleId="Heading1"/, 'w:styleId="berschrift1"')
      .replace(/(w:basedOn w:val=")Heading1"/g, '$1berschrift1"'),
  );
  const head = (await zip.file('word/header1.xml')?.async('string')) ?? '';
  zip.file('word/header1.xml', head.replace(/<w:t[^>]*>[^<]*<\/w:t>/, '<w:t>Borough of Anywhere</w:t>'));
  const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file(
    'word/document.xml',
    body.replace(/<w:pgSz [^>]*\/>(?![\s\S]*<w:pgSz)/, '<w:pgSz w:w="12240" w:h="15840"/>'),
  );
  const council = await zip.generateAsync({ type: 'uint8array' });
  const dressed = new Uint8Array(await inCouncilStyle(report, own, council, AT));
  const xml = await partOf(dressed, 'word/document.xml');
  // Letter paper, and one section: theirs stays upright.
  expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual(['<w:pgSz w:w="12240" w:h="15840"/>']);
  expect(xml).toContain('<w:pStyle w:val="berschrift1"/>');
  expect(xml).not.toContain('<w:pStyle w:val="Heading1"/>');
  const header = await partOf(dressed, 'word/header1.xml');
  expect(header).toContain('Borough of Anywhere');
  expect(header).toContain('Internal – do not publish');
  expect(await partOf(dressed, 'word/footer1.xml')).toContain('PAGE');
  expect(await faultsOf(dressed)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { buildReport, type Report } from '../../../../src/report/templates';
import type { JudgedScorecard } from '../../../../src/domain/judging/judged';
import { statusSign } from '../../../../src/outputs/theme';
import { readLinkedTables } from '../../../../src/layout/tables/readTables';
import { judgedGrid, judgedPublished } from '../../../fixtures/judged';
import { publishedText } from '../../../fixtures/tables';
import { gridOf } from '../../../fixtures/published';
import { HAS_OFFICE, OFFICE_TIME, printInOffice, type PrintedWord } from '../../../setup/libreOffice';
import { AT, COLUMNS } from './made';

const corpus = (name: string, period: string): JudgedScorecard =>
  judgedGrid(
    gridOf(readFileSync(path.join(__dirname, `../../../fixtures/corpus/${name}.tsv`), 'utf8')),
    period,
  );

/** What an author wrote on every second indicator: it stays with its figures. */
const WORDS = 'Zebra words of an author follow the figures here. '.repeat(4).trim();

function reportOn(judged: JudgedScorecard): Report {
  const rows = judged.indicators.map(({ indicator }) => indicator.row).filter((_, at) => at % 2 === 0);
  return buildReport(judged, {
    template: 'full',
    columns: COLUMNS,
    plain: true,
    commentary: new Map(rows.map((row) => [row, WORDS])),
  });
}

/** What the published workbook has wrong, put right by hand. */
const RIGHT = [
  ['96.3 (27/28)', '96.4 (27/28)'],
  ['89.9 (94/109)', '86.2 (94/109)'],
  ['93.5 (102/109)', '93.6 (102/109)'],
  ['Grand Total\t31', 'Grand Total\t32'],
] as const;

/** The 2022-23 workbook put right, as its author sends it: three breakdowns, six commentaries, and all that stands on its first page. */
function sample(): Report {
  const sheet = (name: string, as: string) =>
    gridOf(
      RIGHT.reduce((text, [wrong, right]) => text.replace(wrong, right), publishedText(name)),
      as,
    );
  const judged = judgedGrid(sheet('scorecard-2022-23-q3', 'Scorecard'), 'Q3');
  const { breakdowns, figures } = readLinkedTables(
    [sheet('breakdowns-2022-23-q3', 'Breakdowns')],
    judged.scorecard,
    [],
  );
  const written = judged.indicators.filter(({ indicator: { ref } }) => SIX.includes(ref));
  return buildReport(
    { ...judged, tables: breakdowns, figures },
    {
      template: 'full',
      columns: COLUMNS,
      plain: true,
      commentary: new Map(written.map(({ indicator }) => [indicator.row, WORDS])),
      fields: {
        title: 'Corporate parenting scorecard, Q3 of 2022-23',
        committee: 'Corporate Parenting Panel',
        date: '14 March 2023',
        author: 'Performance team',
        classification: 'Official',
        purpose: 'To tell members how services for children looked after did from October to December 2022.',
        recommendation: 'Members are asked to note the performance and the actions in it.',
        approvedBy: '',
        approvedOn: '',
      },
    },
  );
}
const SIX = ['4', '5', '6', '9', '10', '13'];

const plain = (text: string): string => text.replace(/\s+/g, '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const inOffice = HAS_OFFICE ? describe : describe.skip;

inOffice('five documents, page by page in LibreOffice', () => {
  const reports = new Map<string, Report>([
    ['sample', sample()],
    ['written', reportOn(judgedPublished('scorecard-2022-23-q3', 'Q2'))],
    ['first-quarter', reportOn(judgedPublished('scorecard-2020-21-q1', 'Q1'))],
    ['adults', reportOn(corpus('adult-social-care', 'Q2'))],
    ['housing', reportOn(corpus('housing-repairs', 'Q2'))],
  ]);
  let printed: ReadonlyMap<string, readonly (readonly PrintedWord[])[]> = new Map();

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [name, report] of reports) documents.set(name, await renderDocx(report, AT));
    printed = printInOffice(documents);
  }, OFFICE_TIME);

  const pagesOf = (name: string) => printed.get(name) ?? [];
  const textOf = (words: readonly PrintedWord[]): string => plain(words.map(({ text }) => text).join(' '));

  test('the sample with its six commentaries and three breakdowns is seven pages at most', () => {
    expect(reports.get('sample')?.tables).toHaveLength(3);
    expect(reports.get('sample')?.sections.filter(({ commentary }) => commentary.length > 0)).toHaveLength(6);
    expect(pagesOf('sample').length).toBeGreaterThan(3);
    expect(pagesOf('sample').length).toBeLessThanOrEqual(7);
  });

  test.each([...reports.keys()])(
    '%s: heading, facts, chart and words of an indicator stand on one page',
    (name) => {
      const pages = pagesOf(name).map(textOf);
      for (const { heading, facts, picture, commentary, title, rag } of reports.get(name)?.sections ?? []) {
        const [word = '', standing = ''] = /^(.*?): (.*)$/s.exec(facts[0] ?? '')?.slice(1) ?? [];
        const start = plain(`${heading}${statusSign(rag)}${word}${standing}`);
        const at = pages.findIndex((page) => page.includes(start));
        expect([start, at >= 0]).toEqual([start, true]);
        const page = pages[at] ?? '';
        if (picture)
          expect([heading, new RegExp(`Figure\\d+\\.${escaped(plain(title))}\\.`).test(page)]).toEqual([
            heading,
            true,
          ]);
        if (commentary.length > 0) {
          const from = page.indexOf(start);
          expect([heading, page.indexOf('Zebrawords', from) > from]).toEqual([heading, true]);
        }
      }
    },
  );

  test.each([...reports.keys()])('%s: no page has under four rows of a table that has more', (name) => {
    const report = reports.get(name);
    for (const table of [report?.table, report?.unrated]) {
      const refs = (table?.rows ?? []).map(({ ref }) => ref).filter((ref) => ref !== '');
      if (refs.length < 8) continue;
      // Text of the first column stands two points right of the margin, of 51; nothing else does.
      const found = pagesOf(name).map(
        (words) =>
          new Set(
            words.flatMap(({ text, left }) => (left > 52 && left < 55 && refs.includes(text) ? [text] : [])),
          ),
      );
      // Indicators without a status stand in both tables: those of the other one are on other pages.
      const unrated = new Set((report?.unrated?.rows ?? []).map(({ ref }) => ref));
      const end = found.findLastIndex((seen) => [...seen].some((ref) => !unrated.has(ref)));
      const rows = (table === report?.table ? found.slice(0, end + 1) : found.slice(end + 1)).map(
        ({ size }) => size,
      );
      for (const count of rows.filter((each) => each > 0))
        expect([rows.join(), count >= 4]).toEqual([rows.join(), true]);
    }
  });

  test.each([...reports.keys()])('%s: no words stand on each other', (name) => {
    const met = pagesOf(name).flatMap((words, page) => {
      const sorted = [...words].sort((a, b) => a.top - b.top);
      return sorted.flatMap((a, at) => {
        const found: string[] = [];
        for (const b of sorted.slice(at + 1)) {
          if (b.top > a.bottom) break;
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - b.top;
          if (across > 2 && down > 4) found.push(`page ${page + 1}: ${a.text} on ${b.text}`);
        }
        return found;
      });
    });
    expect(met).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { buildReport, type Report } from '../../../../src/report/templates';
import type { JudgedScorecard } from '../../../../src/domain/judging/judged';
import { statusSign } from '../../../../src/outputs/theme';
import { judgedGrid, judgedPublished } from '../../../fixtures/judged';
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

const plain = (text: string): string => text.replace(/\s+/g, '');

const inOffice = HAS_OFFICE ? describe : describe.skip;

inOffice('five documents, page by page in LibreOffice', () => {
  const reports = new Map<string, Report>([
    [
      'sample',
      buildReport(judgedPublished('scorecard-2022-23-q3', 'Q3'), {
        template: 'full',
        columns: COLUMNS,
        plain: true,
      }),
    ],
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

  test('the sample is seven pages at most', () => {
    expect(pagesOf('sample').length).toBeGreaterThan(3);
    expect(pagesOf('sample').length).toBeLessThanOrEqual(7);
  });

  test.each([...reports.keys()])(
    '%s: heading, facts, chart and words of an indicator stand on one page',
    (name) => {
      const pages = pagesOf(name).map(textOf);
      let figure = 0;
      for (const { heading, facts, picture, commentary, title, rag } of reports.get(name)?.sections ?? []) {
        const [word = '', standing = ''] = /^(.*?): (.*)$/s.exec(facts[0] ?? '')?.slice(1) ?? [];
        const start = plain(`${heading}${statusSign(rag)}${word}${standing}`);
        const at = pages.findIndex((page) => page.includes(start));
        expect([start, at >= 0]).toEqual([start, true]);
        const page = pages[at] ?? '';
        if (picture)
          expect([heading, page.includes(plain(`Figure ${++figure}. ${title}.`))]).toEqual([heading, true]);
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
      const other = table === report?.table ? report?.unrated : null;
      const small = new Set((other?.rows ?? []).map(({ ref }) => ref));
      const refs = (table?.rows ?? []).map(({ ref }) => ref).filter((ref) => ref !== '' && !small.has(ref));
      if (refs.length < 8) continue;
      // Text of the first column stands two points right of the margin, of 51; nothing else does.
      const rows = pagesOf(name).map(
        (words) =>
          new Set(
            words.flatMap(({ text, left }) => (left > 52 && left < 55 && refs.includes(text) ? [text] : [])),
          ).size,
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

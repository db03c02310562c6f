/** @jest-environment jsdom */
import '../setup/textEncoding';
import { analyse } from '../../src/app/session/analyse';
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { DEFAULT_COLUMNS } from '../../src/app/store';
import { draftEdits } from '../../src/app/refresh/draftEdits';
import { judgeScorecard } from '../../src/domain/judging/judge';
import type { Scorecard } from '../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../src/domain/settings/settings';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { SheetSnapshot, WorkbookPort } from '../../src/host/port';
import { findScorecard } from '../../src/layout/findScorecard';
import { renderDocx } from '../../src/outputs/docx/renderDocx';
import { renderTableHtml } from '../../src/outputs/html';
import { buildReport, buildTemplateTable } from '../../src/report/templates';
import type { HostCore } from '../../src/workbench/host/hostCore';
import type { Workbook } from '../../src/workbench/model/workbook';
import { publishedBook, tallBook } from '../contract/scorecardBook';
import { startRealOffice } from '../setup/realOffice';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { line, machine, percentile, timed, timedApart, type Apart } from './measure';

/** Where run.mjs finds the medians for its table. */
const FOUND = path.resolve(__dirname, '../../node_modules/.cache/bench/office.json');

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const wished = Number(process.env.BENCH_RUNS ?? 0);
const only = Number(process.env.BENCH_ROWS ?? 0);

const SIZES: readonly { readonly rows: number; readonly runs: number; readonly book: () => Workbook }[] = [
  { rows: 14, runs: 7, book: () => publishedBook() },
  { rows: 1000, runs: 7, book: () => tallBook(1000) },
  { rows: 20_000, runs: 3, book: () => tallBook(20_000) },
];

interface Opened {
  readonly core: HostCore;
  readonly port: WorkbookPort;
}

async function open(book: Workbook): Promise<Opened> {
  const { core } = await startRealOffice(book);
  return { core, port: createExcelPort() };
}

async function read({ port }: Opened): Promise<SheetSnapshot> {
  const [sheet] = (await port.read({ sheets: [{ ref: { kind: 'active' }, fills: true }] })).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function readCellByCell(): Promise<number> {
  const context = new Excel.RequestContext();
  const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('rowCount,columnCount');
  await context.sync();
  const { rowCount, columnCount } = used;
  for (let at = 0; at < rowCount * columnCount; at += 1) {
    // What was asked for in one sync is not known in the next without being tracked.
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getCell(Math.floor(at / columnCount), at % columnCount);
    cell.load('values,formulas,numberFormat');
    await context.sync();
  }
  return rowCount * columnCount;
}

function found({ grid }: SheetSnapshot): Scorecard {
  const layout = findScorecard(grid, DEFAULT_POLICY);
  if (layout.kind !== 'found') throw new Error(`no scorecard: ${layout.reason}`);
  return layout.scorecard;
}

test(
  'how long things take',
  async () => {
    const medians: { readonly what: string; readonly rows: number; readonly median: number }[] = [];
    print(`${machine()}\n${'what'.padEnd(34)}    rows        median           95%`);
    for (const { rows, runs: usual, book } of SIZES.filter(({ rows }) => only === 0 || rows === only)) {
      const runs = wished > 0 ? wished : usual;
      // Minutes each at twenty thousand rows.
      const few = rows > 1000 ? 1 : Math.min(runs, 3);
      const say = (what: string, times: readonly number[]) => {
        print(line(what, rows, times));
        medians.push({ what, rows, median: percentile(times, 0.5) });
      };
      const sayApart = (what: string, { all, workbench }: Apart) => {
        say(what, all);
        say('  of which the workbench', workbench);
      };
      const office = () => open(book());
      const sheet = await read(await office());
      const scorecard = found(sheet);
      // What an add-in pays that asks for one cell at a time; at more rows it would take the rest of the day.
      if (rows <= 1000)
        sayApart('read with a sync for each cell', await timedApart(1, office, readCellByCell));
      const { judged } = analyse(scorecard, null, null);
      const { settings, period } = judged;
      sayApart('read through Office.js', await timedApart(runs, office, read));
      say('find the scorecard', await timed(runs, () => sheet, found));
      say(
        'judge and check',
        await timed(
          runs,
          () => scorecard,
          (card) => analyse(card, null, null),
        ),
      );
      say(
        'judge',
        await timed(
          runs,
          () => scorecard,
          (card) => judgeScorecard(card, settings, period),
        ),
      );
      say(
        'plan a Refresh',
        await timed(
          runs,
          () => judged,
          (card) => draftEdits(card, sheet, []),
        ),
      );
      const refresh = ({ port }: Opened) => refreshFromRibbon(port, NOON);
      sayApart('first Refresh through Office.js', await timedApart(few, office, refresh));
      const again = async () => {
        const opened = await office();
        await refresh(opened);
        return opened;
      };
      sayApart('Refresh with nothing to do', await timedApart(few, again, refresh));
      const options = { template: 'full', columns: DEFAULT_COLUMNS } as const;
      say(
        'table as HTML',
        await timed(
          runs,
          () => judged,
          (card) => renderTableHtml(buildTemplateTable(card, options)),
        ),
      );
      const exceptions = { ...options, template: 'exceptions' } as const;
      // A Word document of 20,000 rows is no document.
      if (rows > 1000) continue;
      say(
        'document with its charts',
        await timed(
          few,
          () => judged,
          (card) => renderDocx(buildReport(card, exceptions), NOON()),
        ),
      );
    }
    mkdirSync(path.dirname(FOUND), { recursive: true });
    writeFileSync(FOUND, JSON.stringify(medians));
  },
  60 * 60 * 1000,
);

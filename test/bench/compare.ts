/**
 * Times, in one process and by one clock, what a check of a scorecard costs and what other ways through the same cells
 * cost. Prints one line of JSON: of each step the milliseconds, elapsed and of the processor (medians of several runs), and
 * the memory.
 */
import { Model, initSync } from '@ironcalc/wasm';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { analyse } from '../../src/app/session/analyse';
import { suppressScorecard } from '../../src/disclosure/suppress/suppress';
import { DEFAULT_DISCLOSURE } from '../../src/disclosure/model/policy';
import type { Grid } from '../../src/domain/grid/grid';
import { judgeScorecard } from '../../src/domain/judging/judge';
import { DEFAULT_POLICY } from '../../src/domain/settings/settings';
import { findScorecard } from '../../src/layout/findScorecard';
import { renderDocx } from '../../src/outputs/docx/renderDocx';
import { buildReport } from '../../src/report/templates';
import { openWorkbook } from '../../src/workbench/xlsx/openWorkbook';
import { tiledGrid } from './tiled';

const rows = Number(process.argv[2]);
const runs = Number(process.env.BENCH_RUNS ?? (rows > 1000 ? 5 : 9));

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Milliseconds of a step: elapsed, and of the processor, which a busy machine blurs less. */
interface Cost {
  readonly elapsed: number;
  readonly cpu: number;
}

async function timed(run: () => unknown, times = runs): Promise<Cost> {
  const elapsed: number[] = [];
  const cpu: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await run();
    elapsed.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { elapsed: median(elapsed), cpu: median(cpu) };
}

/** The same cells as a file, as ExcelJS writes it. */
async function fileOf(grid: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Scorecard');
  for (const row of grid.cells) sheet.addRow(row.map((cell) => cell.value));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function examine(grid: Grid) {
  const layout = findScorecard(grid, DEFAULT_POLICY);
  if (layout.kind !== 'found') throw new Error(`no scorecard: ${layout.reason}`);
  return analyse(layout.scorecard, null, null);
}

/** One pass over the strings, the least that any reader of them could do. */
function onePass(grid: Grid): number {
  let digits = 0;
  for (const row of grid.cells)
    for (const { value } of row) {
      const text = String(value);
      for (let at = 0; at < text.length; at += 1) if ((text.charCodeAt(at) ^ 48) < 10) digits += 1;
    }
  return digits;
}

/** The rules of red, amber and green and of one ratio as worksheet formulas, four a row, in a formula engine. */
function formulas(): number {
  const model = new Model('Rules', 'en-GB', 'Europe/London', 'en');
  model.pauseEvaluation(); // else every cell calculates all
  for (let row = 1; row <= rows; row += 1) {
    model.setUserInput(0, row, 1, '167');
    model.setUserInput(0, row, 2, '178');
    model.setUserInput(0, row, 3, '93.8');
    model.setUserInput(0, row, 4, '95');
    model.setUserInput(0, row, 5, `=ROUND(A${row}/B${row}*100,1)`);
    model.setUserInput(0, row, 6, `=IF(E${row}=C${row},"","Does not match its ratio")`);
    model.setUserInput(0, row, 7, `=(C${row}-D${row})/D${row}`);
    model.setUserInput(0, row, 8, `=IF(G${row}>=0,"Green",IF(G${row}>=-0.05,"Amber","Red"))`);
  }
  model.evaluate();
  const status = model.getFormattedCellValue(0, rows, 8);
  model.free();
  if (status !== 'Amber') throw new Error(`The formulas say ${status}.`);
  return rows;
}

async function main(): Promise<void> {
  initSync({ module: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') });
  const grid = tiledGrid(rows);
  const steps: Record<string, Cost> = {};
  const first = examine(grid);
  // What one examining needs: later runs leave garbage that is not collected before there is need.
  const peak = process.resourceUsage().maxRSS / 1024;
  steps['examine: find, judge, check'] = await timed(() => examine(grid));
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  const { scorecard, settings, period } = first.judged;
  steps['– find the scorecard'] = await timed(() => findScorecard(grid, DEFAULT_POLICY));
  steps['– judge alone'] = await timed(() => judgeScorecard(scorecard, settings, period));
  const bytes = await fileOf(grid);
  steps['open the same file: hucre'] = await timed(() => readXlsx(bytes));
  steps['open the same file: ExcelJS'] = await timed(() =>
    new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer),
  );
  steps['open the same file: ours, into the workbench'] = await timed(() => openWorkbook(bytes, 'a.xlsx'));
  // Only the rules of status and of one ratio, of the thirty and more that a check runs.
  steps['four of the rules as formulas in IronCalc'] = await timed(formulas, 3);
  steps['one pass over the strings'] = await timed(() => onePass(grid));
  const options = { template: 'exceptions', columns: ['ref', 'title', 'target', 'periods', 'rag'] } as const;
  if (rows <= 300)
    steps['Word document of the exceptions'] = await timed(
      () => renderDocx(buildReport(first.judged, options), new Date(2026, 10, 22)),
      3,
    );
  if (rows <= 300)
    steps['suppression for the public version'] = await timed(
      () => suppressScorecard(first.judged, DEFAULT_DISCLOSURE),
      3,
    );
  process.stdout.write(`${JSON.stringify({ rows, steps, heap: heapUsed / 1_048_576, peak })}\n`);
}

void main();

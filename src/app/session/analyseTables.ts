import { runChecks } from '../../checks/runChecks';
import type { CheckRun } from '../../checks/check';
import { formatArea } from '../../domain/grid/address';
import type { Grid } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Period } from '../../domain/periods/period';
import { quarterPeriod } from '../../domain/periods/quarters';
import { settingsFor } from '../../domain/settings/suggest';
import { linkBreakdowns } from '../../domain/tables/linkBreakdowns';
import { linkFigures } from '../../domain/tables/linkFigures';
import { describeSheet } from '../../layout/reading/otherKinds';
import { isAboutPeople } from '../../layout/tables/refuse';
import { readTables, type LinkedTables } from '../../layout/tables/readTables';
import { abbreviatedTexts } from './abbreviatedTexts';

/** The tables of a workbook that has no scorecard, with what the checks say of them. */
export interface TablesAnalysis extends LinkedTables {
  readonly run: CheckRun;
  /** What a report of them is made from: a scorecard of no indicators with these tables beside it. */
  readonly judged: JudgedScorecard;
  /** Texts of their sheets that may say what an abbreviation stands for. */
  readonly texts: readonly string[];
}

/**
 * Reads and checks the tables of sheets without a scorecard; null where there is none that a report could have: a
 * budget, a register, a list or a pivot stays what it is.
 */
export function analyseTables(grids: readonly Grid[]): TablesAnalysis | null {
  const plain = grids.filter((grid) => describeSheet(grid) === null);
  const read = readTables(plain.map((grid) => ({ grid, scorecard: null })));
  const breakdowns = read.breakdowns.filter((table) =>
    isAboutPeople([table.sheet, table.title, table.labelHeading, ...table.rows.map(({ label }) => label)]),
  );
  const figures = read.figures.filter((table) =>
    isAboutPeople([
      table.sheet,
      table.title,
      table.over,
      table.labelHeading,
      ...table.rows.map(({ label }) => label),
    ]),
  );
  const first = breakdowns[0] ?? figures[0];
  if (!first) return null;
  const period = quarterPeriod('Q1', null);
  const scorecard = withoutIndicators(
    first.sheet,
    formatArea({ ...first.area, rows: 1, columns: 1 }),
    period,
  );
  const settings = settingsFor(scorecard, null);
  const linked: LinkedTables = {
    breakdowns: linkBreakdowns(breakdowns, scorecard, []),
    figures: linkFigures(figures, scorecard, []),
  };
  const run = runChecks({ ...linked, scorecard, settings, period, others: [] });
  const judged: JudgedScorecard = {
    scorecard,
    settings,
    period,
    indicators: [],
    tables: linked.breakdowns,
    figures: linked.figures,
  };
  return { ...linked, run, judged, texts: plain.flatMap(abbreviatedTexts) };
}

/**
 * A scorecard of no indicators: what the checks of tables are run beside where a workbook has none. Its one period is never
 * said; it is the release in which every table is published, without which none of them would be protected.
 */
const withoutIndicators = (sheet: string, range: string, period: Period): Scorecard => ({
  sheet,
  range,
  headerRow: 0,
  firstColumn: 0,
  lastColumn: 0,
  lastRow: 0,
  year: null,
  columns: {
    ref: null,
    title: { column: 0, text: '' },
    neighbour: null,
    england: null,
    past: [],
    target: null,
    periods: [],
    rag: null,
    variance: null,
  },
  periods: [period],
  indicators: [],
});

import type { Indicator } from '../../domain/indicators/scorecard';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import type { Period } from '../../domain/periods/period';
import { nameOfFigures, type FigureTable } from '../../domain/tables/figures';
import { isMeasure, PER_CENT } from '../../domain/tables/groups';
import { labelOfTime } from '../../domain/tables/tableTimes';
import type { ScorecardCell } from '../../domain/values/cells';
import type { FigurePeriod } from '../model/plan';
import type { TogetherPart } from '../suppress/asOne';

/** A series or a table of years as a scorecard without targets, so that one plan protects it with all else that is printed. */
export interface SeriesPart extends TogetherPart {
  /** Its own rows, in the order of the indicators made of them, and the key of each of its own columns; null for others. */
  readonly rows: readonly number[];
  readonly keys: readonly (FigurePeriod | null)[];
}

const TO_DATE = /\bytd\b|\byear[ -]to[ -]date\b|\bthis year\b|\bto date\b|\bcumulative\b/i;

/**
 * The rows of a table that are our own figures, at the times of the scorecard where it has them: then a percentage meets the
 * headcount it is of, and a total its parts. Null where a column of ours says no time: nothing would hold it to another.
 */
export function seriesPart(table: FigureTable, judged: JudgedScorecard): SeriesPart | null {
  const { scorecard, settings } = judged;
  const past = scorecard.columns.past.map(({ year }) => year);
  const periods: Period[] = [];
  const years: (string | null)[] = [];
  const keys = table.columns.map(({ who, time }): FigurePeriod | null | undefined => {
    if (who !== 'own') return null;
    if (!time) return undefined;
    const label = labelOfTime(time, scorecard);
    if (past.includes(label) && !years.includes(label)) return `past-${years.push(label) - 1}`;
    const known = scorecard.periods.find(({ key }) => key === label);
    const key = periods.some((each) => each.key === label) ? `${label} (${periods.length + 1})` : label;
    periods.push(known && key === label ? known : { ...time, key });
    return key;
  });
  if (keys.some((key) => key === undefined)) return null;
  const said = keys.map((key) => key ?? null);
  const rows = table.rows.flatMap(({ who }, at) => (who === 'own' ? [at] : []));
  const indicators = rows.map((row) => judgedRow(table, row, { said, years, periods }));
  const last = periods.at(-1) ?? judged.period;
  return {
    rows,
    keys: said,
    tables: [],
    judged: {
      settings,
      period: last,
      indicators,
      scorecard: {
        ...scorecard,
        sheet: table.sheet,
        columns: {
          ...scorecard.columns,
          past: years.map((year, column) => ({ column, text: year ?? '', year })),
          periods: [],
        },
        periods,
        indicators: indicators.map(({ indicator }) => indicator),
      },
    },
  };
}

/** What a row is called: a group's label says what it counts only together with its table's name. */
const titleOf = (table: FigureTable, row: number): string => {
  const { label = '', section = '' } = table.rows[row] ?? {};
  const name = nameOfFigures(table);
  const whole = isMeasure(label) ? label : `${label} ${name}`.trim();
  const percent = PER_CENT.test(`${table.title} ${table.over}`) && !PER_CENT.test(whole) ? '% ' : '';
  return `${percent}${section === '' ? whole : `${section}: ${whole}`}`;
};

function judgedRow(
  table: FigureTable,
  row: number,
  {
    said,
    years,
    periods,
  }: {
    readonly said: readonly (FigurePeriod | null)[];
    readonly years: readonly (string | null)[];
    readonly periods: readonly Period[];
  },
): JudgedIndicator {
  const title = titleOf(table, row);
  const cells = new Map<string, ScorecardCell>();
  table.columns.forEach((column, at) => {
    const [key, cell] = [said[at], column.cells[row]];
    if (key && cell) cells.set(key, cell);
  });
  const blank: ScorecardCell = {
    address: '',
    row: -1,
    column: -1,
    value: { kind: 'blank', raw: '' },
    formula: null,
    numberFormat: 'General',
  };
  const indicator: Indicator = {
    row,
    ref: '',
    refCell: null,
    title,
    titleCell: blank,
    neighbour: null,
    england: null,
    past: years.map((year, at) => ({ year, cell: cells.get(`past-${at}`) ?? blank })),
    target: null,
    periods: Object.fromEntries(periods.map(({ key }) => [key, cells.get(key) ?? blank])),
    rag: null,
  };
  return {
    indicator,
    periods,
    status: { kind: 'not-rated', because: 'no-target' },
    setting: {
      ref: '',
      title,
      direction: 'none',
      accumulation: TO_DATE.test(`${table.title} ${title}`) ? 'year-to-date' : 'snapshot',
      source: 'confirmed',
      tolerance: null,
      toleranceKind: null,
      cohort: null,
    },
  };
}

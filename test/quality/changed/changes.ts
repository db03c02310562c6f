import { cellAt, type GridCell } from '../../../src/domain/grid/grid';
import type { SheetSnapshot } from '../../../src/host/port';
import type { Random } from '../random';
import type { TrueIndicator } from '../zoo/truth';
import { addLine, deleteColumn, insertColumn, putCells, reorderColumns, typed } from './sheets';
import { columnsOf, headerOf, rowsOf, type Work } from './work';

/** What a stranger might have done to a workbook: its right statuses stay, or are asked about. */
export interface Change {
  readonly name: string;
  readonly kind: 'less' | 'more' | 'moved' | 'restyled';
  /** The sheet of the scorecard as changed; null where the workbook has nothing to change so. */
  readonly change: (work: Work, random: Random) => SheetSnapshot | null;
}

const NONSENSE = ['Zorvex', 'Blint', 'Quorl', 'Mavrik', 'Tresk'];

/** The headings of a kind of column replaced by words nobody can know. */
const renamed = (role: string, words: readonly string[] = NONSENSE): Change => ({
  name: `heading of ${role}: ${words[0]}`,
  kind: 'less',
  change: ({ truth, sheet }) => {
    const row = headerOf(truth);
    const own = columnsOf(truth, role).filter((column) => cellAt(sheet.grid, row, column).value !== '');
    if (own.length === 0) return null;
    const word = (at: number): string => words[at] ?? `${words[0]} ${at + 1}`;
    return putCells(
      sheet,
      own.map((column, at) => ({ row, column, cell: typed(word(at)) })),
    );
  },
});

/** All columns of a kind taken out. */
const without = (role: string): Change => ({
  name: `no ${role}`,
  kind: 'less',
  change: ({ truth, sheet }) => {
    const own = columnsOf(truth, role);
    if (own.length === 0) return null;
    return [...own].sort((a, b) => b - a).reduce((left, column) => deleteColumn(left, column), sheet);
  },
});

const scaled = (value: number, factor: number): number => {
  const decimals = (String(value).split('.')[1] ?? '').length;
  const near = value * factor;
  return decimals > 0 ? Number(near.toFixed(decimals)) : Math.abs(value) >= 10 ? Math.round(near) : value;
};

/** A number of the row's target, or of its figure, some per cent off. */
function numberLike(
  { truth, sheet }: Work,
  of: 'target' | 'figure',
  factor: (indicator: TrueIndicator) => number | null,
): (row: number) => GridCell | null {
  const byRow = new Map(truth.indicators.map((indicator) => [indicator.row - 1, indicator]));
  const [target] = columnsOf(truth, 'target');
  return (row) => {
    const indicator = byRow.get(row);
    const by = indicator ? factor(indicator) : null;
    if (!indicator || by === null) return null;
    const model = target === undefined ? null : cellAt(sheet.grid, row, target);
    const value = of === 'figure' ? indicator.figure : (model?.value ?? null);
    if (typeof value !== 'number') return null;
    return typed(scaled(value, by), of === 'target' ? model?.numberFormat : 'General');
  };
}

interface Added {
  readonly heading: string;
  readonly of: 'target' | 'figure';
  /** Left or right of the target, or of the latest figure. */
  readonly side: 'left' | 'right';
  /** Always on the good or on the bad side of the target; either where left out. */
  readonly lies?: 'good' | 'bad';
}

/** A column of plausible numbers beside the target or the figures. */
const added = ({ heading, of, side, lies }: Added): Change => ({
  name: `beside the ${of}: ${heading || 'no heading'}`,
  kind: 'more',
  change: (work, random) => {
    const beside = of === 'target' ? columnsOf(work.truth, of)[0] : columnsOf(work.truth, of).at(-1);
    if (beside === undefined) return null;
    const make = numberLike(work, of, ({ better }) => {
      const off = random.int(2, 9) / 100;
      if (!lies) return 1 + (random.int(0, 1) === 1 ? off : -off);
      if (!better) return null;
      return 1 + ((better === 'higher') === (lies === 'good') ? off : -off);
    });
    const row = headerOf(work.truth);
    return insertColumn(work.sheet, side === 'left' ? beside : beside + 1, (at) =>
      at === row ? typed(heading) : make(at),
    );
  },
});

/** A second column of statuses, of other times or matters, in the sheet's own words. */
const secondStatus = (heading: string): Change => ({
  name: `beside the status: ${heading}`,
  kind: 'more',
  change: ({ truth, sheet }, random) => {
    const own = columnsOf(truth, 'status').at(-1);
    const rows = rowsOf(truth);
    const words = rows.flatMap((row) => {
      const value = own === undefined ? '' : cellAt(sheet.grid, row, own).value;
      return typeof value === 'string' && value !== '' ? [value] : [];
    });
    if (own === undefined || words.length < 3) return null;
    const header = headerOf(truth);
    return insertColumn(sheet, own + 1, (row) =>
      row === header ? typed(heading) : rows.includes(row) ? typed(random.one(words)) : null,
    );
  },
});

const line = (text: string): Change => ({
  name: `a line beneath: ${text.slice(0, 34)}…`,
  kind: 'more',
  change: ({ sheet }) => addLine(sheet, text),
});

/** The target stands where the latest figure stood, and the other way round. */
const targetAndFigureSwapped: Change = {
  name: 'target and figure swapped',
  kind: 'moved',
  change: ({ truth, sheet }) => {
    const [target, ...more] = columnsOf(truth, 'target');
    const figure = columnsOf(truth, 'figure').at(-1);
    if (target === undefined || figure === undefined || more.length > 0 || truth.headerRows.length > 1)
      return null;
    return reorderColumns(
      sheet,
      new Map([
        [target, figure],
        [figure, target],
      ]),
    );
  },
};

const newestFirst: Change = {
  name: 'newest period first',
  kind: 'moved',
  change: ({ truth, sheet }) => {
    const figures = columnsOf(truth, 'figure');
    if (figures.length < 2 || truth.headerRows.length > 1 || columnsOf(truth, 'numerator').length > 0)
      return null;
    return reorderColumns(
      sheet,
      new Map(figures.map((column, at) => [column, figures[figures.length - 1 - at] ?? column])),
    );
  },
};

/** Plain numbers of some columns written otherwise. */
const rewritten = (
  name: string,
  roles: readonly string[],
  write: (value: number, indicator: TrueIndicator) => string | number | null,
): Change => ({
  name,
  kind: 'restyled',
  change: ({ truth, sheet }) => {
    const changes = truth.indicators.flatMap((indicator) =>
      roles
        .flatMap((role) => columnsOf(truth, role))
        .flatMap((column) => {
          const row = indicator.row - 1;
          const { value, numberFormat } = cellAt(sheet.grid, row, column);
          const plain = typeof value === 'number' && numberFormat === 'General';
          const written = plain ? write(value, indicator) : null;
          return written === null ? [] : [{ row, column, cell: typed(written) }];
        }),
    );
    return changes.length > 0 ? putCells(sheet, changes) : null;
  },
});

const asFraction = (value: number, { unit }: TrueIndicator): number | null =>
  unit === '%' ? Number((value / 100).toFixed(4)) : null;

/** Every change that is tried on every workbook. */
export const CHANGES: readonly Change[] = [
  ...['target', 'figure', 'status', 'threshold', 'tolerance', 'comparator', 'past-year', 'polarity'].map(
    (role) => renamed(role),
  ),
  renamed('target', ['Yardstick']),
  renamed('figure', ['Latest count']),
  without('polarity'),
  without('status'),
  without('unit'),
  ...['National target', 'Benchmark', 'Next year’s target', 'Target 2029/30', 'Revised target', 'Trajectory']
    .concat(['Milestone', 'Local target', 'Goal', 'Plan', 'Zorvex', ''])
    .map((heading) => added({ heading, of: 'target', side: 'right' })),
  ...['Last year’s target', 'Previous target', 'Original target'].map((heading) =>
    added({ heading, of: 'target', side: 'left' }),
  ),
  added({ heading: 'Stretch target', of: 'target', side: 'right', lies: 'good' }),
  added({ heading: 'Minimum', of: 'target', side: 'right', lies: 'bad' }),
  ...['Baseline 2019/20', 'Last year', 'Previous'].map((heading) =>
    added({ heading, of: 'figure', side: 'left' }),
  ),
  ...['Forecast', 'Rolling average', 'Revised', 'Zorvex', 'Whole council'].map((heading) =>
    added({ heading, of: 'figure', side: 'right' }),
  ),
  ...['RAG last quarter', 'Forecast RAG', 'Risk', 'Zorvex'].map(secondStatus),
  line('Risk register: Red = score above 15; Amber = 8 to 15; Green = below 8'),
  line('Finance RAG: Green = within budget; Amber = up to 2% over budget; Red = more than 2% over budget'),
  line('Projects: Green = on time; Amber = up to 4 weeks late; Red = more than 4 weeks late'),
  line('Two measures moved from red to amber this quarter; both remain below target.'),
  line('For measures of cost, amber means up to 3% over target.'),
  targetAndFigureSwapped,
  newestFirst,
  rewritten('figures as text', ['figure', 'target'], String),
  rewritten('figures with a footnote mark', ['figure'], (value) => `${value}*`),
  rewritten('per cent as fractions', ['figure', 'target'], asFraction),
  rewritten('figures alone as fractions', ['figure'], asFraction),
  rewritten('targets alone as fractions', ['target'], asFraction),
];

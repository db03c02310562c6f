import type { CellValue, ScorecardCell } from '../domain/values/cells';
import { absolute, divide, HUNDRED, subtract, toNumber } from '../domain/values/exact';
import { foldSpace } from '../domain/grid/grid';
import type { JudgedIndicator } from '../domain/judging/judged';
import type { Status } from '../domain/judging/status';
import { cellWord, sayOverride } from '../wording/overTime/override';
import { isPercentage } from '../domain/indicators/unit';
import { sayDistance } from '../wording/indicator';
import { trimZeros } from '../wording/reports/members';
import { statusWord } from '../wording/status';
import type { PlacedColumn } from './placeColumns';
import type { ReportCell } from './model';
import { plainCell as words, type SaidCell } from './said';
import { statusNote, figureNote } from './notes';

/** What a table says in one cell of an indicator's row. */
export function sayCell(judged: JudgedIndicator, column: PlacedColumn): SaidCell {
  const { indicator, status } = judged;
  switch (column.kind) {
    case 'ref':
      return { ...sayFigure(indicator.refCell), role: 'text' };
    case 'title':
      return words(foldSpace(indicator.title));
    case 'neighbour':
    case 'england':
      return sayFigure(indicator[column.kind]);
    case 'target':
      return sayTargetCell(indicator.target);
    case 'past':
      return sayFigure(indicator.past[column.index]?.cell ?? null);
    case 'period':
      return sayFigure(indicator.periods[column.period] ?? null);
    case 'status':
      return judged.override?.kind === 'in-force'
        ? words(cellWord(judged), 'status', sayOverride(judged))
        : words(sayStatus(status), 'status', statusNote(status));
    case 'variance':
      return words(sayVariance(judged), 'number');
    case 'travel':
      // Said with the whole scorecard at hand: see scorecardColumns.
      return words('');
  }
}

/** The figure as the sheet shows it. A suppressed or missing one is given its code: a bare x is never published. */
function sayFigure(cell: ScorecardCell | null): SaidCell {
  if (!cell) return words('', 'number');
  const { value } = cell;
  return {
    text: codeOf(value) ?? foldSpace(value.raw),
    role: 'number',
    number: numberOf(value),
    note: figureNote(value),
  };
}

/** A target keeps the sheet's words, a profile with a line for each quarter: "Q1 - 2.5%", "Q2 - 5%". */
export function sayTargetCell(target: JudgedIndicator['indicator']['target']): SaidCell {
  if (!target) return words('', 'number');
  const { value, cell } = target;
  // A profile's text may come from a column for each quarter; its cell is but the first of them.
  if (value.kind === 'profile')
    return words(foldSpace(value.raw).replace(/[\s,;]+(?=Q[1-4]\b)/gi, '\n'), 'number');
  return { text: foldSpace(cell.value.raw), role: 'number', number: numberOf(cell.value), note: null };
}

/** The status as a word; the code of a suppressed figure for one that a public version withholds. */
const sayStatus = (status: Status): string =>
  status.kind === 'not-rated' && status.because === 'withheld' ? '[c]' : statusWord(status);

function codeOf(value: CellValue): string | null {
  if (value.kind === 'suppressed') return '[c]';
  const bare = value.kind === 'not-available' && /^(?:x|\.\.|\[x\])$/i.test(foldSpace(value.raw));
  return bare ? '[x]' : null;
}

function numberOf(value: CellValue): ReportCell['number'] {
  if (value.kind !== 'number' || value.raw.startsWith('[low]')) return null;
  // With a mark or a unit it stays as it is written: "93.8p", "£1.2m".
  if (value.footnote !== null || value.unit !== undefined) return null;
  const { decimals } = value.shown;
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const grouped = value.raw.includes(',') ? '#,##0' : '0';
  const shown = value.percent ? divide(value.shown.value, HUNDRED) : value.shown.value;
  return { value: toNumber(shown), format: `${grouped}${digits}${value.percent ? '%' : ''}` };
}

/**
 * How far from its target, in points or the unit of the figure, and in words so that no sign can be misread: "24.1 points
 * under", "0.8 over", "On target".
 */
function sayVariance({ indicator, status }: JudgedIndicator): string {
  if (status.kind === 'stated') return '[c]';
  if (status.kind === 'not-rated') return status.because === 'withheld' ? '[c]' : '';
  const distance = subtract(status.actual, status.target.value);
  if (distance.num === 0n) return 'On target';
  const decimals = Math.max(status.actualShown.decimals, status.target.decimals);
  const said = sayDistance(absolute(distance), decimals, isPercentage(indicator));
  return trimZeros(`${said} ${distance.num < 0n ? 'under' : 'over'}`);
}

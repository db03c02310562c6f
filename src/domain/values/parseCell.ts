import type { CellValue } from './cells';
import { fromNumber, HUNDRED, multiply, round } from './exact';
import { plainCharacters } from './figures';
import { parseFigureText } from './figureText';
import { foldSpace, type GridCell } from '../grid/grid';
import {
  isBareX,
  isBlankMark,
  isErrorText,
  isNotApplicable,
  isSuppressionMark,
  readBelow,
  readNotAvailable,
} from './markers';
import { decimalsShown, figureShown, groupDigits, readFormat } from './numberFormat';
import { parseBareRatio, parseRatio } from './ratioText';
import type { Policy } from '../settings/settings';

/** What a cell says whose formula has no value yet. */
export const NOT_CALCULATED = 'not calculated yet';

/**
 * Reads one cell of a scorecard (domain rules, "What a cell can hold"): a text as it is written, a number as its
 * number format shows it, so 0.938 formatted 0.0% is 93.8 per cent. The raw text is kept as it stands; for a number
 * it is what the cell shows. Numbers inside a note are never taken. Never throws; what it cannot read is
 * 'unreadable'.
 */
export function parseCell(cell: GridCell, policy: Pick<Policy, 'xMeans'>): CellValue {
  const { value } = cell;
  if (cell.error) return { kind: 'error', raw: String(value) };
  if (cell.uncalculated) return { kind: 'not-available', raw: NOT_CALCULATED, note: NOT_CALCULATED };
  if (typeof value === 'boolean') return { kind: 'unreadable', raw: value ? 'TRUE' : 'FALSE' };
  return typeof value === 'number' ? parseNumber(value, cell.numberFormat) : parseText(value, policy);
}

function parseNumber(value: number, format: string): CellValue {
  const reading = readFormat(format, value);
  const stored = fromNumber(value);
  if (!stored) return { kind: 'unreadable', raw: String(value) };
  // Excel turns a typed 2/50 or 1/12 into a date: the serial is no figure of anything.
  if (reading.kind === 'date') return { kind: 'date', raw: String(value), serial: value };
  const exact = reading.percent === 'scaled' ? multiply(stored, HUNDRED) : stored;
  const decimals = decimalsShown(exact, reading.decimals);
  const text = figureShown(exact, decimals);
  const percent = reading.percent !== null;
  return {
    kind: 'number',
    raw: (reading.grouping ? groupDigits(text) : text) + (percent ? '%' : ''),
    shown: { value: round(exact, decimals), decimals, text },
    exact,
    percent,
    footnote: null,
    fromText: false,
  };
}

function parseText(raw: string, policy: Pick<Policy, 'xMeans'>): CellValue {
  const text = foldSpace(plainCharacters(raw));
  if (isBlankMark(text)) return { kind: 'blank', raw };
  if (isErrorText(text)) return { kind: 'error', raw };
  if (isBareX(text)) {
    return policy.xMeans === 'suppressed'
      ? { kind: 'suppressed', raw, ambiguous: true }
      : { kind: 'not-available', raw, note: null };
  }
  if (isSuppressionMark(text)) return { kind: 'suppressed', raw, ambiguous: false };
  const below = readBelow(text);
  if (below !== null) return { kind: 'suppressed', raw, ambiguous: false, below };
  if (isNotApplicable(text)) return { kind: 'not-applicable', raw };
  return (
    parseRatio(raw) ??
    parseFigureText(raw, text) ??
    parseBareRatio(raw, text) ??
    parseNote(raw, text) ?? { kind: 'unreadable', raw }
  );
}

function parseNote(raw: string, text: string): CellValue | null {
  const found = readNotAvailable(text);
  return found && { kind: 'not-available', raw, note: found.note };
}

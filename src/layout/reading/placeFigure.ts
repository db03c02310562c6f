import { cellAt, type Grid } from '../../domain/grid/grid';
import type { ColumnRole } from '../../domain/reading/reading';
import type { DraftColumn } from './draftColumn';
import { set } from './placeColumns';
import { roughNumber } from './quotients';
import { evidenceOf, rowsOf } from './targetEvidence';

const FIGURES: ReadonlySet<ColumnRole | null> = new Set(['figure', 'ytd', 'numerator']);

/**
 * The figures of a sheet whose headings call no column so, by what its cells are: numbers of the scale of the target beside
 * them. Under a word for a title ("Measure" over 71.8%) they are likely the figures; under the name of a body, or of several
 * side by side, it is asked whose are meant.
 */
export function placeFigure(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  if (drafts.some(({ role }) => FIGURES.has(role))) return;
  const title = drafts.find(({ role }) => role === 'title');
  const target = drafts.find(({ role, facts }) => role === 'target' && facts.numeric > 0);
  if (!title || !target) return;
  const open = drafts.filter(
    ({ role, chosen, time, column, facts }) =>
      role === null &&
      !chosen &&
      time === null &&
      column > title.column &&
      facts.numeric > 1 &&
      facts.numeric >= facts.filled * 0.6,
  );
  const fits = open.flatMap((draft) => {
    const asFigure = drafts.map((each) => (each === draft ? { ...each, role: 'figure' as const } : each));
    const { compared, near } = evidenceOf(grid, target.column, rowsOf(grid, asFigure, rows));
    return compared > 1 && near >= compared * 0.7
      ? [{ draft, because: { kind: 'same-scale', fits: near, of: compared } as const }]
      : [];
  });
  const called = fits.filter(({ draft }) => draft.sense.role === 'title');
  const named = called.length === 0 ? nameInTitles(title, partsOfAWhole(grid, open, rows)) : null;
  const whole = fits.find(({ draft }) => draft === named);
  const [only] = whole ? [whole] : called.length > 0 ? called : fits;
  if (!only) return;
  const sure = called.length === 1 || whole ? 'likely' : 'asked';
  set(only.draft, 'figure', { sure, because: [only.because] });
  if (sure === 'asked')
    for (const { draft, because } of fits.slice(1)) set(draft, 'ignore', { sure, because: [because] });
}

/** The columns, three at least and side by side, that add up to 100 in nearly every row: "Satisfied", "Neither", "Dissatisfied". */
function partsOfAWhole(
  grid: Grid,
  open: readonly DraftColumn[],
  rows: readonly number[],
): readonly DraftColumn[] {
  const sums = (parts: readonly DraftColumn[]): boolean => {
    const told = rows.flatMap((row) => {
      const values = parts.map(({ column }) => roughNumber(cellAt(grid, row, column)));
      const numbers = values.filter((value): value is number => value !== null);
      return numbers.length < parts.length ? [] : [numbers.reduce((sum, value) => sum + value, 0)];
    });
    const fits = told.filter((sum) => Math.abs(sum - 100) < 1.1 || Math.abs(sum - 1) < 0.011).length;
    return told.length > 2 && fits * 5 >= told.length * 4;
  };
  for (let count = open.length; count > 2; count--)
    for (let from = 0; from + count <= open.length; from++) {
      const parts = open.slice(from, from + count);
      if (sums(parts)) return parts;
    }
  return [];
}

const STEM = 6;

/** The one of them whose word the descriptions begin with: "Satisfied" of "Satisfaction with repairs". */
function nameInTitles({ facts }: DraftColumn, parts: readonly DraftColumn[]): DraftColumn | null {
  const fits = parts.filter(({ heading }) => {
    const stem = (/[a-z]{6,}/i.exec(heading)?.[0] ?? '').slice(0, STEM).toLowerCase();
    const named = facts.samples.filter((text) => new RegExp(`\\b${stem}`, 'i').test(text));
    return stem.length === STEM && named.length * 5 >= facts.samples.length * 4;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

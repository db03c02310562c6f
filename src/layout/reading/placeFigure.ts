import type { Grid } from '../../domain/grid/grid';
import type { ColumnRole } from '../../domain/reading/reading';
import type { DraftColumn } from './draftColumn';
import { set } from './placeColumns';
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
  const [only] = called.length > 0 ? called : fits;
  if (!only) return;
  const sure = called.length === 1 ? 'likely' : 'asked';
  set(only.draft, 'figure', { sure, because: [only.because] });
  if (sure === 'asked')
    for (const { draft, because } of fits.slice(1)) set(draft, 'ignore', { sure, because: [because] });
}

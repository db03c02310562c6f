import type { Grid } from '../../../domain/grid/grid';
import type { OtherColumn } from '../../../domain/reading/reading';
import type { DraftColumn } from '../draftColumn';
import { evidenceOf, lastFigure, rowsOf, type TargetEvidence } from '../targetEvidence';

/** Rows that must be told by the sheet's own statuses before they speak for a column. */
const ENOUGH = 4;
/** Columns that hold no figure and no target, whatever their numbers. */
const NEVER: ReadonlySet<DraftColumn['role']> = new Set([
  'ref',
  'title',
  'section',
  'status',
  'variance',
  'denominator',
]);

/**
 * The columns that the sheet's own statuses speak for in place of the one that was read as the target, or as the latest
 * figure: held against it nearly every row gives the sheet's status, and more rows than as it was read. Where no target was
 * found, the columns of the figures' size. A person is asked; nothing is judged by them.
 */
export function wouldAgree(
  grid: Grid,
  drafts: readonly DraftColumn[],
  rows: readonly number[],
): readonly OtherColumn[] {
  const figure = lastFigure(drafts);
  if (!figure) return [];
  const seen = rowsOf(grid, drafts, rows);
  const open = drafts.filter(
    ({ role, chosen, facts }) =>
      !chosen && !NEVER.has(role) && facts.numeric > 1 && facts.numeric >= facts.filled * 0.6,
  );
  const targets = drafts.filter(({ role }) => role === 'target');
  const said = (
    of: DraftColumn,
    role: OtherColumn['role'],
    because: OtherColumn['because'],
    counts: Counts,
  ): OtherColumn => ({
    column: of.column,
    heading: of.heading,
    role,
    because,
    ...counts,
  });
  if (targets.length === 0 && !drafts.some(({ role }) => role === 'threshold'))
    return open.flatMap((draft) => {
      if (draft === figure || draft.role === 'figure' || draft.role === 'past-year') return [];
      const { compared, near } = evidenceOf(grid, draft.column, seen);
      return compared >= ENOUGH - 1 && near * 10 >= compared * 7
        ? [said(draft, 'target', 'same-scale', { fits: near, of: compared })]
        : [];
    });
  const [target] = targets;
  if (!target || seen.every(({ met }) => met === null)) return [];
  const now = Math.max(0, ...targets.map(({ column }) => evidenceOf(grid, column, seen).agree));
  return open.flatMap((draft): readonly OtherColumn[] => {
    if (draft === figure || targets.includes(draft)) return [];
    const asTarget = evidenceOf(grid, draft.column, seen);
    if (isProof(asTarget) && asTarget.agree > now)
      return [said(draft, 'target', 'statuses-agree', { fits: asTarget.agree, of: asTarget.told })];
    const others = drafts.map((each) =>
      each === draft
        ? { ...each, role: 'figure' as const }
        : each.role === 'figure' || each.role === 'ytd'
          ? { ...each, role: 'ignore' as const }
          : each,
    );
    const asFigure = evidenceOf(grid, target.column, rowsOf(grid, others, rows));
    return isProof(asFigure) && asFigure.agree > now
      ? [said(draft, 'figure', 'statuses-agree', { fits: asFigure.agree, of: asFigure.told })]
      : [];
  });
}

type Counts = Pick<OtherColumn, 'fits' | 'of'>;

const isProof = ({ told, agree, missed }: TargetEvidence): boolean =>
  told >= ENOUGH && missed > 0 && missed < told && agree >= told - Math.floor(told / 8);

import type { Grid } from '../../domain/grid/grid';
import type { DraftColumn } from './draftColumn';
import { isYesOrNo } from './facts';
import { set } from './placeColumns';
import { evidenceOf, rowsOf } from './targetEvidence';

/** Rows of each answer that must agree with the figures before an answer is taken for a status. */
const EACH_WAY = 2;
const ENOUGH = 5;

/**
 * "Yes" and "No" answer a question that may be any: "Critical", "In the plan", "Improving". Where the heading does not
 * call them a status they are one only if they say of every row what its figure and target say, both ways.
 */
export function placeYesOrNo(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  const target = drafts.find(({ role }) => role === 'target');
  if (!target || drafts.some(({ role }) => role === 'status')) return;
  for (const draft of drafts) {
    if (draft.role !== null || draft.chosen || !isYesOrNo(draft.facts)) continue;
    const asStatus = drafts.map((each) => (each === draft ? { ...each, role: 'status' as const } : each));
    const { told, agree, missed } = evidenceOf(grid, target.column, rowsOf(grid, asStatus, rows));
    const tells = told >= ENOUGH && missed >= EACH_WAY && told - missed >= EACH_WAY;
    if (tells && agree === told)
      set(draft, 'status', { sure: 'likely', because: [{ kind: 'statuses-agree', fits: agree, of: told }] });
  }
}

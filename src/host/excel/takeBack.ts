import type { Edit, Plan } from '../../domain/plan/plan';
import { ownSheets } from './cells/current';

/**
 * The plan that takes back the cells a batch may have written before Excel broke it off: those that hold what the plan
 * writes get what it expected. Applied like any plan, so cells that hold something else are given back. Only cells of
 * sheets that were there: what a batch makes is for `dropMade`.
 */
export const planTakeBack = (plan: Plan): Plan => ({ title: plan.title, edits: reversed(plan) });

function reversed(plan: Plan): Edit[] {
  const own = ownSheets(plan);
  return plan.edits.flatMap((edit): Edit[] => {
    if ((edit.kind !== 'value' && edit.kind !== 'fill') || own.has(edit.sheet)) return [];
    if (edit.kind === 'fill') return [{ ...edit, expect: edit.to, to: edit.expect }];
    const { value, formula } = edit.expect;
    if (formula !== null || typeof value === 'boolean') return [];
    return [{ ...edit, expect: { value: edit.to, formula: null }, to: value, numberFormat: null }];
  });
}

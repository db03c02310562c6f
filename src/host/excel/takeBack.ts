import type { Edit, Plan } from '../../domain/plan/plan';
import type { HostErrorCode } from '../port';
import { ownSheets } from './cells/current';

/** Failures that come before anything is done, or after which Excel cannot be asked. */
const NOTHING_DONE: readonly HostErrorCode[] = [
  'cell-edit-mode',
  'too-large',
  'no-answer',
  'other-workbook',
  'too-old',
  'offline',
  // A sheet, table or name whose name or place is taken stops the batch before its first cell. To take back what it
  // was to write would take away what someone else wrote in the meantime: of the same figures the same statuses.
  'name-taken',
];

/**
 * The plan that takes back what a batch wrote before Excel broke it off with `code`: cells that hold what the plan
 * writes get what it expected. Applied like any plan, so cells that hold something else are given back. Only cells of
 * sheets that were there: a sheet of ours that was begun is left, for deleting one by its name could hit another's.
 * Without edits where nothing can have been done, or Excel cannot be asked.
 */
export function planTakeBack(plan: Plan, code: HostErrorCode): Plan {
  return { title: plan.title, edits: NOTHING_DONE.includes(code) ? [] : reversed(plan) };
}

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

/** What a batch makes before its first cell. */
export interface MadeFirst {
  readonly sheets: readonly string[];
  readonly names: readonly Extract<Edit, { readonly kind: 'name' }>[];
}

/** What a batch may have made before Excel broke it off; what was there already is not among it. */
export function madeFirst(plan: Plan, code: HostErrorCode): MadeFirst {
  if (NOTHING_DONE.includes(code)) return { sheets: [], names: [] };
  const own = ownSheets(plan);
  return {
    sheets: plan.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : [])),
    names: plan.edits.flatMap((edit) =>
      edit.kind === 'name' && edit.create && !own.has(edit.sheet) ? [edit] : [],
    ),
  };
}

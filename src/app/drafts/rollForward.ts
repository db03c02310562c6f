import { planRollForward } from '../../outputs/rollForward';
import { sayNoYear, sayStructureProtected } from '../../wording/problems';
import type { Draft, Examined } from '../session/examine';
import { CHOICES_LEFT } from '../../wording/reading';
import { planRolledChoices } from './rollChoices';
import { addGrounds } from './grounds';
import { previewLines } from './previewLines';
import { problem } from '../state/problem';
import { guard } from '../refresh/draftEdits';
import { ok, refuse, type Result } from '../state/result';
import { counted } from '../../domain/values/words';

/** Next year's sheet made from this one, to look at before it is written. */
export function draftRollForward(examined: Examined): Result<Draft> {
  const { judged, reading, sheet } = examined;
  const { workbook } = reading;
  // The copy of a protected sheet is protected too, and that of a filtered one hides the same rows.
  const guarded = guard(sheet);
  if (guarded.kind === 'problem') return guarded;
  const roll = planRollForward(judged, sheet, workbook.sheetNames);
  if (roll.kind === 'no-year') return refuse(problem('no-year', sayNoYear(sheet.name)));
  if (workbook.structureProtected) {
    return refuse(problem('structure-protected', sayStructureProtected(roll.sheet)));
  }
  const { toComplete } = roll;
  const choices = planRolledChoices(examined, roll.sheet);
  const plan = addGrounds({ ...roll.plan, edits: [...roll.plan.edits, ...(choices?.edits ?? [])] }, examined);
  const waiting = toComplete.length;
  const toDo = waiting === 0 ? '' : ` ${counted(waiting, 'outturn is', 'outturns are')} to be completed.`;
  return ok({
    kind: 'preview',
    preview: {
      job: 'roll-forward',
      plan,
      lines: previewLines(plan, judged),
      button: `Make “${roll.sheet}”`,
      done: `“${roll.sheet}” is made. Confirm its targets.${toDo}${choices ? '' : CHOICES_LEFT}`,
    },
  });
}

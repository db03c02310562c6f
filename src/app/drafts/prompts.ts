import { planCommentary } from '../../outputs/commentarySheet';
import { buildPrompts } from '../../report/prompts';
import { NOTHING_TO_PROMPT } from '../../wording/notices';
import { sayBlocked, sayHostError } from '../../wording/problems';
import { cannotAdd, makePreview } from './makePreview';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { refuse, type Result } from '../state/result';
/** The commentary sheet. */
export function draftPrompts(examined: Examined): Result<Draft> {
  const { judged, reading } = examined;
  const { commentarySheet, workbook } = reading;
  if (commentarySheet?.protected)
    return refuse(problem('protected', sayHostError('protected', commentarySheet.name)));
  const plan = planCommentary(buildPrompts(judged), judged, commentarySheet, workbook.sheetNames);
  if (plan.blocked !== null) return refuse(problem('commentary-blocked', sayBlocked(plan.blocked)));
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  return makePreview(examined, plan, {
    job: 'prompts',
    button: 'Write prompts',
    done: 'The prompts are on the commentary sheet.',
    nothing: NOTHING_TO_PROMPT,
  });
}

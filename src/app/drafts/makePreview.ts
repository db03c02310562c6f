import type { Grid } from '../../domain/grid/grid';
import type { Edit, Plan, PreviewLine } from '../../domain/plan/plan';
import { sayStructureProtected } from '../../wording/problems';
import type { Draft, Examined } from '../session/examine';
import { groupLines } from './previewGroups';
import { previewLines } from './previewLines';
import { problem } from '../state/problem';
import { addGrounds } from './grounds';
import { ok, refuse, type Result } from '../state/result';
import type { Job } from '../state/state';

/** What the person is asked and told about a plan. */
export interface Words {
  readonly job: Job;
  readonly button: string;
  readonly done: string;
  readonly nothing: string;
  /** What it comes to in few words, where its rows would not tell. */
  readonly says?: string;
}

/**
 * A plan as it is shown before it is written, with its grounds; `lines` where it has words of its own for its changes,
 * `more` where it was made of other sheets as well.
 */
export function makePreview(
  examined: Examined,
  ungrounded: Plan,
  { job, button, done, nothing, says: kept = '' }: Words,
  lines?: readonly PreviewLine[],
  more: readonly Grid[] = [],
): Result<Draft> {
  const { judged, reading } = examined;
  if (ungrounded.edits.length === 0) return ok({ kind: 'nothing', says: nothing });
  const { settingsSheet, tableSheet, chartsSheet, commentarySheet } = reading;
  const others = [settingsSheet, tableSheet, chartsSheet, commentarySheet].flatMap((each) => each ?? []);
  const plan = addGrounds(ungrounded, examined, more);
  const said = lines ?? previewLines(plan, judged, others);
  const { says: counted, ...grouped } = groupLines(said, judged);
  const told = job === 'remove' ? kept : [kept, counted].filter((words) => words !== '').join(', ');
  const says = told.charAt(0).toUpperCase() + told.slice(1);
  return ok({
    kind: 'preview',
    preview: {
      job,
      plan,
      lines: said,
      ...(says === '' ? {} : { says }),
      ...((job === 'settings' && kept !== '') || (job === 'refresh' && says !== '') ? { folds: true } : {}),
      ...(grouped.groups.length > 0 ? { grouped } : {}),
      button,
      done,
    },
  });
}

/** Why a plan that adds a sheet cannot be written; null when it can. */
export function cannotAdd(edits: readonly Edit[], structureProtected: boolean): Result<never> | null {
  const added = edits.find((edit) => edit.kind === 'add-sheet');
  return added && structureProtected
    ? refuse(problem('structure-protected', sayStructureProtected(added.sheet)))
    : null;
}

import type { Plan } from '../../../domain/plan/plan';
import {
  HostError,
  type ApplyOptions,
  type ApplyReport,
  type Conflict,
  type WorkbookSnapshot,
} from '../../port';
import { queuePlan, type Outcome } from './queuePlan';
import { ownSheets } from '../cells/current';
import type { Queue, Send } from '../send';
import { giveBack } from '../restore/giveBack';
import { dropMadeFirst } from '../dropMade';
import type { Image } from '../restore/snapshot';
import type { Along, Reader } from '../read/reader';
import { keepPoint } from '../restore/restorePoint';
import { addedBytes, estimate, splitPlan } from './splitPlan';
import { madeFirst, planTakeBack } from '../takeBack';
import { inOneUndo } from './undoGroup';
import { verify } from './verify';
import { doneSoFar, dropMade, takeBack, withoutTraces } from './rollback';

/**
 * Writes a plan. Where Excel breaks it off half-way, where rows have moved or a filter was set meanwhile, what was
 * written of it is taken back and the error passed on.
 */
export async function applyPlan(
  send: Send,
  reader: Reader,
  plan: Plan,
  options: ApplyOptions = {},
): Promise<ApplyReport> {
  if (plan.edits.length === 0) return NOTHING;
  // Two halves that verify apart would each cost a sync: a plan too large for one is verified part by part.
  const parts = splitPlan(plan);
  const write = (merged: Send) => writeParts({ send, merged }, reader, { plan, parts }, options);
  return parts.length === 1 ? write(send) : inOneUndo(send, write);
}

const NOTHING: ApplyReport = {
  written: 0,
  conflicts: [],
  refused: [],
  restore: null,
  stopped: false,
  after: null,
};

/** `merged` writes in one step of undo with the other parts; what is taken back goes by itself, as a group may be why. */
interface Ways {
  readonly send: Send;
  readonly merged: Send;
}

interface InParts {
  readonly plan: Plan;
  readonly parts: readonly Plan[];
}

async function writeParts(
  { send, merged }: Ways,
  reader: Reader,
  { plan, parts }: InParts,
  options: ApplyOptions,
): Promise<ApplyReport> {
  const checked = await checkParts(send, reader, { plan, parts }, options);
  if (checked === 'stopped') return { ...NOTHING, stopped: true };
  const conflicts = [...checked.left];
  const refused: { sheet: string; address: string }[] = [];
  const images: Image[] = [];
  let written = 0;
  let along: Along | null = null;
  for (const [at, part] of checked.parts.entries()) {
    if (checked.parts.length > 1) options.onPart?.(at + 1, checked.parts.length);
    try {
      const outcome = await writePart({ send, merged }, part, alongWith(part, checked, reader, options));
      images.push(outcome.image);
      written += outcome.written;
      refused.push(...outcome.refused);
      conflicts.push(...(await giveBack(merged, outcome.overwritten)));
      along = stillTrue(part, outcome) ? outcome.along : null;
    } catch (error) {
      throw await withoutTraces(send, plan, images, error);
    }
  }
  const restore = images.length === 0 ? null : keepPoint(plan.title, images);
  return { written, conflicts, refused, restore, stopped: false, after: await completed(along) };
}

interface Checked {
  readonly parts: readonly Plan[];
  /** What was left out, as it is. */
  readonly left: readonly Conflict[];
}

/** Where a person sat over a preview: the parts without what changed since; `stopped` where nothing is to be written. */
async function checkParts(
  send: Send,
  reader: Reader,
  { plan, parts }: InParts,
  { verify: first = false, unless }: ApplyOptions,
): Promise<Checked | 'stopped'> {
  if (!first) return { parts, left: [] };
  const own = ownSheets(plan);
  const checked: Plan[] = [];
  const left: Conflict[] = [];
  for (const [at, part] of parts.entries()) {
    // What is on a sheet that the plan itself makes cannot be looked at yet, and no one can have changed it.
    const onNew = ownSheets(part).size === 0 && part.edits.every(({ sheet }) => own.has(sheet));
    if (onNew) checked.push(part);
    else {
      const asked = at === 0 && unless ? reader.along(unless.request, estimate(part)) : null;
      const found = await verify(send, part, asked);
      if (found.along && unless?.stops(await found.along.complete())) return 'stopped';
      left.push(...found.left);
      if (found.plan.edits.length > 0) checked.push(found.plan);
    }
  }
  return { parts: checked, left };
}

/** What is to be read after a plan that goes as one; what it writes on sheets of ours is part of that answer. */
function alongWith(
  part: Plan,
  { parts }: Checked,
  reader: Reader,
  { readAfter }: ApplyOptions,
): Queue<Along> | null {
  if (!readAfter || parts.length > 1) return null;
  return reader.along(readAfter, estimate(part) + addedBytes(part));
}

/**
 * Whether what was read in the batch that wrote is what the sheet says: not where something was given back afterwards,
 * and not where formulas may lean on a value written, as Excel calculates once the batch is done.
 */
const stillTrue = (part: Plan, { overwritten, along }: Outcome): boolean =>
  overwritten.length === 0 && !(along?.formulas && part.edits.some(({ kind }) => kind === 'value'));

async function completed(along: Along | null): Promise<WorkbookSnapshot | null> {
  try {
    return along && (await along.complete());
  } catch {
    // The plan is written whatever this says: the caller asks for the reading by itself, and gets the error there.
    return null;
  }
}

/** One part; it throws when nothing of it is left in the workbook. */
async function writePart({ send, merged }: Ways, part: Plan, along: Queue<Along> | null): Promise<Outcome> {
  const sheet = part.edits[0]?.sheet ?? null;
  const outcome = await attempt({ send, merged }, part, along, sheet);
  if (outcome.standing === 'standing') return outcome;
  const back = await giveBack(send, outcome.overwritten, outcome.standing === 'filtered');
  const lost = back.filter(({ givenBack }) => !givenBack).length;
  const detail = lost === 0 ? 'found while writing' : `${lost} cells could not be given back`;
  await dropMade(send, outcome.image);
  throw new HostError(lost === 0 ? outcome.standing : 'partly-written', detail, sheet);
}

/** The sheet that could not be made, or on which something could not be made. */
const madeOn = ({ edits }: Plan, detail: string): string | null => {
  const kinds = detail.includes('WorksheetCollection') ? ['add-sheet', 'copy-sheet'] : ['table', 'name'];
  const made = edits.find((edit) => kinds.includes(edit.kind) && (!('create' in edit) || edit.create));
  return made?.sheet ?? null;
};

async function attempt(
  { send, merged }: Ways,
  part: Plan,
  along: Queue<Along> | null,
  sheet: string | null,
): Promise<Outcome> {
  try {
    return await merged((context) => queuePlan(context, part, along), sheet);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const done = doneSoFar(error);
    if (done === 'name-taken') throw new HostError(done, error.detail, madeOn(part, error.detail) ?? sheet);
    const clean = await takeBack(send, planTakeBack(part, done));
    await dropMadeFirst(send, madeFirst(part, done));
    // Never "nothing was changed" over a sheet that holds a part of it.
    throw clean ? error : new HostError('partly-written', error.detail, error.sheet ?? sheet);
  }
}

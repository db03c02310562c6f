import type { GroundChange } from '../../../domain/plan/ground';
import type { Plan } from '../../../domain/plan/plan';
import {
  HostError,
  type ApplyOptions,
  type ApplyReport,
  type Conflict,
  type PlanStanding,
  type WorkbookSnapshot,
} from '../../port';
import { queuePlan, type PlanOutcome } from './queuePlan';
import { ownSheets } from '../cells/current';
import type { Queue, Send } from '../send';
import { giveBack } from '../restore/giveBack';
import type { Ahead, Image } from '../restore/snapshot';
import type { ReadWithWrite, Reader } from '../read/reader';
import { keepPoint } from '../restore/restorePoint';
import { lookAhead, NOTHING_AHEAD } from './ahead';
import { inspect } from './inspect';
import { rollback } from './rollback';
import { addedBytes, estimate, splitPlan } from './splitPlan';
import { inOneUndo } from './undoGroup';
import { verify } from './verify';

/**
 * Writes a plan. Where Excel breaks it off half-way, what it rests on has changed or a filter was set meanwhile, what
 * was written of it is taken back and the error passed on, with what a read-back then found.
 */
export async function applyPlan(
  send: Send,
  reader: Reader,
  plan: Plan,
  options: ApplyOptions = {},
): Promise<ApplyReport> {
  if (plan.edits.length === 0) return NOTHING;
  // Two halves that verify apart would each cost a sync: a plan too large for one is verified part by part.
  const whole = splitPlan(plan);
  const ahead = whole.length > 1 ? await lookAhead(send, plan) : NOTHING_AHEAD;
  const parts = ahead.size > 0 ? splitPlan(plan, ahead) : whole;
  const write = (merged: Send) => writeParts({ send, merged }, reader, { plan, parts, ahead }, options);
  return parts.length === 1 ? write(send) : inOneUndo(send, write);
}

const NOTHING: ApplyReport = {
  written: 0,
  conflicts: [],
  changed: [],
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
  readonly ahead: Ahead;
}

async function writeParts(
  { send, merged }: Ways,
  reader: Reader,
  inParts: InParts,
  options: ApplyOptions,
): Promise<ApplyReport> {
  const { plan, ahead } = inParts;
  const checked = await look(send, reader, inParts, options);
  if (checked === 'stopped') return { ...NOTHING, stopped: true };
  if (checked.changed.length > 0) return { ...NOTHING, changed: checked.changed };
  const conflicts = [...checked.left];
  const refused: { sheet: string; address: string }[] = [];
  const changed: GroundChange[] = [];
  const images: Image[] = [];
  let written = 0;
  let along: ReadWithWrite | null = null;
  for (const [at, part] of checked.parts.entries()) {
    if (checked.parts.length > 1) options.onPart?.(at + 1, checked.parts.length);
    const asked = alongWith(part, checked, reader, options);
    const outcome = await attempt(merged, part, asked, ahead);
    if (outcome instanceof HostError)
      throw await rollback(send, plan, images, { kind: 'broken-off', part, error: outcome });
    if (outcome.standing !== 'standing')
      throw await rollback(send, plan, images, { kind: 'found', part, outcome });
    images.push(outcome.image);
    written += outcome.written;
    refused.push(...outcome.refused);
    changed.push(...outcome.changed);
    conflicts.push(...(await giveBack(merged, outcome.overwritten)));
    await takeBackUnfounded(send, plan, outcome);
    along = stillTrue(part, outcome) ? outcome.along : null;
  }
  const restore = images.length === 0 || written === 0 ? null : keepPoint(plan.title, images);
  return { written, conflicts, changed, refused, restore, stopped: false, after: await completed(along) };
}

/** The look before the writing; where it fails nothing was begun, and a read-back says so. */
async function look(
  send: Send,
  reader: Reader,
  inParts: InParts,
  options: ApplyOptions,
): Promise<Checked | 'stopped'> {
  try {
    return await checkParts(send, reader, inParts, options);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { plan } = inParts;
    throw await rollback(send, plan, [], {
      kind: 'broken-off',
      part: { title: plan.title, edits: [] },
      error,
    });
  }
}

/** One part; what Excel failed with is an outcome, too. */
async function attempt(
  merged: Send,
  part: Plan,
  along: Queue<ReadWithWrite> | null,
  ahead: Ahead,
): Promise<PlanOutcome | HostError> {
  try {
    return await merged((context) => queuePlan(context, part, along, ahead), part.edits[0]?.sheet ?? null, {
      cells: part.edits.length,
    });
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** A status judged on a figure that has changed in that instant must not stand: where it cannot be taken back, that is an error. */
async function takeBackUnfounded(send: Send, plan: Plan, { unfounded, changed }: PlanOutcome): Promise<void> {
  const lost = (await giveBack(send, unfounded)).filter(({ givenBack }) => !givenBack);
  const [first] = lost;
  if (!first) return;
  const detail = `${lost.length} cells could not be given back`;
  throw new HostError('partly-written', detail, first.sheet, {
    changed,
    standing: await lookBack(send, plan),
  });
}

async function lookBack(send: Send, plan: Plan): Promise<PlanStanding | null> {
  try {
    return await inspect(send, plan);
  } catch {
    return null;
  }
}

interface Checked {
  readonly parts: readonly Plan[];
  /** What was left out, as it is. */
  readonly left: readonly Conflict[];
  /** What the plan rests on and is not as it was read. */
  readonly changed: readonly GroundChange[];
}

/** Where a person sat over a preview: the parts without what changed since; `stopped` where nothing is to be written. */
async function checkParts(
  send: Send,
  reader: Reader,
  { plan, parts }: InParts,
  { verify: first = false, unless }: ApplyOptions,
): Promise<Checked | 'stopped'> {
  if (!first) return { parts, left: [], changed: [] };
  const own = ownSheets(plan);
  const checked: Plan[] = [];
  const left: Conflict[] = [];
  const changed: GroundChange[] = [];
  for (const [at, part] of parts.entries()) {
    // What is on a sheet that the plan itself makes cannot be looked at yet, and no one can have changed it.
    const onNew =
      !part.grounds?.length && ownSheets(part).size === 0 && part.edits.every(({ sheet }) => own.has(sheet));
    if (onNew) checked.push(part);
    else {
      const asked = at === 0 && unless ? reader.along(unless.request, estimate(part)) : null;
      const found = await verify(send, part, asked);
      if (found.along && unless?.stops(await found.along.complete())) return 'stopped';
      left.push(...found.left);
      changed.push(...found.changed);
      if (found.plan.edits.length > 0) checked.push(found.plan);
    }
  }
  return { parts: checked, left, changed };
}

/** What is to be read after a plan that goes as one; what it writes on sheets of ours is part of that answer. */
function alongWith(
  part: Plan,
  { parts }: Checked,
  reader: Reader,
  { readAfter }: ApplyOptions,
): Queue<ReadWithWrite> | null {
  if (!readAfter || parts.length > 1) return null;
  return reader.along(readAfter, estimate(part) + addedBytes(part));
}

/**
 * Whether what was read in the batch that wrote is what the sheet says: not where something was given back afterwards,
 * and not where formulas may lean on a value written, as Excel calculates once the batch is done.
 */
const stillTrue = (part: Plan, { overwritten, unfounded, along }: PlanOutcome): boolean =>
  overwritten.length + unfounded.length === 0 &&
  !(along?.formulas && part.edits.some(({ kind }) => kind === 'value'));

async function completed(along: ReadWithWrite | null): Promise<WorkbookSnapshot | null> {
  try {
    return along && (await along.complete());
  } catch {
    // The plan is written whatever this says: the caller asks for the reading by itself, and gets the error there.
    return null;
  }
}

import type { WorkbookPort } from '../../host/port';
import type { Examined } from '../session/examine';
import type { Result } from '../state/result';
import type * as CoreModule from '../jobs';
import type { HeldExamination } from './held';

/** The use cases themselves. They are the same whether they run in the page or in a worker. */
export type Core = typeof CoreModule;
export type JobName = keyof Core;

type Given<Arg> = Arg extends Examined ? HeldExamination : Arg;
type GivenAll<Args> = { [At in keyof Args]: Given<Args[At]> };
type WithoutPort<Args> = Args extends [WorkbookPort, ...infer Rest] ? Rest : Args;
type Told<Value> = Value extends Examined
  ? HeldExamination
  : Value extends { readonly kind: 'ok'; readonly value: Examined }
    ? { readonly kind: 'ok'; readonly value: HeldExamination }
    : Value;

/** One use case as the page asks for it: its answer comes later, and an examination is named, not handed over. */
type Asked<Use> = Use extends (...args: infer Args) => infer Value
  ? (...args: GivenAll<WithoutPort<Args>>) => Promise<Told<Awaited<Value>>>
  : never;

/** The use cases as the page asks for them. */
export type Jobs = { readonly [Name in JobName]: Asked<Core[Name]> };

type NeedsPort = {
  [Name in JobName]: Parameters<Core[Name]> extends [WorkbookPort, ...unknown[]] ? Name : never;
}[JobName];

/** Those that read the workbook: whoever carries them out puts the port first. */
const READING: Readonly<Record<NeedsPort, true>> = {
  examine: true,
  draftRefreshAll: true,
  draftRemoval: true,
  draftPickedHeadings: true,
  tablesDocument: true,
  tablesView: true,
};

/** What may be read while a use case is carried out. */
export type ReadingPort = Pick<WorkbookPort, 'read' | 'displayedFills' | 'selection'>;

/** Carries one out. `args` are those of the page, its examinations found again. */
export function performJob(
  core: Core,
  port: ReadingPort,
  name: JobName,
  args: readonly unknown[],
): Promise<unknown> {
  const use = core[name] as (...given: unknown[]) => unknown;
  return Promise.resolve(use(...(name in READING ? [port, ...args] : args)));
}

/** The examination an answer is, or holds; null for one that has none. */
export function examinedIn(name: JobName, answer: unknown): Examined | null {
  if (name === 'rejudge') return answer as Examined;
  if (name !== 'examine') return null;
  const result = answer as Result<Examined>;
  return result.kind === 'ok' ? result.value : null;
}

/** Whether the other sheets of an examination are those of one before, which was given. */
export const isSameRest = (given: unknown, { otherSheets }: Examined): boolean =>
  typeof given === 'object' &&
  given !== null &&
  'otherSheets' in given &&
  otherSheets !== null &&
  (given as Examined).otherSheets?.grids === otherSheets.grids;

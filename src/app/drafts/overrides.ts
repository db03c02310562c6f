import { seriesOf } from '../../domain/overTime/series';
import { figureText } from '../../domain/overrides/lapse';
import type { Override, Until } from '../../domain/overrides/override';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { contextOf } from '../../domain/periods/namedPeriod';
import { byTime } from '../../domain/periods/order';
import { parsePeriod } from '../../domain/periods/parsePeriod';
import { saySet, sayUntil } from '../../wording/overTime/override';
import {
  GONE,
  MARKED_ON_SHEET,
  NO_MARK_ON_SHEET,
  NOTHING_SET,
  SET_NAME_WANTED,
  SET_REASON_WANTED,
  STEP_WANTED,
  sayUntilWanted,
} from '../../wording/overTime/setting';
import { shortTitle } from '../../wording/shortTitle';
import { holdsMark } from '../refresh/draftEdits';
import type { Draft, Examined } from '../session/examine';
import { formatDay } from '../settings/lastRefresh';
import {
  isoDay,
  OVERRIDES,
  overrideEntries,
  parseUntil,
  readOverrides,
  setToOf,
} from '../settings/tables/overrides';
import { readSteps, STEPS, stepEntries } from '../settings/tables/processSteps';
import type { SaidOverride, SaidStep } from '../state/overrides';
import { wordWanted } from '../state/problem';
import { ok, type Result } from '../state/result';
import { ROW_EMPTIED, sayGrounds } from '../../wording/writing/preview';
import { draftRows } from './settingsTable';

const gone: Result<Draft> = ok({ kind: 'nothing', says: GONE });

const entryAt = ({ judged }: Examined, address: string): JudgedIndicator | null =>
  judged.indicators.find(
    ({ indicator }) => (indicator.periods[judged.period.key] ?? indicator.titleCell).address === address,
  ) ?? null;

const nameOf = ({ indicator: { ref, title } }: JudgedIndicator): string =>
  [ref, shortTitle(title)].filter((part) => part !== '').join(' · ');

/** Sets a status, another direction or no rating for one figure, with the reason, the person's own name and its end. */
export function draftOverride(
  examined: Examined,
  address: string,
  said: SaidOverride,
  now: Date,
): Result<Draft> {
  const [reason, by, end] = [said.reason.trim(), said.by.trim(), said.until.trim()];
  const entry = entryAt(examined, address);
  if (!entry) return gone;
  if (reason === '') return wordWanted(SET_REASON_WANTED);
  if (by === '') return wordWanted(SET_NAME_WANTED);
  const { judged, reading } = examined;
  const until = untilAhead(end, judged, now);
  if (!until) return wordWanted(sayUntilWanted(judged.period.key));
  const { indicator } = entry;
  const override: Override = {
    ref: indicator.ref,
    title: indicator.title,
    sheet: judged.scorecard.sheet,
    period: judged.period.key,
    figure: figureText(indicator.periods[judged.period.key]),
    to: setToOf(said.to),
    reason,
    by,
    on: formatDay(now),
    until,
  };
  const stored = readOverrides(reading.stored?.sheet ?? null);
  return draftRows(
    examined,
    OVERRIDES,
    stored.found,
    [{ row: rowOf(entry, examined), entries: overrideEntries(override, sayUntil(override)) }],
    {
      job: 'settings',
      title: `${saySet(override)} for ${nameOf(entry)}, ${judged.period.key}`,
      says: sayGrounds(reason, by),
      button: 'Set',
      done: `Set: ${saySet(override)} for ${nameOf(entry)}. ${holdsMark(judged, indicator.row) ? MARKED_ON_SHEET : NO_MARK_ON_SHEET}`,
      nothing: NOTHING_SET,
    },
  );
}

/** An end still to come: a period after the judged one, or a day from today on; null for any other. */
function untilAhead(text: string, { scorecard, period }: JudgedScorecard, now: Date): Until | null {
  const until = parseUntil(text);
  if (until?.kind === 'date') return until.day >= isoDay(now) ? until : null;
  const end = until && parsePeriod(until.period, contextOf(scorecard));
  return end && byTime(end, period) > 0 ? { kind: 'period', period: end.key } : null;
}

/** The row of what was set for this figure before: the new word takes its place. */
function rowOf({ override }: JudgedIndicator, { reading }: Examined): number | null {
  const before = override?.override;
  return reading.stored?.keptOverrides.find((kept) => kept === before)?.row ?? null;
}

/** Takes back what was set for a figure: its row is emptied. */
export function draftOverrideBack(examined: Examined, address: string): Result<Draft> {
  const entry = entryAt(examined, address);
  const row = entry && rowOf(entry, examined);
  if (!entry || row === null || !entry.override) return gone;
  const { override } = entry.override;
  const stored = readOverrides(examined.reading.stored?.sheet ?? null);
  return draftRows(examined, OVERRIDES, stored.found, [{ row, entries: null }], {
    job: 'settings',
    title: `Take back ${saySet(override)} for ${nameOf(entry)}, set by ${override.by}`,
    says: ROW_EMPTIED,
    button: 'Take back',
    done: 'Taken back: the numbers count again.',
    nothing: NOTHING_SET,
  });
}

/** Declares that a new process begins, or takes that back where it was declared before. */
export function draftStep(examined: Examined, address: string, said: SaidStep, now: Date): Result<Draft> {
  const [reason, by] = [said.reason.trim(), said.by.trim()];
  const entry = entryAt(examined, address);
  if (!entry) return gone;
  const known = seriesOf(entry, examined.judged).figures.slice(1);
  if (!known.some(({ label }) => label === said.from)) return wordWanted(STEP_WANTED);
  if (reason === '') return wordWanted(SET_REASON_WANTED);
  if (by === '') return wordWanted(SET_NAME_WANTED);
  const { ref, title } = entry.indicator;
  const stored = readSteps(examined.reading.stored?.sheet ?? null);
  const entries = stepEntries({ ref, title, from: said.from, reason, by, on: formatDay(now) });
  return draftRows(examined, STEPS, stored.found, [{ row: stepRow(examined, entry, said.from), entries }], {
    job: 'settings',
    title: `A new process from ${said.from} for ${nameOf(entry)}`,
    says: sayGrounds(reason, by),
    button: 'Declare',
    done: `Limits of ${nameOf(entry)} are reckoned anew from ${said.from}.`,
    nothing: NOTHING_SET,
  });
}

/** Takes a declared step back. */
export function draftStepBack(examined: Examined, address: string, from: string): Result<Draft> {
  const entry = entryAt(examined, address);
  const row = entry && stepRow(examined, entry, from);
  if (!entry || row === null) return gone;
  const stored = readSteps(examined.reading.stored?.sheet ?? null);
  return draftRows(examined, STEPS, stored.found, [{ row, entries: null }], {
    job: 'settings',
    title: `No new process from ${from} for ${nameOf(entry)}`,
    says: ROW_EMPTIED,
    button: 'Take back',
    done: 'Taken back.',
    nothing: NOTHING_SET,
  });
}

const stepRow = ({ reading }: Examined, { steps = [] }: JudgedIndicator, from: string): number | null => {
  const mine = steps.find((step) => step.from === from);
  return reading.stored?.keptSteps.find((kept) => kept === mine)?.row ?? null;
};

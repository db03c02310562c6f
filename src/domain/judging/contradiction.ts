import type { PeriodCell } from '../indicators/besides';
import { latestPeriod, type Indicator, type Scorecard } from '../indicators/scorecard';
import type { Period } from '../periods/period';
import type { IndicatorSetting, Settings } from '../settings/settings';
import { isReadRightly } from '../settings/statusesWrong';
import type { JudgedIndicator, JudgedScorecard } from './judged';
import { judgeValue, notRated } from './judgeValue';
import { agreesWith, ownStatusOf, type OwnStatus } from './ownStatus';
import type { Rag } from './status';

/** How many of the sheet's own statuses are not what the numbers give as they were read. */
export interface Contradiction {
  readonly differing: number;
  readonly compared: number;
}

/** Fewer differences than this are slips of the sheet, whatever their share. */
const LEAST = 3;
/** One in so many rows of a sheet is a slip here and there; more are a column, a period or a rule taken for another. */
const SHARE = 4;

/**
 * Where the sheet's own statuses differ from ours in many rows it is likelier that it was misread (figure, target,
 * period, rule, direction) than that it has so many slips: at least three rows and a quarter of those compared, or
 * every red, every amber or every green of ours, or all that is off target. Those rows wait then, until a person has said
 * that the sheet's statuses are the wrong ones.
 */
export function withContradiction(judged: JudgedScorecard): JudgedScorecard {
  if (isReadRightly(judged)) return judged;
  const compared = judged.indicators.flatMap((entry, index) => {
    const own = comparedWith(entry, judged);
    return own ? [{ index, ...own }] : [];
  });
  const differing = compared.filter(({ agrees }) => !agrees);
  if (!isMisread(compared)) return judged;
  const found: Contradiction = { differing: differing.length, compared: compared.length };
  const rows = new Set(differing.map(({ index }) => index));
  const wait = (setting: IndicatorSetting): IndicatorSetting => ({ ...setting, contradicted: found });
  return {
    ...judged,
    settings: {
      ...judged.settings,
      indicators: judged.settings.indicators.map((setting, at) => (rows.has(at) ? wait(setting) : setting)),
    },
    indicators: judged.indicators.map((entry, at) =>
      rows.has(at) ? { ...entry, setting: wait(entry.setting), status: notRated('to-be-confirmed') } : entry,
    ),
  };
}

interface Compared {
  readonly rag: Rag;
  readonly agrees: boolean;
}

function isMisread(compared: readonly Compared[]): boolean {
  const differing = compared.filter(({ agrees }) => !agrees);
  if (differing.length < LEAST) return false;
  if (differing.length * SHARE >= compared.length) return true;
  return KINDS.some((kind) => {
    const ours = compared.filter(({ rag }) => kind.includes(rag));
    return ours.length >= LEAST && ours.every(({ agrees }) => !agrees);
  });
}

const KINDS: readonly (readonly Rag[])[] = [['red'], ['amber'], ['green'], ['red', 'amber']];

/**
 * The sheet's own status of the judged period in words, letters, symbols or fills (never those of a Refresh), typed or by
 * a formula, beside ours; null where one of the two gives no colour, and where a person set that very status.
 */
function comparedWith(
  { indicator, setting, status, override }: JudgedIndicator,
  { scorecard, settings, period }: JudgedScorecard,
): Compared | null {
  if (status.kind !== 'rated') return null;
  const stated = statedAt(indicator, scorecard, period);
  const own = stated && ownStatusOf(stated);
  if (own?.kind !== 'colours') return null;
  if (override?.kind === 'in-force' && agreesWith(own, override.rag) === true) return null;
  const agrees =
    own.rags.includes(status.rag) ||
    (stated?.period === null && isOfYearToDate({ indicator, setting, settings }, own));
  return { rag: status.rag, agrees };
}

/** The sheet's own status of a period; one that names no period is that of the latest. */
export function statedAt(
  { besides }: Pick<Indicator, 'besides'>,
  scorecard: Scorecard,
  period: Period,
): PeriodCell | undefined {
  const isLatest = latestPeriod(scorecard)?.key === period.key;
  return besides?.statuses.find((each) => (each.period === null ? isLatest : each.period === period.key));
}

/** A status without a period may be that of the year to date beside the periods. */
export function isOfYearToDate(
  {
    indicator,
    setting,
    settings,
  }: { readonly indicator: Indicator; readonly setting: IndicatorSetting; readonly settings: Settings },
  own: OwnStatus,
): boolean {
  const [cell, target] = [indicator.besides?.toDate, indicator.target?.value];
  if (!cell || target?.kind !== 'single') return false;
  const inForce = { from: target.value, to: null, bound: target.bound };
  const status = judgeValue(cell.value, inForce, setting.direction, settings.policy);
  return agreesWith(own, status.kind === 'rated' ? status.rag : null) === true;
}

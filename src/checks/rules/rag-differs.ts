import { judgeIndicator, overriddenAt } from '../../domain/judging/judge';
import { isOfYearToDate, statedAt } from '../../domain/judging/contradiction';
import { agreesWith, ownStatusOf, type OwnStatus } from '../../domain/judging/ownStatus';
import type { Judgement, NotRatedReason } from '../../domain/judging/status';
import { latestPeriod, type Indicator } from '../../domain/indicators/scorecard';
import { findPeriod } from '../../domain/periods/order';
import type { PeriodCell } from '../../domain/indicators/besides';
import type { Period, PeriodKey } from '../../domain/periods/period';
import type { IndicatorSetting, Settings } from '../../domain/settings/settings';
import type { ScorecardCell } from '../../domain/values/cells';
import { formatDecimal, isInteger, sign, type Rational } from '../../domain/values/exact';
import type { Check, CheckContext, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { cannotTell, fail, failSheet, pass } from '../helpers/outcomes';
import { explainedByOtherRule, plainly, withDistance, type ComparedStatus } from '../helpers/otherRule';

const HEAD = 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | RAG';

export const ragDiffers: Check = {
  id: 'rag-differs',
  title: 'Status in the sheet is not the computed one',
  severity: 'warning',
  why: 'A status typed by hand or left from an earlier figure tells the reader something the numbers do not.',
  fix: 'Correct the one that is wrong: the status, the figure, or the rule in the settings. Refresh brings our own column up to date.',
  limits:
    'Fills are read where a sheet has no words for its statuses, those of conditional formats only where Excel tells them; a status that names no period is that of the latest, and one that is blue, grey, complete or not due is left alone.',
  examples: {
    pass: [
      clean(
        'as computed',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Red',
      ),
      clean('not rated', 'Q2', HEAD, '1 | Number of current CLA | N/A | 187 | 191 | Not rated'),
    ],
    fail: [
      faulty(
        'left from Q1',
        'F2',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Amber',
      ),
      faulty(
        'a colour without a target',
        'F2',
        'Q2',
        HEAD,
        '1 | Number of current CLA | N/A | 187 | 191 | G',
      ),
      faulty(
        'not rated although it is',
        'F2',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Not rated',
      ),
    ],
    cannotTell: [
      clean(
        'another word',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | See note',
      ),
      clean(
        'an earlier quarter',
        'Q1',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Red',
      ),
    ],
  },
  run({ scorecard, settings, period }) {
    const stated = scorecard.indicators.flatMap((indicator, index) => {
      const setting = settings.indicators[index];
      return setting ? statusesOf(indicator).map((each) => ({ ...each, indicator, setting, index })) : [];
    });
    const latest = latestPeriod(scorecard);
    const compared = stated.map((one) => compareStatus(one, { scorecard, settings, period, latest }));
    const many = differInMany({ scorecard, settings, period });
    return [...many, ...explainedByOtherRule(compared).map(({ outcome }) => outcome)];
  },
};

/** Many differences are one sentence: the sheet may be read wrongly, and those rows wait until a person has said. */
function differInMany({
  scorecard,
  settings,
  period,
}: Pick<CheckContext, 'scorecard' | 'settings' | 'period'>): readonly Outcome[] {
  const rows = scorecard.indicators.filter((_, at) => settings.indicators[at]?.contradicted);
  const cells = rows.flatMap((each) => statedAt(each, scorecard, period)?.cell.address ?? []);
  const [first] = cells;
  const found = settings.indicators.find(({ contradicted }) => contradicted)?.contradicted;
  if (first === undefined || !found) return [];
  return [failSheet(ragDiffers, scorecard, first, { id: 'rag-differs', many: { ...found, cells } })];
}

/** A status of the sheet, with the period it is of; null for that of the latest. */
interface Stated {
  readonly period: PeriodKey | null;
  readonly cell: ScorecardCell;
  readonly ours: boolean;
  readonly painted?: PeriodCell['painted'];
  readonly means?: PeriodCell['means'];
}

const statusesOf = ({ rag, besides }: Indicator): readonly Stated[] => [
  ...(rag ? [{ period: null, cell: rag, ours: true }] : []),
  ...(besides?.statuses ?? []).map((each) => ({ ...each, ours: false })),
];

interface Round extends Pick<CheckContext, 'scorecard' | 'settings' | 'period'> {
  readonly latest: Period | null;
}

function compareStatus(
  {
    period: key,
    cell,
    ours,
    painted,
    means,
    indicator,
    setting,
    index,
  }: Stated & { indicator: Indicator; setting: IndicatorSetting; index: number },
  { scorecard, settings, period: judged, latest }: Round,
): readonly ComparedStatus[] {
  const { address } = cell;
  const typed = cell.value.raw.trim();
  if (typed === '') return [];
  const own = ownStatusOf({ cell, ...(means && { means }) });
  if (!own) return plainly(cannotTell(address, `“${typed}” is no status.`));
  if (own.kind === 'kept') return plainly(pass(address));
  if (key === null && judged.key !== latest?.key) {
    return plainly(
      cannotTell(address, `The status does not say its period, and ${judged.key} is not the latest.`),
    );
  }
  const period = key === null ? judged : findPeriod(scorecard, key);
  if (!period) return [];
  const status = judgeIndicator(indicator, period, setting, settings.policy);
  const missed = isMissed(own, status, { indicator, period, setting, settings });
  const rag = status.kind === 'rated' ? status.rag : null;
  if (agreesWith(own, rag)) return withDistance(pass(address), status, own);
  if (isSet(own, index, period, { scorecard, settings })) return plainly(pass(address));
  if (status.kind === 'not-rated' && !missed && !SAYS_NONE.has(status.because)) {
    return plainly(cannotTell(address, `There is no status in ${period.key} to compare it with.`));
  }
  const byThresholds = status.kind === 'rated' && status.byThresholds === true;
  if (!ours && (own.kind === 'none' || (!indicator.target && !byThresholds))) {
    return plainly(cannotTell(address, 'The sheet gives no status here, or we know no target.'));
  }
  if (key === null && isOfYearToDate({ indicator, setting, settings }, own)) return plainly(pass(address));
  const failed = fail(
    ragDiffers,
    scorecard,
    { indicator, place: { kind: 'period', period: period.key }, cell },
    {
      id: 'rag-differs',
      typed,
      rag,
      ours,
      ...(painted && { painted: true as const }),
      ...(means && own.kind === 'colours' && own.rags[0] && { means: own.rags[0] }),
      place: { kind: 'period', period: period.key },
      rests: restsOf(missed ?? status, indicator.periods[period.key], missed !== null),
      because: status.kind === 'not-rated' ? status.because : null,
    },
    { stated: typed, computed: rag ?? (missed ? 'amber or red' : 'not rated') },
  );
  return withDistance(failed, status, own);
}

/** Whether it is what a person set for this very figure, with their reason: then it differs on purpose. */
function isSet(
  own: OwnStatus,
  index: number,
  period: Period,
  { scorecard, settings }: Pick<Round, 'scorecard' | 'settings'>,
): boolean {
  if (!settings.overrides) return false;
  const held = overriddenAt(index, scorecard, settings, period);
  return held?.kind === 'in-force' && agreesWith(own, held.rag) === true;
}

/** Reasons that a status in the sheet contradicts; the others only say that we cannot judge. */
const SAYS_NONE: ReadonlySet<NotRatedReason> = new Set(['no-target', 'not-applicable', 'not-available']);

/** Green by the sheet, while the target is missed and only how far off is still amber waits for an answer; null else. */
function isMissed(
  own: OwnStatus,
  status: Judgement,
  {
    indicator,
    period,
    setting,
    settings,
  }: { indicator: Indicator; period: Period; setting: IndicatorSetting; settings: Settings },
): Judgement | null {
  const isGreen = own.kind === 'colours' && own.rags.every((rag) => rag === 'green');
  const waits = status.kind === 'not-rated' && status.because === 'to-be-confirmed' && setting.asksTolerance;
  if (!isGreen || !waits || indicator.amberEnds?.greenOpen) return null;
  const { asksTolerance: _asks, ...rest } = setting;
  const judged = judgeIndicator(indicator, period, rest, settings.policy);
  return judged.kind === 'rated' && judged.rag !== 'green' ? judged : null;
}

function restsOf(status: Judgement, cell: ScorecardCell | undefined, isOpen: boolean) {
  if (status.kind !== 'rated') return null;
  const { shortfall, tolerance, toleranceKind, target, actualShown, byThresholds } = status;
  const amount = (value: Rational, places: number): string =>
    `${formatDecimal(value, places)}${toleranceKind === 'relative' ? '%' : ' points'}`;
  const known = shortfall !== null && sign(shortfall) > 0 && !byThresholds && !isOpen;
  return {
    actual:
      cell?.value.kind === 'ratio' ? `${actualShown.text}%` : (cell?.value.raw.trim() ?? actualShown.text),
    target: target.text,
    off: known ? amount(shortfall, 1) : null,
    tolerance: known ? amount(tolerance, isInteger(tolerance) ? 0 : 1) : null,
  };
}

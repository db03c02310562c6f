import { judgeIndicator, overriddenAt } from '../../domain/judging/judge';
import { judgeValue } from '../../domain/judging/judgeValue';
import { agreesWith, parseOwnStatus, type OwnStatus } from '../../domain/judging/ownStatus';
import type { Judgement, NotRatedReason, Rag } from '../../domain/judging/status';
import { latestPeriod, type Indicator } from '../../domain/indicators/scorecard';
import { findPeriod } from '../../domain/periods/order';
import type { PeriodCell } from '../../domain/indicators/besides';
import type { Period, PeriodKey } from '../../domain/periods/period';
import type { IndicatorSetting, Settings } from '../../domain/settings/settings';
import type { ScorecardCell } from '../../domain/values/cells';
import { compare, formatDecimal, isInteger, sign, type Rational } from '../../domain/values/exact';
import type { Check, CheckContext, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { cannotTell, fail, pass } from '../helpers/outcomes';

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
    return explainedByTolerance(compared).map(({ outcome }) => outcome);
  },
};

/** A status of the sheet, with the period it is of; null for that of the latest. */
interface Stated {
  readonly period: PeriodKey | null;
  readonly cell: ScorecardCell;
  readonly ours: boolean;
  readonly painted?: PeriodCell['painted'];
}

const statusesOf = ({ rag, besides }: Indicator): readonly Stated[] => [
  ...(rag ? [{ period: null, cell: rag, ours: true }] : []),
  ...(besides?.statuses ?? []).map((each) => ({ ...each, ours: false })),
];

interface Compared {
  readonly outcome: Outcome;
  /** How far off target, in per cent of it, where the two are amber and red; null for all else. */
  readonly off: { readonly shortfall: Rational; readonly typed: Rag } | null;
  /** The sheet's colour and ours, where both have one. */
  readonly typed?: Rag;
  readonly rag?: Rag;
}

const told = (...outcomes: readonly Outcome[]): readonly Compared[] =>
  outcomes.map((outcome) => ({ outcome, off: null }));

interface Round extends Pick<CheckContext, 'scorecard' | 'settings' | 'period'> {
  readonly latest: Period | null;
}

function compareStatus(
  {
    period: key,
    cell,
    ours,
    painted,
    indicator,
    setting,
    index,
  }: Stated & { indicator: Indicator; setting: IndicatorSetting; index: number },
  { scorecard, settings, period: judged, latest }: Round,
): readonly Compared[] {
  const { address } = cell;
  const typed = cell.value.raw.trim();
  if (typed === '') return [];
  const own = parseOwnStatus(typed);
  if (!own) return told(cannotTell(address, `“${typed}” is no status.`));
  if (own.kind === 'kept') return told(pass(address));
  if (key === null && judged.key !== latest?.key) {
    return told(
      cannotTell(address, `The status does not say its period, and ${judged.key} is not the latest.`),
    );
  }
  const period = key === null ? judged : findPeriod(scorecard, key);
  if (!period) return [];
  const status = judgeIndicator(indicator, period, setting, settings.policy);
  const rag = status.kind === 'rated' ? status.rag : null;
  if (agreesWith(own, rag)) return withOff(pass(address), status, own);
  if (isSet(own, index, period, { scorecard, settings })) return told(pass(address));
  if (status.kind === 'not-rated' && !SAYS_NONE.has(status.because)) {
    return told(cannotTell(address, `There is no status in ${period.key} to compare it with.`));
  }
  if (!ours && (own.kind === 'none' || !indicator.target)) {
    return told(cannotTell(address, 'The sheet gives no status here, or we know no target.'));
  }
  if (key === null && alsoOf(indicator, setting, settings, own)) return told(pass(address));
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
      place: { kind: 'period', period: period.key },
      rests: restsOf(status, indicator.periods[period.key]),
      because: status.kind === 'not-rated' ? status.because : null,
    },
    { stated: typed, computed: rag ?? 'not rated' },
  );
  return withOff(failed, status, own);
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

/** A status without a period may be that of the year to date beside the periods. */
function alsoOf(
  indicator: Indicator,
  setting: IndicatorSetting,
  settings: Settings,
  own: OwnStatus,
): boolean {
  const [cell, target] = [indicator.besides?.toDate, indicator.target?.value];
  if (!cell || target?.kind !== 'single') return false;
  const inForce = { from: target.value, to: null, bound: target.bound };
  const status = judgeValue(cell.value, inForce, setting.direction, settings.policy);
  return agreesWith(own, status.kind === 'rated' ? status.rag : null) === true;
}

function restsOf(status: Judgement, cell: ScorecardCell | undefined) {
  if (status.kind !== 'rated') return null;
  const { shortfall, tolerance, toleranceKind, target, actualShown, byThresholds } = status;
  const amount = (value: Rational, places: number): string =>
    `${formatDecimal(value, places)}${toleranceKind === 'relative' ? '%' : ' points'}`;
  const known = shortfall !== null && sign(shortfall) > 0 && !byThresholds;
  return {
    actual:
      cell?.value.kind === 'ratio' ? `${actualShown.text}%` : (cell?.value.raw.trim() ?? actualShown.text),
    target: target.text,
    off: known ? amount(shortfall, 1) : null,
    tolerance: known ? amount(tolerance, isInteger(tolerance) ? 0 : 1) : null,
  };
}

function withOff(outcome: Outcome, status: Judgement, own: OwnStatus): readonly Compared[] {
  const [typed] = own.kind === 'colours' && own.rags.length === 1 ? own.rags : [];
  if (!typed || status.kind !== 'rated') return told(outcome);
  const { shortfall, rag } = status;
  const off = shortfall && sign(shortfall) > 0 ? { shortfall, typed } : null;
  return [{ outcome, off, typed, rag }];
}

/** Fewer statuses than this do not tell that a sheet has but two. */
const ENOUGH = 4;

/** A sheet that only knows red and green calls what we call amber red: no difference, but another rule. */
function withoutAmber(all: readonly Compared[]): readonly Compared[] {
  const typed = all.flatMap(({ typed: each }) => each ?? []);
  if (typed.length < ENOUGH || typed.includes('amber')) return all;
  return all.map((one) =>
    one.outcome.kind === 'fail' && one.typed === 'red' && one.rag === 'amber'
      ? { ...one, outcome: cannotTell(one.outcome.finding.address, 'The sheet knows no amber.'), off: null }
      : one,
  );
}

/**
 * Several differences that one other tolerance explains, every amber of the sheet nearer its target than every red, are
 * no mistakes: the sheet has a rule it does not state. One alone may be a slip, and is told.
 */
function explainedByTolerance(compared: readonly (readonly Compared[])[]): readonly Compared[] {
  const all = withoutAmber(compared.flat());
  const isFailure = ({ outcome, off }: Compared): boolean => outcome.kind === 'fail' && off !== null;
  const failures = all.filter(isFailure);
  if (failures.length < 2) return all;
  const of = (rag: Rag): readonly Rational[] =>
    all.flatMap(({ off }) => (off?.typed === rag ? [off.shortfall] : []));
  const [ambers, reds, greens] = [of('amber'), of('red'), of('green')];
  const parted = ambers.every((amber) => reds.every((red) => compare(amber, red) < 0));
  if (greens.length > 0 || ambers.length === 0 || !parted) return all;
  return all.map((one) =>
    isFailure(one) && one.outcome.kind === 'fail'
      ? {
          outcome: cannotTell(
            one.outcome.finding.address,
            'The sheet’s statuses fit another tolerance than the one set.',
          ),
          off: null,
        }
      : one,
  );
}

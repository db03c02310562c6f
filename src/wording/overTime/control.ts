import { signOf } from '../indicator';
import { nounOf } from '../periodNouns';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type {
  Assurance,
  Control,
  ControlChart,
  NoChartReason,
  Variation,
} from '../../domain/overTime/controlChart';
import type { SpecialCause } from '../../domain/overTime/xmr';
import type { PeriodKey } from '../../domain/periods/period';
import { compare, HUNDRED, isInteger, sign, ZERO, type Rational } from '../../domain/values/exact';
import { listOf } from '../reports/report';
import { sayLike } from './figures';

/** The words beside an icon of variation; never the icon alone. */
const VARIATION_WORDS: Readonly<Record<Variation, string>> = {
  common: 'Usual variation',
  improvement: 'Change for the better',
  concern: 'Change for the worse',
  high: 'Unusually high',
  low: 'Unusually low',
};

/** What the process does with its target, by itself. */
const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  passes: 'Will meet its target',
  fails: 'Will miss its target',
  either: 'Will meet and miss its target by chance',
};

const WOULD: Readonly<Record<Assurance, string>> = {
  passes: 'would meet its target',
  fails: 'would miss its target',
  either: 'would meet and miss its target by chance',
};

/** What the limits foretell: only a process that is known and goes on as it does will do what they say. */
function sayAssurance({ assurance, provisional, variation }: ControlChart): string | null {
  if (assurance === null) return null;
  if (variation !== 'common') return `By these limits alone it ${WOULD[assurance]}; but it is changing.`;
  return provisional
    ? `By so few figures it ${WOULD[assurance]}.`
    : `${ASSURANCE_WORDS[assurance]}, unless something changes.`;
}

const CAUSES: Readonly<Record<SpecialCause, string>> = {
  outside: 'it lies beyond its natural limits',
  shift: 'seven or more in a row lie on one side of the mean',
  trend: 'seven or more in a row each go on from the one before',
  'two-of-three': 'two of three in a row lie near a limit',
};

export interface SaidControl {
  readonly variation: Variation;
  /** "Change for the worse". */
  readonly word: string;
  /** "Will miss its target"; '' without a target, and where its limits do not foretell it. */
  readonly assurance: string;
  readonly says: readonly string[];
}

/** A control chart in words; null where there is none, which `sayNoChart` explains. */
export function sayControl(
  control: ControlChart,
  { indicator }: JudgedIndicator,
  period: PeriodKey,
): SaidControl {
  const { limits, causes, points, provisional, assurance, targetMoved, missing, restated } = control;
  const foretold = sayAssurance(control);
  const isKnown = !provisional && control.variation === 'common';
  const percent = signOf(indicator);
  const like = points.at(-1)?.figure.value;
  const say = (value: Rational): string =>
    like ? sayLike(value, like, percent, isInteger(value) ? 0 : 1) : '';
  const [low, high] = shownLimits(control, percent === '%');
  const why = causes.length === 0 ? '' : `: ${listOf(causes.map((cause) => CAUSES[cause]))}`;
  const start = points.findLast(({ step }) => step)?.figure.label;
  const moved = targetMoved ? ' The target moved: each point is held against its own.' : '';
  return {
    variation: control.variation,
    word: VARIATION_WORDS[control.variation],
    assurance: assurance !== null && isKnown ? ASSURANCE_WORDS[assurance] : '',
    says: [
      `${VARIATION_WORDS[control.variation]}${why}.`,
      `Mean ${say(limits.mean)}, natural limits ${say(low)} to ${say(high)}, from ${sayCount(control, period)}${start === undefined ? '' : ` since ${start}`}.${provisional ? ' Provisional: fewer than twelve.' : ''}`,
      ...(foretold === null ? [] : [`${foretold}${moved}`]),
      ...(missing.length > 0 ? [`Without ${listOf(missing)}.`] : []),
      ...(restated.length > 0
        ? [`Two places give ${listOf(restated)} differently; the scorecard’s own counts.`]
        : []),
    ],
  };
}

/** The points of the process now under way: "14 months". */
function sayCount({ points }: ControlChart, period: PeriodKey): string {
  const start = points.findLastIndex(({ step }) => step);
  const count = points.length - Math.max(0, start);
  return `${count} ${nounOf(period)}s`;
}

/** The limits as far as there can be figures: none below nought of what never was, none above 100%. */
export function shownLimits(
  { limits, points }: ControlChart,
  percentage: boolean,
): readonly [Rational, Rational] {
  const never = points.every(({ figure }) => sign(figure.exact) >= 0);
  const low = never && sign(limits.lower) < 0 ? ZERO : limits.lower;
  const high = percentage && compare(limits.upper, HUNDRED) > 0 ? HUNDRED : limits.upper;
  return [low, high];
}

/** Why there is no chart, as a sentence. */
export function sayNoChart(
  { because, points }: Extract<Control, { kind: 'none' }>,
  period: PeriodKey,
): string {
  return NO_CHART[because].replaceAll('period', nounOf(period)).replace('#', String(points));
}

const NO_CHART: Readonly<Record<NoChartReason, string>> = {
  hidden: 'A figure of it is suppressed: no limits are given from which it could be worked out.',
  'year-to-date':
    'It counts from the year’s start: neighbouring periods share their cases, so there are no natural limits.',
  'rolling-year':
    'It rolls over twelve months: neighbouring periods share their cases, so there are no natural limits.',
  'no-figure': 'There is no figure for this period.',
  'few-points': 'Natural limits need five periods at least; there are #.',
  'few-since-step': 'Natural limits need five periods since the step; there are #.',
};

import type { CellValue, ScorecardCell } from '../../domain/values/cells';
import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import type { PeriodKey } from '../../domain/periods/period';
import type { Besides } from '../../domain/indicators/besides';
import type { Indicator } from '../../domain/indicators/scorecard';
import { ragOf, type Status } from '../../domain/judging/status';
import { hasHidden } from '../../domain/overTime/series';
import { isHidden, type FigurePeriod, type SuppressionPlan } from '../model/plan';
import { isSmallCount, smallReasons } from '../model/policy';
import { countedIn, readFigure } from '../model/readFigure';
import { publishedText, publishesStatus } from './publishedText';

/**
 * A judged scorecard as the public may know it: whatever is made from the result can say nothing that is hidden, for
 * nothing hidden is in it. Hidden figures are suppressed values; cells that cannot be read are not available; numbers
 * are no more exact than they are shown. Every status is judged anew from what is left. A word that comes out
 * otherwise than the true one (a figure on the edge that rounding takes across) is withheld rather than wrong.
 */
export function publicScorecard(judged: JudgedScorecard, plan: SuppressionPlan): JudgedScorecard {
  const indicators = judged.indicators.map((entry, index): JudgedIndicator => {
    const indicator = publicIndicator(entry.indicator, index, plan);
    // Figures of other sheets are no part of the plan: nothing protects them.
    const { history: _elsewhere, override, ...rest } = entry;
    const status = publicStatus(entry, indicator, judged, plan, index);
    const set = publicOverride(override, { indicator, status });
    return { ...rest, indicator, status, ...(set && { override: set }) };
  });
  const scorecard = { ...judged.scorecard, indicators: indicators.map(({ indicator }) => indicator) };
  return { ...judged, scorecard, indicators };
}

/**
 * A person's judgement without their name; none beside a hidden figure, for a status by another direction bounds it as
 * any other would, and none that lapsed.
 */
function publicOverride(
  override: JudgedIndicator['override'],
  entry: Pick<JudgedIndicator, 'indicator' | 'status'>,
): JudgedIndicator['override'] | null {
  const withheld = entry.status.kind === 'not-rated' && entry.status.because === 'withheld';
  if (override?.kind !== 'in-force' || withheld || hasHidden(entry)) return null;
  return { ...override, override: { ...override.override, by: '', figure: '' } };
}

function publicIndicator(indicator: Indicator, index: number, plan: SuppressionPlan): Indicator {
  const of = (cell: ScorecardCell, period: FigurePeriod): ScorecardCell =>
    isHidden(plan, index, period) ? withValue(cell, SUPPRESSED) : publicCell(cell);
  const periods: Record<PeriodKey, ScorecardCell> = {};
  for (const [period, cell] of Object.entries(indicator.periods)) {
    if (cell) periods[period] = of(cell, period);
  }
  return {
    ...indicator,
    periods,
    past: indicator.past.map(({ year, cell }, at) => ({ year, cell: of(cell, `past-${at}`) })),
    neighbour: publicAverage(indicator.neighbour, indicator, plan),
    england: publicAverage(indicator.england, indicator, plan),
    ...(indicator.besides && { besides: publicBesides(indicator.besides) }),
    // What stands in our own column was judged from the true figure.
    rag: null,
  };
}

/**
 * What the indicator is compared with. It is of other children, with whom nothing of ours hangs together; but where it is
 * a few children itself, a count or a fraction, it is no more to be published than ours.
 */
function publicAverage(
  cell: ScorecardCell | null,
  indicator: Indicator,
  { policy }: SuppressionPlan,
): ScorecardCell | null {
  if (!cell) return null;
  const figure = readFigure(cell, countedIn(indicator));
  const isSmall =
    (figure?.kind === 'ratio' && smallReasons(figure.numerator, figure.denominator, policy).length > 0) ||
    (figure?.kind === 'count' && isSmallCount(figure.count, policy));
  return isSmall ? withValue(cell, SUPPRESSED) : publicCell(cell);
}

/** What stands beside the figures, without the figures of other times and bodies: the plan protects none of them. */
const publicBesides = (besides: Besides): Besides => ({
  ...besides,
  statuses: [],
  travel: [],
  variance: null,
  commentary: [],
  toDate: null,
  pastPeriods: [],
  comparators: [],
});

export const SUPPRESSED: CellValue = { kind: 'suppressed', raw: '[c]', ambiguous: false };
const NOT_AVAILABLE: CellValue = { kind: 'not-available', raw: '[x]', note: null };

/** The cell without its formula, which may hold what its value does not. */
export const withValue = (cell: ScorecardCell, value: CellValue): ScorecardCell => ({
  ...cell,
  value,
  formula: null,
});

/** A cell as it may be published: no more exact than it is shown, without its formula. */
export const publicCell = (cell: ScorecardCell): ScorecardCell => withValue(cell, publicValue(cell));

function publicValue(cell: ScorecardCell): CellValue {
  const { value } = cell;
  const raw = publishedText(cell);
  switch (value.kind) {
    case 'ratio':
      return { ...value, raw };
    case 'number':
      // 93.8 that is 93.8202 gives its ratio away.
      return { ...value, raw, exact: value.shown.value };
    case 'suppressed':
      return SUPPRESSED;
    case 'not-applicable':
      return { kind: 'not-applicable', raw };
    case 'not-available':
      return raw === NOT_AVAILABLE.raw ? NOT_AVAILABLE : { ...value, raw };
    case 'blank':
      return { kind: 'blank', raw: '' };
    case 'date':
    case 'error':
    case 'unreadable':
      return NOT_AVAILABLE;
  }
}

export const WITHHELD: Status = { kind: 'not-rated', because: 'withheld' };

function publicStatus(
  { status, setting }: JudgedIndicator,
  indicator: Indicator,
  judged: JudgedScorecard,
  plan: SuppressionPlan,
  index: number,
): Status {
  const { period, settings } = judged;
  const anew = judgeIndicator(indicator, period, setting, settings.policy);
  const rag = ragOf(status);
  if (rag === null) return anew;
  if (isHidden(plan, index, period.key))
    return publishesStatus(judged, plan, index).status ? { kind: 'stated', rag } : WITHHELD;
  return ragOf(anew) === rag ? anew : WITHHELD;
}

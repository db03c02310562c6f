import { smallCohortInterval } from '../../domain/values/cases';
import { measured } from '../../domain/values/cells';
import { toNumber } from '../../domain/values/exact';
import { foldSpace } from '../../domain/grid/grid';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { basisQuestion, type BasisQuestion } from '../../domain/judging/basisQuestion';
import { sensitivities } from '../../domain/judging/sensitivity';
import type { Accumulation, Direction } from '../../domain/settings/settings';
import { isMet, ragOf, type Rag } from '../../domain/judging/status';
import { endsYear } from '../../domain/periods/order';
import { targetFor } from '../../domain/targets/target';
import { isPercentage } from '../../domain/indicators/unit';
import { sayValue, signOf } from '../../wording/indicator';
import { sayMarks } from '../../wording/indicatorMarks';
import { sayAverages, sayBullet } from '../../wording/reports/pictures';
import { travelWord } from '../../wording/list';
import { sayRuleFrom } from '../../wording/reading';
import { sayLapsed, sayOverride, setWord } from '../../wording/overTime/override';
import { NO_CLEAR_CHANGE } from '../../wording/overTime/travel';
import { shortTitle } from '../../wording/shortTitle';
import { explainStatus, sayTarget, statusWord } from '../../wording/status';
import { cohortFact } from './cohort';
import { movementOf, sayMoved, type Moved } from './facts';
import { sayTrend, trendOf, type TrendPoint } from './trend';

/** An average of other councils. */
interface Comparator {
  readonly of: 'neighbour' | 'england';
  /** "Statistical neighbours 2020-21, full year". */
  readonly label: string;
  readonly value: number;
  /** As the sheet shows it: "86.4%". */
  readonly text: string;
}

/** An indicator in words and points, ready to show: the pane does no arithmetic. */
export interface IndicatorCard {
  readonly ref: string;
  /** Short: "Dental checks". */
  readonly title: string;
  /** As the sheet has it, white space folded. */
  readonly fullTitle: string;
  readonly sheet: string;
  /** The judged quarter's cell. */
  readonly address: string;
  readonly rag: Rag | null;
  /** "Red", "Amber", "Green" or "Not rated". */
  readonly statusWord: string;
  /** "70.9% (134 of 189)", "192", or the cell's own words. */
  readonly valueText: string;
  /** The figure alone, for a row of a list: "70.9%"; the cell's own words where it is none. */
  readonly valueShort: string;
  /** The target in force alone: "95%", "80% to 85%"; '' when there is no figure. */
  readonly targetShort: string;
  /** How it moved; without an arrow where that may be chance; null where there is nothing to compare with. */
  readonly travel: { readonly arrow: 'up' | 'down' | null; readonly word: string } | null;
  /** The movement in full, with its cases and whether it may be chance; '' without one. */
  readonly travelText: string;
  /** What a person set in place of the status: its word and colour, and the whole in words; null where nobody did. */
  readonly override: { readonly rag: Rag | null; readonly word: string; readonly says: string } | null;
  /** That what a person set no longer holds, and why; absent where nothing lapsed. */
  readonly lapsed?: string;
  /** "Target 95% or more"; '' when there is none. */
  readonly targetText: string;
  /** The sentence that explains the status. */
  readonly sentence: string;
  /** Marks: fragile, sensitive, provisional direction; each with its explanation. */
  readonly marks: readonly { readonly word: string; readonly says: string }[];
  readonly trend: readonly TrendPoint[];
  /** One sentence for screen readers that says what the trend line shows. */
  readonly trendText: string;
  readonly comparators: readonly Comparator[];
  /** Those a drawing sets beside the figures: none while a year-to-date figure is of part of a year. */
  readonly averages: readonly Comparator[];
  /** The averages in words; '' where the sheet gives none. */
  readonly averagesText: string;
  /** That the cases are few, and the interval of the judged figure; '' where they are not. */
  readonly cohortText: string;
  readonly percentage: boolean;
  /** One sentence that says what the picture of the judged quarter shows. */
  readonly bulletText: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly suggested: boolean;
  /** What its target is of, where that is asked, or known and of use; left out where it does not matter. */
  readonly basis?: BasisQuestion;
}

/** One indicator's card for the judged quarter. */
export function buildCard(entry: JudgedIndicator, judged: JudgedScorecard): IndicatorCard {
  const { indicator, setting, status } = entry;
  const { period, scorecard } = judged;
  const cell = indicator.periods[period.key];
  const comparators = comparatorsOf(entry, judged);
  const partOfYear = setting.accumulation === 'year-to-date' && !endsYear(period);
  const averages = partOfYear ? [] : comparators;
  const valueText = cell ? sayValue(cell.value, signOf(indicator)) : 'No figure';
  const targetText = sayTarget(entry, period);
  const basis = basisQuestion(entry, period, judged.settings.policy);
  const moved = movementOf(entry, judged);
  const lapsed = sayLapsed(entry);
  const found = sensitivities(indicator, period, setting, judged.settings.policy);
  return {
    ref: indicator.ref,
    title: shortTitle(indicator.title),
    fullTitle: foldSpace(indicator.title),
    sheet: scorecard.sheet,
    // Without a column for the quarter there is only the indicator's own cell to point to.
    address: (cell ?? indicator.titleCell).address,
    rag: ragOf(status),
    statusWord: statusWord(status),
    valueText,
    valueShort: cell?.value.kind === 'ratio' ? `${cell.value.shown.text}%` : valueText,
    targetShort: shortTarget(entry, period),
    travel: moved && shownTravel(moved),
    travelText: moved ? sayMoved(moved) : '',
    override: shownOverride(entry),
    ...(lapsed !== null && { lapsed }),
    targetText,
    sentence: `${explainStatus(entry, period)}${ruleOf(entry, judged)}`,
    marks: sayMarks(entry, found, judged.settings.policy),
    trend: trendOf(entry, judged),
    trendText: sayTrend(entry, judged),
    comparators,
    averages,
    averagesText: sayAverages(comparators, partOfYear),
    cohortText: cohortFact(entry, judged).join(' '),
    percentage: isPercentage(indicator),
    bulletText: sayBullet(
      `${period.key} ${valueText}`,
      targetText,
      averages,
      cell ? smallCohortInterval(cell.value) : null,
    ),
    direction: setting.direction,
    accumulation: setting.accumulation,
    suggested: setting.source === 'suggested',
    ...(basis && { basis }),
  };
}

/** The target in force as a figure; '' where it is none, or not of this period. */
function shortTarget({ indicator }: JudgedIndicator, period: JudgedScorecard['period']): string {
  const target = targetFor(indicator, period);
  if (typeof target === 'string') return '';
  const sign = signOf(indicator);
  const from = `${target.from.text}${sign}`;
  return target.to ? `${from} to ${target.to.text}${sign}` : from;
}

function shownTravel({ noise, said, up }: Moved): IndicatorCard['travel'] {
  if (said.way === 'no-change') return { arrow: null, word: travelWord(said.way) };
  if (noise !== null) return { arrow: null, word: NO_CLEAR_CHANGE };
  return { arrow: up ? 'up' : 'down', word: travelWord(said.way) };
}

function shownOverride(entry: JudgedIndicator): IndicatorCard['override'] {
  const { override } = entry;
  const says = sayOverride(entry);
  return override?.kind === 'in-force' && says !== null
    ? { rag: override.rag, word: setWord(override), says }
    : null;
}

/** Where the tolerance was read, for a status that it decides. */
function ruleOf({ setting, status }: JudgedIndicator, { settings }: JudgedScorecard): string {
  const byTolerance =
    status.kind === 'rated' && !isMet(status) && !status.byThresholds && setting.tolerance === null;
  return byTolerance && settings.ruleFrom !== undefined ? sayRuleFrom(settings.ruleFrom) : '';
}

/** Averages that are numbers, labelled with their year; a year-to-date figure only meets them at the end of its year. */
function comparatorsOf(
  { indicator, setting }: JudgedIndicator,
  judged: JudgedScorecard,
): IndicatorCard['comparators'] {
  const { columns } = judged.scorecard;
  const whole = setting.accumulation === 'year-to-date' ? ', full year' : '';
  return (['neighbour', 'england'] as const).flatMap((of) => {
    const cell = indicator[of];
    const found = cell && measured(cell.value);
    if (!found) return [];
    const year = columns[of]?.year ?? null;
    const name = of === 'england' ? 'England' : 'Statistical neighbours';
    const label = `${name}${year === null ? '' : ` ${year}`}${whole}`;
    const text = `${found.shown.text}${signOf(indicator)}`;
    return [{ of, label, value: toNumber(found.exact), text }];
  });
}

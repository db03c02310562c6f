import { cohortFromWording } from '../indicators/cohorts';
import { directionFromSheet, directionFromStatuses } from '../indicators/directionProof';
import { directionOfSize } from '../indicators/directionOfSize';
import { directionFromWording, namesNothingBad, saysBetter } from '../indicators/directionRules';
import { equal } from '../values/exact';
import { isPercentage } from '../indicators/unit';
import { foldSpace } from '../grid/grid';
import { matchStored } from './matchStored';
import type { ColumnRole, Reading } from '../reading/reading';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import {
  DEFAULT_POLICY,
  type Direction,
  type IndicatorSetting,
  type Settings,
  type ToleranceKind,
} from './settings';
import { basisOfHeading } from '../targets/targetBasis';
import { isOtherTolerance, readTolerance, type OwnTolerance } from '../judging/thresholds';
import { withWrittenRule } from '../judging/writtenRule';
import { countsOn, headedToDate, suggestAccumulation } from './accumulation';
import { isAnswered } from './answeredRule';

type Described = Pick<
  Indicator,
  'ref' | 'title' | 'target' | 'goodIs' | 'besides' | 'past' | 'periods' | 'amberEnds'
>;

/** What the sheet shows is proof, then statuses enough of its own that agree, then the wording. */
function suggestDirection(indicator: Described): Direction {
  const shown = directionFromSheet(indicator);
  if (shown) return shown;
  // The sheet says which way is better in a word not known here ("T"): the wording of the title would be a guess against it.
  const { goodIs } = indicator;
  if (goodIs && goodIs.direction === null && goodIs.cell.value.kind !== 'blank') return 'none';
  const stated = directionFromStatuses(indicator);
  if (stated?.proven) return stated.better;
  const title = foldSpace(indicator.title);
  const worded = directionFromWording(title);
  // "% of target achieved", worked out as figure over target: the sheet counts more as better, unless the row says otherwise.
  if (indicator.besides?.attained) {
    // Green a little below the target is still green; red above it is not.
    const isAgainst = stated?.better === 'lower' && stated.above;
    return worded === 'lower' || isAgainst ? 'none' : 'higher';
  }
  if (worded === 'higher' && (isHeldAgainstTime(indicator) || isIndexOfCompliance(indicator))) return 'none';
  if (worded !== 'none') return isDoubtful(worded, stated?.better ?? null, indicator) ? 'none' : worded;
  // A share of what nobody would call bad is better high, and that is said only where a status of the sheet says so too.
  const agree = stated?.better === 'higher' && isPercentage(indicator) && namesNothingBad(title);
  return agree ? 'higher' : 'none';
}

/**
 * Whether the wording of a title stands alone against the size of its target ("fires not attended": lower, but 95% is aimed at).
 * A status of the sheet's own that fits the wording is a second witness, and what a title says outright is no guess.
 */
const isDoubtful = (worded: Direction, stated: Direction | null, indicator: Described): boolean => {
  const bySize = directionOfSize(indicator);
  return bySize !== null && bySize !== worded && stated !== worded && !saysBetter(indicator.title);
};

const SPAN = /\b(?:second|sec|minute|min|hour|hr|day|week|wk|month)s?\b/i;

/**
 * "Complaints answered" against "20 working days": the figure is how long it took, although its words speak of a share. Hours
 * of training given, which the title itself counts, are none.
 */
const isHeldAgainstTime = ({ title, target, besides }: Described): boolean =>
  !SPAN.test(title) &&
  ((target?.value.kind === 'single' && SPAN.test(target.value.raw) && target.value.per === undefined) ||
    SPAN.test(besides?.unit?.value.raw ?? ''));

/** "Water quality compliance (CRI)" in a sheet that gives its unit as "number" is no share that complied: it may as well count what did not. */
const isIndexOfCompliance = ({ title, besides }: Described): boolean => {
  const unit = besides?.unit?.value.raw ?? '';
  return /\bcompliance\b/i.test(title) && unit !== '' && !/%|\bper ?cent/i.test(`${title} ${unit}`);
};

/** What the target's own words, or else the heading of its column, say of its basis. */
function saidBasis(
  { target }: Pick<Indicator, 'target'>,
  { columns }: Partial<Pick<Scorecard, 'columns'>>,
): 'year' | 'to-date' | null {
  const value = target?.value;
  if (value?.kind === 'single' && value.basis) return value.basis;
  const heading = columns?.target;
  return heading ? (heading.basis ?? basisOfHeading(heading.text)) : null;
}

/**
 * Direction, accumulation and cohort as a suggestion, from its row and from what the headings of the figures say.
 */
export function suggestSetting(
  indicator: Described,
  headings: Partial<Pick<Scorecard, 'columns' | 'reading'>> = {},
): IndicatorSetting {
  const { ref, title } = indicator;
  const suggested = suggestAccumulation(indicator);
  const accumulation =
    suggested === 'snapshot' && headedToDate(headings) && countsOn(indicator) ? 'year-to-date' : suggested;
  const own = readTolerance(indicator.besides?.tolerance ?? null, countedIn(indicator));
  return {
    ref,
    title,
    direction: suggestDirection(indicator),
    accumulation,
    source: 'suggested',
    tolerance: own?.tolerance ?? null,
    toleranceKind: own && toleranceKindOf(indicator, own, headings.reading),
    cohort: cohortFromWording(title, accumulation),
  };
}

/** The row's words for what its figure counts; none for a percentage, whose title names days and people as conditions. */
const countedIn = (indicator: Described): string =>
  isPercentage(indicator) ? '' : `${indicator.title} ${indicator.besides?.unit?.value.raw ?? ''}`;

/**
 * Whether a row's own tolerance is of points or of the target. A per cent beside a target that is itself in per cent may be
 * either ("1.5%, tolerance 0.25%"), unless the cell or the heading says "of target" or "points"; beside days it is of
 * the target.
 */
function toleranceKindOf(
  indicator: Described,
  { toleranceKind, saysPercent }: OwnTolerance,
  reading: Reading | undefined,
): ToleranceKind | null {
  if (toleranceKind) return toleranceKind;
  if (saysPercent && !isPercentage(indicator)) return 'relative';
  return headedKind(reading, saysPercent);
}

/** What the heading of the column of tolerances says of bare numbers beneath it: "Tolerance (% of target)", "± points". */
function headedKind(reading: Reading | undefined, saysPercent: boolean): ToleranceKind | null {
  const heading = reading?.columns.find(({ role }) => role === 'tolerance')?.heading ?? '';
  if (/\bpp\b|\bppts?\b|\bp\.p\.|\bpoints?\b|\bpts?\b/i.test(heading)) return 'points';
  if (/\bof (?:the )?(?:target|plan|goal)\b|\brelative\b/i.test(heading)) return 'relative';
  // "Tolerance (%)" over 5 is so much of the target; over 5% it only says once more what the cells say.
  return !saysPercent && /%|\bper ?cent\b/i.test(heading) ? 'relative' : null;
}

/**
 * Whether the sheet says how far off is amber in words that were not understood: in the row, until it has a tolerance of
 * its own; beside the table, until a person has answered that line. Other settings that are kept do not answer it.
 */
function asksTolerance(indicator: Described, setting: IndicatorSetting, answered: boolean): boolean {
  // "Green = within 10%": what a row calls its tolerance is not amber's.
  if (indicator.amberEnds?.kind === 'green-past-target' && !answered) return true;
  if (setting.tolerance !== null) return false;
  if (isOtherTolerance(indicator.besides?.tolerance ?? null, countedIn(indicator))) return true;
  const { amberEnds } = indicator;
  if (amberEnds === undefined || answered) return false;
  if (amberEnds.kind === 'by-share') return setting.direction === 'lower';
  return amberEnds.kind !== 'in-other-units' || !isPercentage(indicator);
}

/**
 * A stored setting that nobody has confirmed, held against what the sheet itself says now: its column of directions or of
 * tolerances may have changed since, or a person has typed another word on the settings sheet. Which of the two cannot
 * be told, so it is asked.
 */
function withSheet<Setting extends IndicatorSetting>(
  setting: Setting,
  indicator: Described,
  scorecard: Parameters<typeof suggestSetting>[1],
): Setting {
  if (setting.source === 'confirmed') return setting;
  const direction = directionFromSheet(indicator) ?? setting.direction;
  const own = readTolerance(indicator.besides?.tolerance ?? null, countedIn(indicator));
  const kind = own && toleranceKindOf(indicator, own, scorecard?.reading);
  const before = { amount: setting.tolerance, kind: setting.toleranceKind };
  const isOther =
    own !== null && (before.amount === null || !equal(own.tolerance, before.amount) || kind !== before.kind);
  if (direction === setting.direction && !isOther) return setting;
  return {
    ...setting,
    direction,
    ...(isOther && { tolerance: own.tolerance, toleranceKind: kind }),
    differs: {
      ...(direction !== setting.direction && { direction: setting.direction }),
      ...(isOther && { tolerance: before }),
    },
  };
}

/** Roles that change a status: while one of them is asked about, none is given. */
const TELLING: ReadonlySet<ColumnRole> = new Set([
  'figure',
  'numerator',
  'denominator',
  'target',
  'threshold',
  'tolerance',
  'polarity',
]);

/** What was found of a reading is found anew with each judging. */
const unasked = ({
  contradicted: _contradicted,
  asksTolerance: _asks,
  ...setting
}: IndicatorSetting): IndicatorSetting => setting;

const isUnsettled = (reading: Reading | undefined): boolean =>
  reading !== undefined &&
  (reading.misfit !== null ||
    reading.columns.some(({ role, sure }) => sure === 'asked' && TELLING.has(role)));

/**
 * Settings that cover a scorecard: its indicators first and in its order, one each, then stored ones for indicators
 * that stand elsewhere. Stored ones are kept; missing ones are suggested. References get renumbered from year to
 * year, so the title decides: a stored setting is matched by reference and title, by title alone, and by reference
 * alone only where the titles still resemble each other.
 */
export function settingsFor(
  scorecard: Pick<Scorecard, 'indicators'> &
    Partial<Pick<Scorecard, 'columns' | 'writtenRule' | 'openRule' | 'reading'>>,
  stored: Settings | null,
): Settings {
  const { openRule } = scorecard;
  const answered = stored !== null && openRule !== undefined && isAnswered(stored.policy, openRule);
  const unsettled = isUnsettled(scorecard.reading);
  const { matched, rest } = matchStored(scorecard.indicators, stored?.indicators ?? []);
  const indicators = scorecard.indicators.map((indicator, index): IndicatorSetting => {
    const found = matched[index];
    const setting = found
      ? withSheet({ ...unasked(found), ref: indicator.ref, title: indicator.title }, indicator, scorecard)
      : suggestSetting(indicator, scorecard);
    const targetBasis = setting.targetBasis ?? saidBasis(indicator, scorecard);
    return {
      ...setting,
      ...(targetBasis && { targetBasis }),
      ...(unsettled && { waits: true as const }),
      ...(asksTolerance(indicator, setting, answered) && { asksTolerance: true as const }),
    };
  });
  const all = [...indicators, ...rest];
  if (stored) {
    const { policy, ruleFrom, overrides, steps } = stored;
    return {
      policy,
      indicators: all,
      ...(ruleFrom !== undefined && { ruleFrom }),
      ...(overrides && { overrides }),
      ...(steps && { steps }),
    };
  }
  const { writtenRule: rule = null } = scorecard;
  return {
    policy: withWrittenRule(DEFAULT_POLICY, rule),
    indicators: all,
    ...(rule && { ruleFrom: rule.address }),
  };
}

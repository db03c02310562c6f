import type { Override } from '../overrides/override';
import { rational, ZERO, type Rational } from '../values/exact';

/** Which way is better: higher, lower, inside a range, or not judged. */
export type Direction = 'higher' | 'lower' | 'range' | 'none';
/** Year-to-date values are cumulative from April; rolling-year values cover the last twelve months. */
export type Accumulation = 'snapshot' | 'year-to-date' | 'rolling-year';
/**
 * What a target is of: the whole year, or the time up to the period. `straight-line`: the whole year, and a person has
 * chosen to hold a figure against the part of it that is over.
 */
export type TargetBasis = 'year' | 'to-date' | 'straight-line';
/** relative: per cent of the target; points: percentage points (or units) off it. */
export type ToleranceKind = 'relative' | 'points';

/**
 * What is too small to publish (domain rules, "Disclosure"); one row of the settings sheet each. All are cases, that
 * is, children. Nought is never small: it names no one.
 */
export interface DisclosurePolicy {
  /** Numerators and plain counts from 1 to this are small. */
  readonly numeratorTo: number;
  /**
   * Those the numerator leaves out: denominator less numerator, from 1 to this. A setting of its own, for the rules
   * call the 6 that 172/178 leaves small, which as a numerator would not be.
   */
  readonly complementTo: number;
  /** Ratios of this many or fewer are small whatever their numerator. */
  readonly denominatorTo: number;
}

/**
 * Where a Refresh writes statuses. `ours`: in a RAG column of our own, unless the sheet has a status column; `sheet`: in the
 * sheet's own, in its words; `none`: in no column.
 */
export type StatusColumn = 'ours' | 'sheet' | 'none';

/** Whether a Refresh keeps a column of travel beside the scorecard; none is added where the sheet has one of its own. */
export type TravelColumn = 'none' | 'ours';

export const DEFAULT_DISCLOSURE: DisclosurePolicy = { numeratorTo: 5, complementTo: 6, denominatorTo: 10 };

/** The rules of judging and of what may be published, one row of the settings sheet each. */
export interface Policy extends DisclosurePolicy {
  /** Per cent of the target, or points; 5 by default. */
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind;
  /** What a shortfall of exactly the tolerance is. The published note leaves it open. */
  readonly atTolerance: 'amber' | 'red';
  /** Off target by up to this much, in the kind of the tolerance, is still green; nought but where a sheet's own rule says so. */
  readonly stillGreen: Rational;
  /** What a shortfall of exactly that is. */
  readonly atStillGreen: 'green' | 'amber';
  /** Judge the exact ratio or the rounded figure shown. */
  readonly judgeBy: 'exact' | 'shown';
  /** What a bare x means in this workbook. */
  readonly xMeans: 'suppressed' | 'not-available';
  readonly statusColumn: StatusColumn;
  /** Whether a figure so far is held against the straight line of a target that is the year's. */
  readonly straightLine: 'no' | 'yes';
  readonly travelColumn: TravelColumn;
  /** The sheets' own sentences about amber that were not understood and that a person has answered; '' for none. */
  readonly ruleAnswered: string;
  /** The readings of sheets of which a person has said that the sheet's own statuses are the wrong ones; '' for none. */
  readonly statusesWrong: string;
}

export const DEFAULT_POLICY: Policy = {
  tolerance: rational(5),
  toleranceKind: 'relative',
  atTolerance: 'amber',
  stillGreen: ZERO,
  atStillGreen: 'green',
  judgeBy: 'exact',
  xMeans: 'suppressed',
  statusColumn: 'ours',
  straightLine: 'no',
  travelColumn: 'none',
  ruleAnswered: '',
  statusesWrong: '',
  ...DEFAULT_DISCLOSURE,
};

/** One indicator's row on the settings sheet. Matched to the scorecard by reference, and by title where it has none. */
export interface IndicatorSetting {
  readonly ref: string;
  readonly title: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  /** A suggestion is judged by, and shown as a suggestion, until an analyst confirms it. */
  readonly source: 'suggested' | 'confirmed';
  /** Overrides of the policy; null means the policy's. */
  readonly tolerance: Rational | null;
  readonly toleranceKind: ToleranceKind | null;
  /** Indicators that share a cohort share their denominator; null when not known. */
  readonly cohort: string | null;
  /** What its target is of; absent where neither the sheet nor a person has said. */
  readonly targetBasis?: TargetBasis;
  /** A person said what its target is of. */
  readonly basisChosen?: true;
  /** How the sheet is read is not settled: until a person has answered, no status is given. Never stored. */
  readonly waits?: true;
  /**
   * What is stored of it, where nobody has confirmed that and the sheet's own column says something else by now: the
   * direction and tolerance above are then the sheet's, and what hangs on them is asked. Never stored.
   */
  readonly differs?: {
    readonly direction?: Direction;
    readonly tolerance?: { readonly amount: Rational | null; readonly kind: ToleranceKind | null };
  };
  /**
   * The sheet's own status is another, as in many of its rows: something may be read wrongly, and until a person has
   * answered there is none. Never stored.
   */
  readonly contradicted?: { readonly differing: number; readonly compared: number };
  /** The sheet says how far off is amber in words that were not understood: what is off target has no status. Never stored. */
  readonly asksTolerance?: true;
}

/** Whether it is asked how far off is amber: the sheet says so in words not understood, or as a number of points or per cent. */
export const isToleranceAsked = (
  setting: Pick<IndicatorSetting, 'asksTolerance' | 'source' | 'tolerance' | 'toleranceKind'>,
): boolean => setting.asksTolerance === true || isBareTolerance(setting);

/** "2" in a column of tolerances: whether points or per cent of the target, the sheet does not say. */
export const isBareTolerance = ({
  source,
  tolerance,
  toleranceKind,
}: Pick<IndicatorSetting, 'source' | 'tolerance' | 'toleranceKind'>): boolean =>
  source === 'suggested' && tolerance !== null && toleranceKind === null;

/** A person's word that from a period on the figures come of a new process: its limits are reckoned anew. */
export interface ProcessStep {
  readonly ref: string;
  readonly title: string;
  /** The period's name with its year: "Q3 2021-22". */
  readonly from: string;
  readonly reason: string;
}

export interface Settings {
  readonly policy: Policy;
  readonly indicators: readonly IndicatorSetting[];
  /** The cell of the sheet the policy's tolerance was read from, until someone confirms it. Never stored. */
  readonly ruleFrom?: string;
  /** What people set in place of a computed status, with the day it is read on (ISO), for what ends on a date. */
  readonly overrides?: {
    readonly today: string;
    readonly all: readonly Override[];
    /** Those set on this sheet while it had another name. */
    readonly formerly?: ReadonlySet<Override>;
  };
  readonly steps?: readonly ProcessStep[];
}

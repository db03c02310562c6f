import type { Indicator, Scorecard } from '../indicators/scorecard';
import { isPercentage } from '../indicators/unit';
import type { Period } from '../periods/period';
import { foldSpace } from '../grid/grid';
import { DEFAULT_POLICY, type IndicatorSetting, type Policy } from '../settings/settings';
import { isAnswered } from '../settings/answeredRule';
import { isReadRightly } from '../settings/statusesWrong';
import { absolute, compare, equal, rational, subtract, type Rational } from '../values/exact';
import { statedAt } from './contradiction';
import type { JudgedIndicator, JudgedScorecard } from './judged';
import { notRated } from './judgeValue';
import { ownStatusOf } from './ownStatus';
import type { NoteLine } from './rule/noteLine';
import type { Judgement, Rag } from './status';

/**
 * Where nothing on a sheet says how far off target is amber, our usual 5% stands in; the sheet's own statuses may be by
 * another rule. Two kinds of them say that it is: amber where ours is red or the other way round, while no other row's status
 * proves ours (amber farther off, or red nearer by), and statuses that know no amber at all ("Met", "Not met") beside an
 * amber of ours. Such rows wait, with one question: how far off target is still amber.
 */
export function withEdgeAsked(judged: JudgedScorecard): JudgedScorecard {
  if (isSaid(judged) || isReadRightly(judged)) return judged;
  const rows = judged.indicators.map((entry) => offTarget(entry, judged));
  const told = rows.flatMap((row) => row ?? []);
  const knows = vocabulary(judged.scorecard, judged.period);
  const open = told.filter((row) => !isProven(row, told, knows));
  const [first] = open.flatMap(({ line }) => line ?? []);
  if (!first || isAnswered(judged.settings.policy, first)) return judged;
  const waits = (at: number): boolean => open.some((row) => row === rows[at]);
  const ask = (setting: IndicatorSetting): IndicatorSetting => ({ ...setting, asksTolerance: true });
  return {
    ...judged,
    scorecard: { ...judged.scorecard, openRule: { ...first, byStatus: true } },
    settings: {
      ...judged.settings,
      indicators: judged.settings.indicators.map((setting, at) => (waits(at) ? ask(setting) : setting)),
    },
    indicators: judged.indicators.map((entry, at) =>
      waits(at) ? { ...entry, setting: ask(entry.setting), status: notRated('to-be-confirmed') } : entry,
    ),
  };
}

/** A row off target by our usual tolerance, with the colours its own status may mean. */
interface Off {
  readonly rag: Rag;
  readonly shortfall: Rational;
  /** So far off that no tolerance reaches there. */
  readonly far: boolean;
  /** Empty where it has no status of its own. */
  readonly own: readonly Rag[];
  readonly line: NoteLine | null;
}

/** What the statuses of the judged period are in all. */
interface Vocabulary {
  readonly told: number;
  readonly green: boolean;
  readonly amber: boolean;
  /** "Not met", which may be amber or red. */
  readonly missed: boolean;
}

const isUsual = ({ tolerance, toleranceKind, atTolerance, stillGreen }: Policy): boolean =>
  equal(stillGreen, DEFAULT_POLICY.stillGreen) &&
  equal(tolerance, DEFAULT_POLICY.tolerance) &&
  toleranceKind === DEFAULT_POLICY.toleranceKind &&
  atTolerance === DEFAULT_POLICY.atTolerance;

/** Whether the sheet says how far off is amber, is asked about it already, or a person has set it. */
const isSaid = ({ scorecard, settings }: JudgedScorecard): boolean =>
  scorecard.writtenRule !== undefined ||
  scorecard.openRule !== undefined ||
  !isUsual(settings.policy) ||
  scorecard.indicators.some(({ improving, amberEnds }) => improving || amberEnds);

function offTarget(
  { indicator, setting, status, override }: JudgedIndicator,
  { scorecard, period }: JudgedScorecard,
): Off | null {
  if (status.kind !== 'rated' || status.rag === 'green' || status.byThresholds || override) return null;
  if (setting.tolerance !== null || status.shortfall === null) return null;
  const stated = statedAt(indicator, scorecard, period);
  const own = stated && ownStatusOf(stated);
  return {
    rag: status.rag,
    shortfall: status.shortfall,
    far: isFar(indicator, status),
    own: own?.kind === 'colours' ? own.rags : [],
    line: stated ? { text: foldSpace(stated.cell.value.raw), address: stated.cell.address } : null,
  };
}

/** A fifth of the target, and of a percentage ten points as well: two points of 5% are two fifths of it. */
const FAR = rational(20);
const FAR_POINTS = rational(10);

function isFar(
  indicator: Indicator,
  { shortfall, actual, target }: Extract<Judgement, { readonly kind: 'rated' }>,
): boolean {
  if (shortfall === null || compare(shortfall, FAR) < 0) return false;
  return !isPercentage(indicator) || compare(absolute(subtract(actual, target.value)), FAR_POINTS) >= 0;
}

function vocabulary(scorecard: Scorecard, period: Period): Vocabulary {
  const all = scorecard.indicators.flatMap((indicator) => statedAt(indicator, scorecard, period) ?? []);
  const read = all.map(ownStatusOf);
  const told = read.flatMap((own) => (own?.kind === 'colours' ? [own.rags] : []));
  const has = (rag: Rag): boolean => told.some((rags) => rags.length === 1 && rags[0] === rag);
  // A word that is not known may be the one for amber.
  const unread = all.some(({ cell }, at) => read[at] === null && cell.value.kind !== 'blank');
  return {
    told: told.length,
    green: has('green'),
    amber: has('amber') || unread,
    missed: told.some((rags) => rags.length > 1),
  };
}

/** Fewer statuses show no scale. */
const ENOUGH = 4;

function isProven(row: Off, all: readonly Off[], { told, green, amber, missed }: Vocabulary): boolean {
  // Without a word for amber the sheet may have none.
  if (missed && !amber) return row.rag === 'red' || !green || told < ENOUGH;
  if (row.rag === 'red' && row.far) return true;
  // Where another word is amber, "not met" is red.
  const own = row.own.length > 1 ? RED : row.own;
  const [stated] = own;
  if (stated === undefined || stated === 'green' || stated === row.rag) return true;
  return all.some(
    (other) =>
      other.own.length === 1 &&
      other.own[0] === row.rag &&
      other.rag === row.rag &&
      (row.rag === 'red'
        ? compare(other.shortfall, row.shortfall) <= 0
        : compare(other.shortfall, row.shortfall) >= 0),
  );
}

const RED: readonly Rag[] = ['red'];

import type { Shown } from '../../domain/values/cells';
import { compare } from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import { QUARTERS } from '../../domain/periods/periods';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Target } from '../../domain/targets/targets';
import type { Check, Outcome } from '../check';
import type { ProfileTrouble } from '../details';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { targetFigure } from '../helpers/figures';
import { fail, pass } from '../helpers/outcomes';

type Profile = Extract<Target, { readonly kind: 'profile' }>;

export const targetProfile: Check = {
  id: 'target-profile',
  title: 'Target by quarter is uneven',
  severity: 'warning',
  why: 'A quarter without a target gets no status, and a cumulative target that turns back is a slip of typing.',
  fix: 'Give a figure for each of the four quarters, each step the same way.',
  limits: 'A target that truly follows the seasons turns back too: leave it then.',
  examples: {
    pass: [
      clean(
        'four steps up',
        'Q1',
        HEADINGS,
        '5 | 3 or more placements | Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10% | 1.1 (2/187)',
      ),
      clean('four steps down', 'Q1', HEADINGS, '5 | Days to match | Q1: 150 Q2: 140 Q3: 140 Q4: 121 | 147'),
    ],
    fail: [
      faulty(
        'a quarter is missing',
        'C2',
        'Q1',
        HEADINGS,
        '5 | 3 or more placements | Q1 - 2.5% Q2 - 5% Q4 - 10% | 1.1 (2/187)',
      ),
      faulty(
        'digits swapped',
        'C2',
        'Q1',
        HEADINGS,
        '5 | 3 or more placements | Q1 - 2.5% Q2 - 5% Q3 - 57% Q4 - 10% | 1.1 (2/187)',
      ),
    ],
    cannotTell: [],
  },
  run({ scorecard }) {
    return scorecard.indicators.flatMap((indicator): readonly Outcome[] => {
      const [figure, target] = [targetFigure(indicator), indicator.target?.value];
      if (!figure || target?.kind !== 'profile') return [];
      const says = missingPeriods(target, duePeriods(scorecard)) ?? turnOf(target);
      if (!says) return [pass(figure.cell.address)];
      return [
        fail(
          targetProfile,
          scorecard,
          figure,
          { id: 'target-profile', place: figure.place, says },
          { stated: target.raw },
        ),
      ];
    });
  },
};

/** The quarters a profile must cover: all, or those that have a column of targets where each has its own. */
const duePeriods = ({ columns: { periodTargets } }: Scorecard): readonly PeriodKey[] =>
  periodTargets?.map(({ period }) => period.key) ?? QUARTERS;

function missingPeriods({ byPeriod }: Profile, due: readonly PeriodKey[]): ProfileTrouble | null {
  const periods = due.filter((period) => byPeriod[period] === undefined);
  return periods.length > 0 ? { kind: 'missing', periods } : null;
}

interface Step {
  readonly from: PeriodKey;
  readonly to: PeriodKey;
  readonly fromShown: Shown;
  readonly toShown: Shown;
  /** 1 up, −1 down. */
  readonly way: -1 | 0 | 1;
}

/** The step that goes the other way than most; as many up as down, than the year as a whole. */
function turnOf({ byPeriod, percent }: Profile): ProfileTrouble | null {
  const given = Object.entries(byPeriod).map(([period, shown]) => ({ period, shown }));
  const steps = given.slice(1).flatMap(({ period, shown }, index): readonly Step[] => {
    const before = given[index];
    if (!before) return [];
    const way = compare(shown.value, before.shown.value);
    return [{ from: before.period, to: period, fromShown: before.shown, toShown: shown, way }];
  });
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) return null;
  const balance =
    steps.reduce((sum, { way }) => sum + way, 0) || compare(last.shown.value, first.shown.value);
  const odd = steps.find(({ way }) => way !== 0 && way === (balance >= 0 ? -1 : 1));
  if (!odd) return null;
  const text = (shown: Shown): string => shown.text + (percent ? '%' : '');
  return {
    kind: 'turns',
    from: odd.from,
    to: odd.to,
    fromText: text(odd.fromShown),
    toText: text(odd.toShown),
    mostly: balance >= 0 ? 'rises' : 'falls',
  };
}

import type { CellValue } from '../../domain/values/cells';
import { equal, HUNDRED, sign } from '../../domain/values/exact';
import { periodsBefore } from '../../domain/periods/order';
import type { Period } from '../../domain/periods/period';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { periodFigure, type PeriodFigure } from '../helpers/figures';
import { sparseBecause } from '../helpers/frequency';
import { cannotTell, fail, pass } from '../helpers/outcomes';

const HEAD = 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23 | Q4 2022-23';

/** The same figure in so many periods running is a figure left standing. */
const RUN = 4;

export const notUpdated: Check = {
  id: 'not-updated',
  title: 'No new figure for several periods',
  severity: 'warning',
  why: 'A figure left standing while the others move on reports old news as new.',
  fix: 'Ask for the figure, or say beside it how often it comes.',
  limits: `It needs ${RUN} periods running with the very same figure of three digits or more while most other indicators had new ones; smaller figures and ratios may well be equal, and those that come once a year are left alone.`,
  examples: {
    pass: [
      clean(
        'it moves',
        'Q4',
        HEAD,
        '1 | Number of current CLA | N/A | 187 | 191 | 191 | 191',
        '2 | Number of current Care Leavers | N/A | 188 | 191 | 190 | 193',
      ),
      clean(
        'small figures repeat',
        'Q4',
        HEAD,
        '1 | Number of never events | 0 | 1 | 1 | 1 | 1',
        '2 | Number of current Care Leavers | N/A | 188 | 191 | 190 | 193',
      ),
    ],
    fail: [
      faulty(
        'left standing',
        'G2',
        'Q4',
        HEAD,
        '1 | Number of current CLA | N/A | 187 | 187 | 187 | 187',
        '2 | Number of current Care Leavers | N/A | 188 | 191 | 190 | 193',
      ),
    ],
    cannotTell: [
      clean(
        'nothing moves',
        'Q4',
        HEAD,
        '1 | Number of current CLA | N/A | 187 | 187 | 187 | 187',
        '2 | Number of current Care Leavers | N/A | 188 | 188 | 188 | 188',
      ),
      clean(
        'yearly by its words',
        'Q4',
        HEAD,
        '1 | Attainment 8 score (annual) | N/A | 19.25 | 19.25 | 19.25 | 19.25',
        '2 | Number of current Care Leavers | N/A | 188 | 191 | 190 | 193',
      ),
    ],
  },
  run({ scorecard, period, others = [] }) {
    const run = [...periodsBefore(scorecard, period.key), period].slice(-RUN);
    if (run.length < RUN) return [];
    const rows = scorecard.indicators.map((indicator) => ({
      indicator,
      stands: standsStill(indicator, run),
    }));
    const told = rows.filter(({ stands }) => stands !== null);
    const moving = told.filter(({ stands }) => stands === false).length;
    return told.flatMap(({ indicator, stands }): readonly Outcome[] => {
      const figure = periodFigure(indicator, period.key);
      if (!figure) return [];
      if (stands === false) return [pass(figure.cell.address)];
      return [judge(scorecard, figure, { run, moving, of: told.length, others })];
    });
  },
};

function judge(
  scorecard: Scorecard,
  figure: PeriodFigure,
  {
    run,
    moving,
    of,
    others,
  }: {
    readonly run: readonly Period[];
    readonly moving: number;
    readonly of: number;
    readonly others: readonly Scorecard[];
  },
): Outcome {
  const { indicator, cell, place } = figure;
  const seldom = comesYearly(indicator) ?? sparseBecause(indicator, place.period, scorecard, others);
  if (seldom !== null) return cannotTell(cell.address, seldom);
  if (moving * 2 < of) return cannotTell(cell.address, 'Most other figures stand still too.');
  return fail(
    notUpdated,
    scorecard,
    figure,
    {
      id: 'not-updated',
      place,
      figure: cell.value.raw.trim(),
      since: run[0]?.key ?? place.period,
    },
    { stated: cell.value.raw.trim() },
  );
}

const YEARLY = /\b(?:annual(?:ly)?|yearly|once a year|per year|each year)\b/i;

/** What its words or its column of frequencies say of how often it comes; null where they do not. */
function comesYearly({ title, besides }: Indicator): string | null {
  const frequency = besides?.frequency?.value.raw ?? '';
  return YEARLY.test(title) || YEARLY.test(frequency) ? 'It is a yearly figure by its words.' : null;
}

/** Whether every period has the very same figure of three digits or more; null where some have none. */
function standsStill(indicator: Indicator, run: readonly Period[]): boolean | null {
  const values = run.map(({ key }) => indicator.periods[key]?.value);
  const [first] = values;
  if (!first || values.some((value) => value?.kind !== 'number' && value?.kind !== 'ratio')) return null;
  if (first.kind !== 'number' || isSmall(first)) return false;
  return values.every((value) => value?.kind === 'number' && equal(value.exact, first.exact));
}

/** None and all come again of themselves, and so do small numbers. */
function isSmall({ exact, shown }: Extract<CellValue, { readonly kind: 'number' }>): boolean {
  const digits = shown.text.replace(/\D/g, '').replace(/^0+/, '').length;
  return sign(exact) === 0 || equal(exact, HUNDRED) || digits < 3;
}

import type { Analysis } from '../app/session/analyse';
import type { Dismissal } from '../app/settings/tables/dismissals';
import { countSets, countStatuses } from '../domain/judging/countStatuses';
import { formatReference } from '../domain/grid/address';
import { figureAt } from '../domain/targets/target';
import { measured, type ScorecardCell } from '../domain/values/cells';
import { toNumber, round, type Rational } from '../domain/values/exact';
import { judgeIndicator } from '../domain/judging/judge';
import type { JudgedIndicator } from '../domain/judging/judged';
import type { Period } from '../domain/periods/period';
import type { Policy } from '../domain/settings/settings';
import type { FileResult } from './fileResult';
import { columnsJson } from './columnsJson';
import { findingJson } from './findingJson';
import { splitByDecision } from './decisions';
import { tablesJson } from './tablesJson';
import { overTimeJson } from './overTimeJson';
import { uncalculatedCells } from './uncalculated';

/** One period of an indicator. Per cent for percentages; variancePercent to two decimals; null where there is none. */
interface PeriodJson {
  readonly shown: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly target: number | null;
  readonly variancePercent: number | null;
  readonly rag: 'red' | 'amber' | 'green' | null;
  readonly notRatedBecause: string | null;
}

const number = (value: Rational | null): number | null => (value === null ? null : toNumber(value));

function periodJson(
  { indicator, setting }: JudgedIndicator,
  cell: ScorecardCell,
  period: Period,
  policy: Policy,
): PeriodJson {
  const status = judgeIndicator(indicator, period, setting, policy);
  const { value } = cell;
  const target = indicator.target?.value;
  const rated = status.kind === 'rated';
  const inForce =
    target?.kind === 'profile' ? figureAt(target, period) : target?.kind === 'single' ? target.value : null;
  return {
    shown:
      value.kind === 'ratio' ? toNumber(value.shown.value) : number(measured(value)?.shown.value ?? null),
    numerator: value.kind === 'ratio' ? toNumber(value.numerator) : null,
    denominator: value.kind === 'ratio' ? toNumber(value.denominator) : null,
    target: rated ? toNumber(status.target.value) : number(inForce?.value ?? null),
    variancePercent: rated && status.variancePercent ? toNumber(round(status.variancePercent, 2)) : null,
    rag: rated ? status.rag : null,
    notRatedBecause: rated ? null : status.because,
  };
}

function indicatorJson(judged: JudgedIndicator, analysis: Analysis) {
  const { indicator, setting } = judged;
  const { scorecard, settings } = analysis.judged;
  const periods: Record<string, PeriodJson> = {};
  for (const period of scorecard.periods) {
    const cell = indicator.periods[period.key];
    if (cell) periods[period.key] = periodJson(judged, cell, period, settings.policy);
  }
  return {
    ref: indicator.ref,
    title: indicator.title,
    cell: formatReference(scorecard.sheet, indicator.titleCell.address),
    direction: setting.direction,
    directionSource: setting.source,
    accumulation: setting.accumulation,
    targetBasis: setting.targetBasis === 'straight-line' ? 'year' : (setting.targetBasis ?? null),
    judged: periods[analysis.judged.period.key] ?? null,
    ...overTimeJson(judged, analysis.judged),
    periods,
  };
}

const saidOf = ({ reason, by, on }: Dismissal) => ({ reason, by, on });

/**
 * The result for one workbook in the documented shape, version 2. `findings` are those still open; one that was set
 * aside before its cell changed says so in `lapsed`. `dismissed` are those set aside, with the reason.
 */
export function toJson(result: Extract<FileResult, { readonly kind: 'checked' }>) {
  const { workbook, analysis } = result;
  const { judged, run } = analysis;
  const { scorecard } = judged;
  const { sheet, range, year, unplaced = [] } = scorecard;
  const { open, dismissed } = splitByDecision(result);
  return {
    version: 2,
    workbook,
    scorecard: { sheet, range, year, period: judged.period.key, columns: columnsJson(scorecard) },
    indicators: judged.indicators.map((each) => indicatorJson(each, analysis)),
    findings: open.map(({ finding, dismissal }) => ({
      ...findingJson(finding),
      ...(dismissal && { lapsed: saidOf(dismissal) }),
    })),
    dismissed: dismissed.map(({ finding, dismissal }) => ({
      ...findingJson(finding),
      ...saidOf(dismissal),
    })),
    notRead: unplaced.map(({ what, text, address }) => ({
      what,
      text,
      cell: formatReference(sheet, address),
    })),
    notCalculated: uncalculatedCells(judged).map((address) => formatReference(sheet, address)),
    leftOut: result.leftOut,
    tables: tablesJson(result.tables, result.reading.workbook.sheetNames),
    summary: {
      ...countStatuses(judged),
      setByPerson: countSets(judged),
      checksRun: run.checksRun,
      passed: run.passed,
      couldNotTell: run.couldNotTell,
    },
  };
}

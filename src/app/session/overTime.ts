import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { ragOf, type Rag } from '../../domain/judging/status';
import { withFigure } from '../../domain/overTime/whatIf';
import { seriesOf } from '../../domain/overTime/series';
import { measured } from '../../domain/values/cells';
import { toNumber } from '../../domain/values/exact';
import { controlLinesOf, type ControlLines } from '../../report/overTime/controlLines';
import { overTimeOf } from '../../report/overTime/overTime';
import { signOf } from '../../wording/indicator';
import type { SaidControl } from '../../wording/overTime/control';
import type { SaidForecast } from '../../wording/overTime/forecast';
import { explainStatus, statusWord } from '../../wording/status';

/** What a card says of an indicator over time: worked out when the card is opened, not before. */
export interface OverTimeView {
  /** "Now, Q3" and the status by the numbers: beside the year's end, so that neither is taken for the other. */
  readonly now: { readonly label: string; readonly word: string; readonly rag: Rag | null };
  readonly yearEnd: SaidForecast | null;
  readonly control: SaidControl | null;
  /** Its control chart, where there are twelve points or more. */
  readonly lines: ControlLines | null;
  /** Why there is no control chart, where a step was declared; '' else. */
  readonly noChart: string;
  /** The same period of the years before, latest first. */
  readonly years: readonly { readonly label: string; readonly says: string }[];
  /** Where a new process was declared, and from where one could be. */
  readonly steps: readonly { readonly from: string; readonly reason: string }[];
  readonly stepChoices: readonly string[];
  /** What may be tried; null where there is no figure, or nothing it would be held against. */
  readonly whatIf: WhatIf | null;
}

/** A figure that may be tried: cases of a group, or a number. */
export type WhatIf =
  | { readonly kind: 'cases'; readonly at: number; readonly of: number }
  | { readonly kind: 'number'; readonly at: string; readonly sign: '%' | '' };

/** The entry behind a card, by the card's address. */
const entryAt = ({ indicators, period }: JudgedScorecard, address: string): JudgedIndicator | null =>
  indicators.find(
    ({ indicator }) => (indicator.periods[period.key] ?? indicator.titleCell).address === address,
  ) ?? null;

export function viewOverTime(judged: JudgedScorecard, address: string): OverTimeView | null {
  const entry = entryAt(judged, address);
  if (!entry) return null;
  const { saidForecast, saidControl, noChart, years } = overTimeOf(entry, judged);
  const labels = seriesOf(entry, judged).figures.map(({ label }) => label);
  const declared = entry.steps ?? [];
  return {
    now: {
      label: `Now, ${judged.period.key}`,
      word: statusWord(entry.status),
      rag: ragOf(entry.status),
    },
    yearEnd: saidForecast,
    control: saidControl,
    lines: controlLinesOf(entry, judged),
    noChart,
    years,
    steps: declared.map(({ from, reason }) => ({ from, reason })),
    // A process of its own needs figures before it and after.
    stepChoices:
      entry.setting.accumulation === 'snapshot' && labels.length > 5
        ? labels.slice(1).filter((label) => declared.every(({ from }) => from !== label))
        : [],
    whatIf: whatIfOf(entry, judged),
  };
}

function whatIfOf({ indicator, status }: JudgedIndicator, { period }: JudgedScorecard): WhatIf | null {
  const value = indicator.periods[period.key]?.value;
  const found = value && measured(value);
  if (status.kind !== 'rated' || !found) return null;
  if (value.kind === 'ratio')
    return { kind: 'cases', at: toNumber(value.numerator), of: toNumber(value.denominator) };
  return { kind: 'number', at: found.shown.text, sign: signOf(indicator) };
}

/** The status with another figure, and the sentence that explains it; null for what is no figure. Nothing is written. */
export function tryFigure(
  judged: JudgedScorecard,
  address: string,
  typed: string,
): { readonly rag: Rag | null; readonly word: string; readonly says: string } | null {
  const entry = entryAt(judged, address);
  const tried = entry && withFigure(entry, judged.period, judged.settings.policy, typed);
  if (!tried) return null;
  return {
    rag: ragOf(tried.status),
    word: statusWord(tried.status),
    says: explainStatus(tried, judged.period),
  };
}

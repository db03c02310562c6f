import type { PeriodKey } from '../domain/periods/period';
import type { FindingDetail } from './details';

/** error: wrong; warning: look at it; note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** An edit whose outcome is certain: the cell's text before and after. */
export interface Fix {
  readonly sheet: string;
  readonly address: string;
  readonly from: string;
  readonly to: string;
  /** Where the text is a number Excel does not know as one: what the cell is to hold, and its number format; null keeps that. */
  readonly number?: { readonly value: number; readonly format: string | null };
}

/** Something a check found: data only. The words are made in src/wording. `Id` is the check's stable id. */
export interface Finding<Detail extends FindingDetail = FindingDetail> {
  readonly id: Detail['id'];
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell to look at, "J10". */
  readonly address: string;
  /** The indicator's reference; null when the finding is about the sheet. */
  readonly indicator: string | null;
  readonly indicatorTitle: string | null;
  readonly period: PeriodKey | null;
  /** What the sheet says and what it should say by our reckoning; null when there is no such pair. */
  readonly stated: string | null;
  readonly computed: string | null;
  /** What the wording needs, by check. */
  readonly detail: Detail;
  readonly fix: Fix | null;
}

/** Stable key of a finding while its cell does not change: used for ticking, dismissing and React keys. */
export const findingKey = (finding: Finding): string => `${finding.id}|${finding.sheet}!${finding.address}`;

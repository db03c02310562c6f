import { nameOfFigures, type FigureTable } from '../../domain/tables/figures';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import type { Check, Outcome } from '../check';
import type { FindingDetail } from '../details';

/** A finding at a cell of a table of figures. None offers a fix: which of two numbers is wrong is not certain. */
export function failFigures(
  check: Check,
  { table, indicator }: LinkedFigures,
  address: string,
  detail: FindingDetail,
  numbers: { readonly stated: string; readonly computed: string },
): Outcome {
  return {
    kind: 'fail',
    finding: {
      id: detail.id,
      severity: check.severity,
      sheet: table.sheet,
      address,
      indicator: indicator?.ref ?? null,
      indicatorTitle: indicator?.title ?? null,
      period: null,
      ...numbers,
      detail,
      fix: null,
    },
  };
}

/** What the words call a table. */
export const figuresName = (table: FigureTable): string => nameOfFigures(table);

import type { Indicator } from '../../domain/indicators/scorecard';
import type { Reading } from '../../domain/reading/reading';
import { measured } from '../../domain/values/cells';
import { toNumber } from '../../domain/values/exact';
import type { Table } from '../reading/findTable';

const PERCENTAGE = /^(?:the )?(?:%|percentage|per ?cent\b|proportion)|%\)?$/i;

/**
 * Whether values and headings do not fit: most rows that are percentages have figures far over 100, as counts have, or
 * the headings stand a column beside their figures. Then nothing is coloured until a person has looked.
 */
export function findMisfit(table: Table, indicators: readonly Indicator[]): Reading['misfit'] {
  const shifted = findShift(table);
  if (shifted) return shifted;
  let [count, of] = [0, 0];
  // Every row has the same periods: told once, the latest first.
  const latestFirst = Object.keys(indicators[0]?.periods ?? {}).reverse();
  for (const { title, target, periods, besides } of indicators) {
    const isPercentage = PERCENTAGE.test(title) || /^%|^per ?cent/i.test(besides?.unit?.value.raw ?? '');
    const single = target?.value.kind === 'single' ? toNumber(target.value.value.value) : null;
    if (!isPercentage && !(target?.value.kind === 'single' && target.value.percent)) continue;
    if (single !== null && single > 100) continue;
    const figure = firstMeasured(latestFirst, periods);
    if (!figure) continue;
    of++;
    if (toNumber(figure.exact) > 110) count++;
  }
  return count >= 3 && count * 2 > of ? { kind: 'impossible-figures', count, of } : null;
}

function firstMeasured(keys: readonly string[], periods: Indicator['periods']): ReturnType<typeof measured> {
  for (const key of keys) {
    const cell = periods[key];
    const figure = cell ? measured(cell.value) : null;
    if (figure) return figure;
  }
  return null;
}

/** Descriptions without a heading, and right of the last column a heading without a cell: all moved by one. */
function findShift({ settled: { columns } }: Table): Reading['misfit'] {
  const filled = columns.filter(({ draft }) => draft.facts.filled > 0);
  const [first] = filled;
  const empty = columns.filter(({ draft }) => draft.facts.filled === 0 && draft.heading !== '');
  const last = columns.at(-1);
  if (!first || !last || first.draft.heading !== '' || first.draft.role !== 'title') return null;
  const beside = columns.find(({ draft }) => draft.column === first.draft.column + 1);
  const isDescribed = beside?.draft.sense.role === 'title' && beside.draft.facts.numeric > 0;
  return isDescribed && empty.includes(last) ? { kind: 'headings-shifted', by: 1 } : null;
}

import { countsOf } from '../../report/counts';
import { sayPeriod } from '../../report/period';
import { partsJson, tableJson } from '../reportJson';
import type { RollUpRequest, RollUpResult } from './rollUp';

/** What a roll-up holds, for scripts: its tables, then each service as a report on it alone would be told. */
export function rollUpJson(result: RollUpResult, request: RollUpRequest) {
  if (result.kind === 'not-written') {
    const { because, says } = result;
    return {
      workbooks: request.workbooks,
      written: null,
      refused: because === 'open' ? says : null,
      error: because === 'unread' ? says : null,
    };
  }
  const { rollUp, made, open, leftOut, marked, owed, cards, services } = result;
  const { front, tables, closing } = rollUp;
  return {
    workbooks: request.workbooks,
    written: request.out,
    version: request.version,
    draft: request.draft,
    title: front.title,
    position: front.position,
    fields: front.fields,
    keyPoints: rollUp.keyPoints,
    tables: tables.map(({ id, says, table }) => ({ id, facts: says, ...tableJson(table) })),
    services: made.map((one, at) => ({
      name: rollUp.services[at]?.name ?? '',
      workbook: services[at]?.current.workbook ?? null,
      sheet: services[at]?.current.sheet ?? null,
      period: sayPeriod(one.judged.period),
      counts: countsOf(one.judged),
      /** Periods whose figures come from earlier scorecards, and which those are. */
      from: rollUp.services[at]?.from ?? [],
      earlier: (services[at]?.earlier ?? []).map(({ card: { workbook, sheet } }) => ({ workbook, sheet })),
      ...partsJson(one),
    })),
    abbreviations: closing.abbreviations,
    leftOut,
    owed,
    open,
    marked,
    /** Workbooks without a scorecard. */
    without: cards.without,
    unread: cards.unread,
  };
}

import type { TableKind, TableReason } from '../domain/tables/figures';

/** What a kind of table is called. */
export const KIND_WORDS: Readonly<Record<TableKind, string>> = {
  breakdown: 'Breakdown',
  series: 'Series over time',
  shares: 'Shares by group',
  yearly: 'Yearly figures',
};

/** Why a table is taken for what it is, a few words each: "13 dates", "adds up to 100: Harrow". */
export function sayTableReason(reason: TableReason): string {
  switch (reason.kind) {
    case 'times':
      return `${reason.count} dates`;
    case 'councils':
      return `beside ${reason.names.join(' and ')}`;
    case 'adds-up':
      return reason.heading === '' ? 'adds up to 100' : `${reason.heading} adds up to 100`;
    case 'shares-of-counts':
      return reason.heading === '' ? 'shares of its counts' : `${reason.heading} is the share of its counts`;
    case 'total':
      return `ends in ${reason.label}`;
    case 'words':
      return `named ${reason.text}`;
  }
}

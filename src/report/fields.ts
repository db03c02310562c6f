import { foldSpace } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import { DEFAULT_TITLE, FIELDS, TABLES_TITLE, type FieldId } from '../wording/reports/document';
import { sayPeriod } from './period';
import { hasTablesAlone } from './tables/alone';

/** What an author said of a report; '' where nothing was. */
export type ReportFields = Readonly<Record<FieldId, string>>;

export const NO_FIELDS: ReportFields = Object.fromEntries(FIELDS.map(({ id }) => [id, ''])) as Record<
  FieldId,
  string
>;

/** Some of the fields over others; what says nothing changes nothing. */
export const withFields = (below: ReportFields, over: Partial<ReportFields>): ReportFields => ({
  ...below,
  ...Object.fromEntries(Object.entries(over).filter(([, text]) => foldSpace(text) !== '')),
});

/**
 * A report's title: what its author called it, else a plain name. A title that does not say which period it is of gets it
 * added. The name of a sheet is no title.
 */
export function titleOf(judged: JudgedScorecard, { title }: ReportFields): string {
  const { period } = judged;
  const said = foldSpace(title);
  // Each table has dates of its own.
  if (hasTablesAlone(judged)) return said === '' ? TABLES_TITLE : said;
  const when = sayPeriod(period);
  if (said === '') return `${DEFAULT_TITLE}, ${when}`;
  return namesPeriod(said, period.key, period.year) ? said : `${said}, ${when}`;
}

/** "Quarter 3 2022-23" and "Q3 2022/23" are of Q3; a title with another year is not. */
function namesPeriod(title: string, key: string, year: string | null): boolean {
  const plain = title.toLowerCase().replace(/[/–]/g, '-');
  const quarter = /^q([1-4])\b/i.exec(key)?.[1];
  const names = [
    key.toLowerCase(),
    ...(quarter === undefined ? [] : [`quarter ${quarter}`, `qtr ${quarter}`]),
  ];
  const short = year?.toLowerCase();
  const long = short?.replace(/^(\d\d)(\d\d)-(\d\d)$/, '$1$2-$1$3');
  return (
    names.some((name) => new RegExp(`\\b${name}\\b`).test(plain)) &&
    (short === undefined ||
      /\d\d/.test(key) ||
      plain.includes(short) ||
      (long !== undefined && plain.includes(long)))
  );
}

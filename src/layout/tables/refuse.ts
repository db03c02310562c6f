import { cellAt, type Grid } from '../../domain/grid/grid';
import { kindOfHeadings, namesPeople } from '../reading/otherKinds';
import type { Draft } from './draft';

const MONEY =
  /[£$€]|\b(?:budgets?|spend(?:ing)?|expenditure|invoices?|virements?|income|savings|costs?|payroll)\b/i;
const MONEY_FORMAT = /[£$€]|\[\$/;
/** Hours, stock and takings are counted in tables of the same form; they are none of a report's. */
const OTHER =
  /\b(?:rota|shifts?|overtime|timesheets?|hours worked|stock|inventory|quantity|qty|units? (?:sold|price)|sales|revenue|turnover (?:£|\$)|orders|sku|mileage)\b/i;
/** Headings of registers and lists of cases. */
const REGISTER =
  /^(?:name|forename|surname|child|pupil|case|client|worker|allocated to|address|postcode|d\.?o\.?b\.?|date of birth|due date|start date|end date|likelihood|impact|owner|action|mitigation|row labels)s?$/i;

/** Whether headings, title or cells say that this is money, a register, a rota, a pivot: nothing for a report. */
export function isOtherKind(said: readonly string[], headings: readonly string[]): boolean {
  const words = [...said, ...headings];
  if (words.some((text) => MONEY.test(text) || OTHER.test(text))) return true;
  const plain = headings.map((text) => text.toLowerCase().replace(/[’`]/g, "'").trim());
  return kindOfHeadings(plain) !== null || headings.some((text) => REGISTER.test(text.trim()));
}

/** Whether most figures of these cells are sums of money, by their formats or signs. */
export function holdsMoney(grid: Grid, rows: readonly number[], columns: readonly number[]): boolean {
  const cells = rows.flatMap((row) => columns.map((column) => cellAt(grid, row, column)));
  const money = cells.filter(({ value, numberFormat }) =>
    typeof value === 'number'
      ? MONEY_FORMAT.test(numberFormat)
      : MONEY.test(value === true || value === false ? '' : value),
  );
  return money.length * 4 > cells.length;
}

/** Lines of a budget or of accounts, as their rows are called. */
const ACCOUNT_LINE =
  /\b(?:balances?|surplus|deficit|(?:brought|carried) forward|[bc]\/f(?:wd)?|reserves?|income|expenditure|salar(?:y|ies)|wages|premises|suppl(?:y|ies)|grants?|funds?|funding|fees|lettings|premium|insurance|depreciation|overheads?|borrowing|loans?|interest|capital|revenue|contingency|pay award|on-costs|energy|utilities|(?:teaching|support|agency|catering|admin\w*) staff|net (?:cost|position)|gross (?:cost|spend))\b/i;
/** Sums of money are larger than what most services count. */
const LARGE = 1000;

/** Whether the rows are lines of a budget: most are called so and hold large sums, some of them below nought. */
export function isAccounts(grid: Grid, { rows, columns, labelColumn, wordColumns }: Draft): boolean {
  const places = [labelColumn, ...wordColumns.map(({ column }) => column)].filter((at) => at !== null);
  const lines = rows.filter(({ row }) =>
    places.some((column) => ACCOUNT_LINE.test(String(cellAt(grid, row, column).value))),
  );
  const numbers = rows.flatMap(({ row }) =>
    columns.flatMap(({ column }) => {
      const { value } = cellAt(grid, row, column);
      return typeof value === 'number' ? [value] : [];
    }),
  );
  const large = numbers.filter((number) => Math.abs(number) >= LARGE).length;
  return lines.length >= 3 && lines.length * 2 >= rows.length && large * 3 >= numbers.length * 2;
}

/** Whether a draft is a list of people or cases: names for labels, or more words than figures. */
export function isList(grid: Grid, { labelColumn, rows, columns, wordColumns }: Draft): boolean {
  if (wordColumns.length > 1 && wordColumns.length >= columns.length) return true;
  const numbers = rows.map(({ row }) => row);
  return labelColumn !== null && namesPeople(grid, labelColumn, numbers) && rows.length > 2;
}

/** Whom public services count, and what of them. */
const PEOPLE =
  /\b(?:child(?:ren)?|young|youth|cla|lac|looked[ -]after|cared?|caring|carers?|placements?|foster\w*|adopt\w*|pupils?|students?|schools?|education\w*|absen\w+|attend\w+|exclu\w+|suspen\w+|attain\w+|key stage|ks[1-5]|ethnic\w*|genders?|boys|girls|males?|females?|ages?|aged|needs?|referrals?|assessments?|plans?|reviews?|health\w*|dental|immunis\w+|offen\w+|missing|leavers?|ehcps?|sen|send|neighbours?|england|residents?|tenan\w+|housing|homeless\w*|patients?|adults?|safeguard\w*|caseloads?|cases|incidents?|crimes?|visits?|population|households?|complaints?|disab\w+|sickness|vacanc\w+|workforce|episodes?|uasc)\b/i;

/** Whether the words of a table speak of people a public service counts: a stock list or a price list does not. */
export const isAboutPeople = (texts: readonly string[]): boolean => texts.some((text) => PEOPLE.test(text));

/** Headings of a scorecard: a table that has them is one, read or not, and nothing beside one. */
const SCORECARD =
  /^(?:.*\btargets?\b.*|rag|status|rag (?:rating|status)|rating|direction of travel|variance)$/i;

export const hasScorecardHeadings = (headings: readonly string[]): boolean =>
  headings.some((heading) => SCORECARD.test(heading.trim()));

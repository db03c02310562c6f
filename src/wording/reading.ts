import type { ImprovingRule } from '../domain/judging/improvingRule';
import type { ColumnRole, ReadColumn, Reading, RoleReason } from '../domain/reading/reading';
import { compare, formatDecimal, isInteger, sign, ZERO, type Rational } from '../domain/values/exact';
import type { WrittenRule } from '../domain/judging/writtenRule';
import type { Policy, ToleranceKind } from '../domain/settings/settings';
import { formatColumn } from '../domain/grid/address';
import { sayList } from './places';
import { capital } from '../domain/values/words';

/** A role as the pane's chips and the settings sheet name it. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  ref: 'reference',
  title: 'indicator',
  section: 'theme',
  unit: 'unit',
  owner: 'owner',
  polarity: 'which way is better',
  frequency: 'how often',
  period: 'period',
  target: 'target',
  stretch: 'stretch target',
  threshold: 'threshold',
  tolerance: 'tolerance',
  comparator: 'average of others',
  'past-year': 'past year',
  'past-period': 'past period',
  figure: 'figure',
  numerator: 'numerator',
  denominator: 'denominator',
  ytd: 'year to date',
  status: 'status',
  travel: 'direction of travel',
  variance: 'variance',
  commentary: 'commentary',
  ignore: 'left out',
};

/** Roles that say nothing without the period they are of. */
export const PERIOD_ROLES: ReadonlySet<ColumnRole> = new Set([
  'figure',
  'numerator',
  'denominator',
  'target',
  'status',
  'past-period',
  'past-year',
]);

/** The two ends of amber in columns of their own, and all colours in one cell, in words. */
const AMBER_ENDS: Readonly<Partial<Record<NonNullable<ReadColumn['of']>, string>>> = {
  'amber-low': 'amber, its lower end',
  'amber-high': 'amber, its upper end',
  criteria: 'each colour',
};

/** "figure, Q2", "threshold of red". */
export function sayRole({ role, period, of }: Pick<ReadColumn, 'role' | 'period' | 'of'>): string {
  const word =
    role === 'threshold' && of ? `${ROLE_WORDS.threshold} of ${AMBER_ENDS[of] ?? of}` : ROLE_WORDS[role];
  return period && role !== 'ignore' ? `${word}, ${period.key}` : word;
}

/** Where a column stands, as a person names it: "D"; a row where indicators run across. */
const at = (column: number, { orientation }: Pick<Reading, 'orientation'>): string =>
  orientation === 'across' ? `row ${column + 1}` : `column ${formatColumn(column)}`;

function sayReason(reason: RoleReason, reading: Pick<Reading, 'orientation'>): string {
  switch (reason.kind) {
    case 'quotient':
      return `in ${reason.fits} of ${reason.of} rows it is ${at(reason.numerator, reading)} divided by ${at(reason.denominator, reading)}`;
    case 'difference':
      return `in ${reason.fits} of ${reason.of} rows it is the distance of ${at(reason.figure, reading)} from ${at(reason.target, reading)}`;
    case 'status-words':
      return `${reason.fits} of ${reason.of} cells are words or letters of a status`;
    case 'status-fills':
      return `${reason.fits} of ${reason.of} cells are filled red, amber or green`;
    case 'arrows':
      return `${reason.fits} of ${reason.of} cells are arrows`;
    case 'sentences':
      return `${reason.fits} of ${reason.of} cells are different sentences`;
    case 'numbers':
      return `${reason.fits} of ${reason.of} cells are figures`;
    case 'bounds':
      return `${reason.fits} of ${reason.of} cells are bounds, such as “at least 90”`;
    case 'same-scale':
      return `in ${reason.fits} of ${reason.of} rows it is of about the size of the figures beside it`;
    case 'statuses-agree':
      return `in ${reason.fits} of ${reason.of} rows it gives the status the sheet itself has`;
    case 'heading':
      return `its heading says “${reason.text}”`;
    case 'heading-above':
      return `the heading above it says “${reason.text}”`;
    case 'neighbours':
      return `it stands beside the ${ROLE_WORDS[reason.role]}`;
    case 'disagrees':
      return `its heading reads like ${ROLE_WORDS[reason.words]}, its cells like ${ROLE_WORDS[reason.numbers]}`;
    case 'chosen':
      return 'you said so; it is kept on the settings sheet';
  }
}

/** Why a column has its role, in one sentence; '' where nothing speaks for it. */
export function sayWhy(
  { because }: Pick<ReadColumn, 'because'>,
  reading: Pick<Reading, 'orientation'>,
): string {
  const said = sayList(because.map((reason) => sayReason(reason, reading)));
  return said === '' ? '' : `${capital(said)}.`;
}

/** "14 indicators in rows 6 to 19", or in columns where they run across. */
export function sayRows({ blocks, orientation }: Pick<Reading, 'blocks' | 'orientation'>): string {
  const rows = blocks.flatMap((block) => block.rows);
  const count = rows.length === 1 ? '1 indicator' : `${rows.length} indicators`;
  if (rows.length === 0) return count;
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const name = (place: number): string =>
    orientation === 'across' ? formatColumn(place) : String(place + 1);
  const noun = orientation === 'across' ? 'column' : 'row';
  return first === last
    ? `${count} in ${noun} ${name(first)}`
    : `${count} in ${noun}s ${name(first)} to ${name(last)}`;
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count} ${many}`;

/** The reading in one line: "14 indicators · Q1 to Q3 · target · your own status · 2 averages". */
export function sayFolded({ blocks, columns, periods }: Reading, indicators: number): string {
  const of = (role: ColumnRole): number => columns.filter((column) => column.role === role).length;
  const first = periods[0]?.key;
  const last = periods.at(-1)?.key;
  const span =
    first === undefined || last === undefined || first === last ? (first ?? '') : `${first} to ${last}`;
  return [
    counted(indicators, '1 indicator', 'indicators'),
    blocks.length > 1 ? `${blocks.length} tables` : '',
    span,
    of('numerator') > 0 ? 'numerators and denominators' : '',
    of('target') > 0 ? counted(of('target'), 'target', 'targets') : '',
    of('threshold') > 0 ? 'thresholds' : '',
    of('target') + of('threshold') > 0 ? '' : 'no target',
    of('status') > 0 ? 'your own status' : '',
    of('comparator') > 0 ? counted(of('comparator'), 'average', 'averages') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** That values and headings do not fit, and what to look at; null where they do. */
export function sayMisfit({ misfit }: Pick<Reading, 'misfit'>): string | null {
  if (misfit?.kind === 'headings-shifted')
    return 'The figures stand one column left of their headings. Move the headings or the figures, or say below what each column is: no status is given until you have.';
  return (
    misfit &&
    `${misfit.count} of ${misfit.of} figures cannot be right against their targets, so a column may have been taken for another. Look at the figures and the target first: no status is given until you have.`
  );
}

export const READING_KEPT = { button: 'Keep this' };

/** Once roles and directions are kept: "Kept on the settings sheet: 2 columns, 14 directions." */
export function sayReadingKept(columns: number, indicators: number): string {
  const kept = [
    ...(columns === 0 ? [] : [counted(columns, '1 column', 'columns')]),
    counted(indicators, '1 direction', 'directions'),
  ];
  return `Kept on the settings sheet: ${kept.join(', ')}.`;
}

/** "10%" of the target, "2 points". */
function sayTolerance(tolerance: Rational, kind: ToleranceKind): string {
  const amount = formatDecimal(tolerance, isInteger(tolerance) ? 0 : 1);
  return kind === 'relative' ? `${amount}%` : `${amount} ${amount === '1' ? 'point' : 'points'}`;
}

/** A rule as it is said: the sheet's, another sheet's, or that of the settings. */
type SaidRule = Pick<Policy, 'tolerance' | 'toleranceKind' | 'atTolerance'> &
  (Pick<WrittenRule, 'stillGreen'> | Pick<Policy, 'stillGreen' | 'atStillGreen'>);

/** "Green within 5%, ", where green reaches past the target. */
function sayGreen(rule: SaidRule): string {
  const { amount, at } =
    'atStillGreen' in rule
      ? { amount: rule.stillGreen, at: rule.atStillGreen }
      : (rule.stillGreen ?? { amount: ZERO, at: 'green' });
  if (sign(amount) === 0) return '';
  return `green ${at === 'green' ? 'within' : 'below'} ${sayTolerance(amount, rule.toleranceKind)}, `;
}

/** A sheet's own rule: "amber within 10%", "amber below 10%" where exactly that is red; the settings' where they differ, and that of another sheet which it outranks. */
export function sayWrittenRule(
  rule: SaidRule,
  policy: SaidRule,
  outranked: WrittenRule | null = null,
): string {
  const says = ({ tolerance, toleranceKind, atTolerance }: SaidRule): string =>
    sign(tolerance) === 0
      ? 'nothing: what misses its target is red'
      : `${atTolerance === 'amber' ? 'within' : 'below'} ${sayTolerance(tolerance, toleranceKind)}`;
  const same =
    compare(rule.tolerance, policy.tolerance) === 0 &&
    rule.toleranceKind === policy.toleranceKind &&
    rule.atTolerance === policy.atTolerance &&
    sayGreen(rule) === sayGreen(policy);
  return [
    `${sayGreen(rule)}amber ${says(rule)}`,
    ...(same ? [] : [`the settings say ${sayGreen(policy)}${says(policy)}`]),
    ...(outranked ? [`${outranked.address} says ${sayGreen(outranked)}${says(outranked)}`] : []),
  ].join('; ');
}

/** As much of a sentence as one reads in a question. */
const QUOTED = 160;

/** A sentence of the sheet about amber that was not understood, with its cell: "A20 says: “…”". */
export const sayOpenRule = ({ text, address }: Pick<WrittenRule, 'text' | 'address'>): string =>
  `${address} says: “${text.length > QUOTED ? `${text.slice(0, QUOTED).trim()}…` : text}”`;

/** Why a line of the sheet, or a status of its own, is asked about. */
export const sayWhyOpen = ({ byStatus }: { readonly byStatus?: true }): string =>
  byStatus
    ? 'No rule was read, and by 5% of the target this would be another.'
    : 'I could not read this as a rule.';

/** Where the tolerance of a status was read, while nobody has confirmed it. */
export const sayRuleFrom = (address: string): string =>
  ` The tolerance is the ${address.includes('!') ? 'workbook' : 'sheet'}’s own, read in ${address} and not confirmed yet.`;

/** Next year's sheet has no rows in the table of columns: the settings sheet could not be written to. */
export const CHOICES_LEFT =
  ' What you said of the columns could not be taken along: say it again there, once the settings sheet can be written to.';

/** "amber where it is better than last year", for the rule a sheet states without an amount. */
export const sayImprovingRule = ({ since }: Pick<ImprovingRule, 'since'>): string =>
  `amber where it is better than ${since === 'last-year' ? 'last year' : 'the period before'}`;

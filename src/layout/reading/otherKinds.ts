import { cellAt, type Grid } from '../../domain/grid/grid';
import type { OtherKind } from '../../domain/reading/reading';
import type { DraftColumn } from './draftColumn';
import { headingColumns, lineOf, type Header } from './header';

interface Kind {
  readonly kind: OtherKind;
  /** Headings that mark it, each counted once. */
  readonly headings: readonly RegExp[];
  readonly least: number;
}

/** What marks each of them: so many different headings of its own. */
const KINDS: readonly Kind[] = [
  {
    kind: 'pivot',
    least: 1,
    headings: [/^row labels$/, /^column labels$/, /^(?:sum|count|average|max|min) of /],
  },
  {
    kind: 'risks',
    least: 2,
    headings: [
      /\blikelihood\b|\bprobability\b/,
      /\bimpact\b|\bconsequence\b|\bseverity\b/,
      /\b(?:risk|threat|hazard)s?\b/,
      /\b(?:mitigat|control)\w*\b/,
      /\b(?:residual|inherent|gross|net)\b.*\b(?:risk|score|rating)\b/,
    ],
  },
  {
    kind: 'budget',
    least: 2,
    headings: [
      /\b(?:budget|estimate)s?\b(?!ed)/,
      /\bforecasts?\b|\bproject(?:ed|ion)\b/,
      /\b(?:spend|spent|expenditure|committed|commitments? £)\b/,
      /\b(?:cost|nominal|account|subjective|ledger|fund|gl) (?:code|centre|center)s?\b/,
      /\b(?:variance|actual|outturn|ytd|to date)\b.*[£$€]|[£$€].*\b(?:variance|actual|outturn|ytd|to date)\b/,
      /\bvirement|\bincome\b|\bgrant\b|\bcapital\b|\bslippage\b/,
    ],
  },
  {
    kind: 'people',
    least: 1,
    headings: [
      /^(?:(?:first|last|full|given|family|child'?s?|pupil'?s?|student'?s?|employee'?s?|staff|patient'?s?|client'?s?|candidate'?s?|learner'?s?) )name$|^(?:sur|fore)name$|^(?:pupil|student|child|learner|employee|staff member|colleague|patient|client|customer|candidate|service user|resident|tenant|worker|carer|teacher|person|applicant|volunteer|member of staff)s?$/,
      /^(?:upn|uln|nhs (?:no\.?|number)|nino|d\.?o\.?b\.?|date of birth|payroll (?:no\.?|number)|candidate (?:no\.?|number))$/,
    ],
  },
  {
    kind: 'invoice',
    least: 2,
    headings: [
      /^(?:qty|quantity)$/,
      /\bunit (?:price|cost)\b|^price$|^rate \(?£/,
      /\bvat\b/,
      /\b(?:amount|line total|net|gross|subtotal)\b/,
      /\binvoice\b/,
      /\bsupplier\b/,
    ],
  },
  {
    kind: 'rota',
    least: 3,
    headings: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(
      (day) => new RegExp(`\\b${day}[a-z]*\\b`),
    ),
  },
  {
    kind: 'survey',
    least: 2,
    headings: [
      /\bstrongly agree\b/,
      /^agree\b/,
      /\bneither\b|^neutral$/,
      /^disagree\b/,
      /\bstrongly disagree\b/,
      /\b(?:very|fairly) (?:satisfied|good|dissatisfied|poor)\b/,
      /^respons(?:e|es|e count|dent.*)$/,
      /\bdon'?t know\b/,
      /\brespondents?\b/,
      /\btimestamp\b/,
    ],
  },
  {
    kind: 'actions',
    least: 2,
    headings: [
      /^(?:agreed |key |planned )?(?:action|task|recommendation|milestone)s?(?: (?:required|taken|no\.?|ref))?$/,
      /\b(?:due|target|completion|deadline|start|end|finish)(?: date)?$/,
      /\b(?:assigned to|raised by|opened|closed|date (?:raised|closed|completed))\b/,
      /\b(?:% complete|progress|percent complete)\b/,
    ],
  },
  {
    kind: 'projects',
    least: 2,
    headings: [
      /^(?:project|programme|scheme|workstream)s?(?: (?:name|title))?$/,
      /\bstart(?: date)?$/,
      /\b(?:end|finish|completion)(?: date)?$/,
      /\bmilestones?\b/,
      /\bphase\b|\bstage\b/,
    ],
  },
  {
    kind: 'contacts',
    least: 2,
    headings: [/\be-?mail\b/, /\b(?:tele)?phone\b|^tel\.?$|\bmobile\b/, /\baddress\b/, /\bpostcode\b/],
  },
  {
    kind: 'assets',
    least: 2,
    headings: [
      /\basset\b/,
      /\bserial\b/,
      /\bmake\b|\bmodel\b/,
      /\bpurchased?\b/,
      /\bdepreciat|\bbook value\b/,
    ],
  },
];

const plain = (text: string): string => text.toLowerCase().replace(/[’`]/g, "'").trim();

/** What kind of other table a row of plain headings belongs to; null where none says so. */
export const kindOfHeadings = (headings: readonly string[]): OtherKind | null =>
  KINDS.find(
    ({ headings: marks, least }) =>
      marks.filter((mark) => headings.some((heading) => mark.test(heading))).length >= least,
  )?.kind ?? null;

/** What else the table is, by the headings that only such a table has; null where nothing says so. */
export function otherKindOf(
  grid: Grid,
  header: Header,
  drafts: readonly DraftColumn[],
  rows: readonly number[],
): OtherKind | null {
  const found = kindOfHeadings(header.headings.map(({ lines }) => plain(lines.join(' '))));
  if (found) return found;
  const title = drafts.find(({ role }) => role === 'title');
  return title && /\bname\b/i.test(title.heading) && namesPeople(grid, title.column, rows) ? 'people' : null;
}

/** Headings are looked for in this many rows. */
const LOOKED_AT = 40;

/** What a sheet that is no scorecard holds, by the first row that reads like headings of something else. */
export function describeSheet(grid: Grid): OtherKind | null {
  for (let row = grid.top; row < grid.top + Math.min(grid.cells.length, LOOKED_AT); row++) {
    const columns = headingColumns(grid, row);
    if (!columns || columns.length < 3) continue;
    const kind = kindOfHeadings(columns.map((column) => plain(lineOf(cellAt(grid, row, column)))));
    if (kind) return kind;
  }
  return null;
}

const PERSON =
  /^(?:(?:mr|mrs|ms|miss|dr|cllr|prof)\.? )?[A-Z][a-z'’-]+ (?:[A-Z]\.? )?[A-Z][a-z'’-]+$|^[A-Z][a-z'’-]+, [A-Z][a-z'’-]+$/;

/** Whether most of a column are names of people: "Ann Example", "Example, Ann". */
export function namesPeople(grid: Grid, column: number, rows: readonly number[]): boolean {
  const texts = rows
    .map((row) => cellAt(grid, row, column).value)
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  return texts.length >= 3 && texts.filter((text) => PERSON.test(text.trim())).length >= texts.length * 0.7;
}

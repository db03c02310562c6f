import { formatAddress, formatReference } from '../domain/grid/address';
import { foldSpace, type Grid } from '../domain/grid/grid';
import { findAmberEnd } from '../domain/judging/amberEnd';
import { parseImprovingRule } from '../domain/judging/improvingRule';
import type { KeySheets } from '../domain/judging/rule/keySheets';
import type { NoteLine } from '../domain/judging/rule/noteLine';
import { readLabelledAmber } from '../domain/judging/rule/readSentence';
import { readScaleKeys } from '../domain/judging/rule/scaleKey';
import { searchRule, searchTwoColours } from '../domain/judging/writtenRule';
import { DEFAULT_POLICY } from '../domain/settings/settings';
import { findDataTable } from './findDataTable';
import { findScorecard } from './findScorecard';
import { describeSheet } from './reading/otherKinds';
import { keyLines } from './reading/placeScale';

/** Names of sheets that are there to say what colours mean: any sentence of theirs is heard. */
const KEY_NAME =
  /\b(?:keys?(?! (?:performance|indicators?|measures?|figures|results|facts|stat\w*|messages|dates|lines|tasks|actions))|rag|brag|legend|definitions?|guidance|guide|thresholds?|tolerances?|methodology|glossary|criteria|ratings?)\b/i;
/** Sheets of notes: what tells of the day's figures stands there as well. */
const NOTES_NAME =
  /\b(?:notes?|read ?me|about|instructions?|information|info|help|how to\b.*|introduction)\b/i;
/** A sheet of any other name counts while it has fewer filled cells of text. */
const SHORT = 80;
const ROWS = 80;
/** More cells side by side are rows of a table. */
const SIDE_BY_SIDE = 4;

/** Whether a sheet's name says that it explains the others. */
export const isKeyName = (name: string): boolean => KEY_NAME.test(name) || NOTES_NAME.test(name);

/** The scorecard whose rule is looked for, and the names of the sheets that may be other scorecards. */
interface Beside {
  readonly sheet: string;
  readonly others: readonly string[];
}

/**
 * What other sheets of the workbook say of how statuses are given. A sheet counts by its name, or as a short sheet of texts; a scorecard, a
 * table of data, or another kind of list is none. Null where none says anything.
 */
export function readKeySheets(grids: readonly Grid[], { sheet, others }: Beside): KeySheets | null {
  const found = grids.flatMap((grid) => (grid.sheet === sheet ? [] : (readOne(grid) ?? [])));
  if (found.length === 0) return null;
  const names = others.filter((name) => name !== sheet && found.every((each) => each.name !== name));
  return {
    notes: found.flatMap(({ notes }) => notes),
    scales: found.flatMap(({ scales }) => scales),
    isAsked: found.some(
      ({ name, texts }) => !isNamed(texts, name, sheet) && names.some((other) => isNamed(texts, name, other)),
    ),
  };
}

interface KeySheet {
  readonly name: string;
  readonly texts: string;
  readonly notes: readonly NoteLine[];
  readonly scales: readonly NoteLine[];
}

function readOne(grid: Grid): KeySheet | null {
  const texts = grid.cells
    .slice(0, ROWS)
    .flatMap((row) => row.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : [])));
  const named = isKeyName(grid.sheet);
  if (texts.length === 0 || (!named && (texts.length >= SHORT || grid.cells.length > ROWS))) return null;
  const head = { ...grid, cells: grid.cells.slice(0, ROWS) };
  const whole = linesOf(head);
  const notes = KEY_NAME.test(grid.sheet) ? whole : whole.filter(({ text }) => laysDown(text));
  const scales = keyLines(head).map((line) => on(grid, line));
  if (!speaks(notes, scales) || isTable(head)) return null;
  return { name: grid.sheet, texts: texts.join('\n'), notes, scales };
}

function speaks(notes: readonly NoteLine[], scales: readonly NoteLine[]): boolean {
  const search = searchRule(notes);
  return (
    search.rule !== null ||
    search.unread !== null ||
    searchTwoColours(notes, null, []).rule !== null ||
    readScaleKeys(scales).length > 0 ||
    parseImprovingRule(notes) !== null ||
    findAmberEnd(notes, search) !== null
  );
}

/** A sheet that holds something of its own is no key of another. */
const isTable = (grid: Grid): boolean =>
  describeSheet(grid) !== null ||
  findScorecard(grid, DEFAULT_POLICY).kind === 'found' ||
  findDataTable(grid, null) !== null;

const on = ({ sheet }: Grid, { text, address }: NoteLine): NoteLine => ({
  text,
  address: formatReference(sheet, address),
});

/** Words that tell what became of figures, where a rule says what would. */
const TELLING =
  /\b(?:moved|went|fell|rose|improved|dropped|slipped|we (?:are|were)|was|were|last (?:month|quarter|meeting)|this (?:month|quarter)|q[1-4]|agreed|noted)\b/i;

/** In sheets of notes and of other names a line counts where it says what amber is, and tells of no figure of the day. */
const laysDown = (text: string): boolean =>
  !TELLING.test(text) &&
  (readLabelledAmber(text).length > 0 || searchRule([{ text, address: '' }]).rule !== null);

/** Ratings of other things than indicators against targets. */
const OTHER_MATTER =
  /\b(?:risks?|likelihood|impact|budgets?|spend\w*|overspend\w*|underspend\w*|financ\w+|forecasts?|projects?|programmes?|milestones?|tasks?|actions?|assurance|confidence|data quality)\b/i;
const OUR_MATTER = /\b(?:indicators?|measures?|kpis?|pis?|performance|targets?|scorecard)\b/i;
const isOther = (text: string): boolean => OTHER_MATTER.test(text) && !OUR_MATTER.test(text);

/** The lines of a sheet, without those of other matters: under a heading of such, or about one themselves. */
function linesOf(grid: Grid): readonly NoteLine[] {
  let under = false;
  return grid.cells.flatMap((cells, at): readonly NoteLine[] => {
    const filled = cells.flatMap(({ value }, column) => (value === '' ? [] : [{ value, column }]));
    const [first] = filled;
    const texts = filled.filter(({ value }) => typeof value === 'string');
    if (!first || texts.length === 0 || filled.length > SIDE_BY_SIDE) return [];
    const [start, second] = filled;
    const numbered = filled.length === 2 && typeof start?.value === 'number';
    const text =
      texts.length === 1 && !numbered
        ? String(texts[0]?.value)
        : numbered
          ? `${start.value} = ${foldSpace(String(second?.value))}`
          : texts.map(({ value }) => foldSpace(String(value))).join(' | ');
    if (isHeading(text)) under = isOther(text);
    const column = numbered ? first.column : (texts[0]?.column ?? first.column);
    return under || isOther(text)
      ? []
      : [on(grid, { text, address: formatAddress(grid.top + at, grid.left + column) })];
  });
}

const isHeading = (text: string): boolean =>
  text.length <= 60 && !/\d/.test(text) && !/[=:|](?!\s*$)|\b(?:green|amber|red)\s*$/i.test(text);

/** Names that are words of any text. */
const PLAIN =
  /^(?:data|summary|contents?|charts?|sheet ?\d*|cover|scorecard|performance|indicators?|kpis?|targets?|actions?|notes?|key|guidance|dashboard|q[1-4]|20\d\d.*)$/i;

/** Whether a sheet's name or texts name another sheet. */
function isNamed(texts: string, name: string, other: string): boolean {
  if (other.length < 4 || PLAIN.test(other)) return false;
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}])${other.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return word.test(texts) || word.test(name);
}

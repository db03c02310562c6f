import { cellAt, foldSpace, type Grid, type GridCell } from '../../domain/grid/grid';
import { parseOwnStatus } from '../../domain/judging/ownStatus';
import { plainCharacters } from '../../domain/values/figures';
import {
  isBlankMark,
  isNotApplicable,
  isSuppressionMark,
  readNotAvailable,
} from '../../domain/values/markers';
import { readFormat } from '../../domain/values/numberFormat';
import { readTime, timeOfDate, type Time } from './time';

/** What a cell is to the search for roles. */
type CellSort =
  'empty' | 'mark' | 'number' | 'ratio' | 'bound' | 'date' | 'status' | 'arrow' | 'time' | 'words' | 'error';

/** What the cells of a column are, counted over the rows looked at. */
export interface Facts {
  readonly rows: number;
  readonly filled: number;
  readonly sorts: Readonly<Record<CellSort, number>>;
  /** Numbers, ratios and bounds: "≤300", "9 per day". */
  readonly numeric: number;
  /** Cells that are words of any kind, their different texts and their mean length. */
  readonly texts: number;
  readonly different: number;
  readonly length: number;
  /** Whether the plain numbers count up without a gap: 1, 2, 3. */
  readonly countsUp: boolean;
  /** The most that any plain number is, and whether all of them are whole. */
  readonly whole: boolean;
  readonly formulas: number;
  /** Some of its different texts. */
  readonly samples: readonly string[];
}

const STATUS_WORDS =
  /^(?:[rgaby]|red|amber|green|blue|yellow|orange|gr[ea]y|black|white|brag|red flag|n\/?a|no target|(?:on|off) (?:target|track|plan|course)|(?:on|behind|ahead of) schedule|(?:not |partly |partially |nearly )?(?:met|achieved|completed?|delivered)|missed|(?:below|above|exceed(?:s|ed|ing)?|within|near|close to|outside) (?:target|tolerance|standard|plan|threshold|target range)|exceed(?:ed|ing)|at risk|slipping|caution|watch|concern|critical|ok|warning|alert|pass(?:ed)?|fail(?:ed|ing)?|yes|no|gwyrdd|oren|coch|ambr|not (?:due|rated|available)|data only|monitor(?:ing)?|good|poor|fair|under ?performing|performing|complete|needs attention|some concern|(?:slightly|well) (?:below|above|off)(?: target)?)$/;
const COLOUR = /\b(?:red|amber|green|blue|yellow|gwyrdd|oren|coch)\b/;
const SYMBOL = /^[≈✅❌☑👍👎⚠❗●○◉◯⬤✓✔✗✘✕✖☺☹☻😀😊😐😞🙂🙁🔴🟠🟡🟢🔵⚪⚫🟩🟥🟧🟨⬛⬜★☆▣■□◆]+$/u;
const ARROW = /^(?:[▲△▼▽►◄◀▶→←↑↓↔↕↗↘↖↙⬆⬇⬅➡⇧⇩⇑⇓⇒⇔=−–-]\ufe0f?\s?)+$/u;
const TRAVEL_WORDS =
  /^(?:improv(?:ing|ed)|worsen(?:ing|ed)|declin(?:ing|ed)|better|worse|same|stable|static|unchanged|no change|steady|up|down|deteriorat(?:ing|ed)|increas(?:ing|ed)|decreas(?:ing|ed)|maintained|rising|falling|common cause|special cause.*|level|(?:improving|worsening|declining) trend|n\/a)$/;
const NUMERIC =
  /^(?:[<>≤≥~=±]|at (?:least|most)|up to|no more than|less than|more than|fewer than|above|below|under|over|within|between|£|\$|€|\+|-|−|\(|c\.)*\s*[£$€]?\s*\(?[+-]?\d[\d,. \u00a0\u202f]*\)?\s*(?:%|pp?|(?:[a-z£$€]+[/ ]?){0,1}(?:per |pa|p\.a\.|a )?[a-z/]{0,10})\.?\*?$/;
const RANGE = /^[£$€]?[\d,.]+ ?%? ?(?:-|–|—|to|and) ?[£$€]?[\d,.]+ ?%?$/;
const RATIO = /^\(?\s*[\d,. ]*%?\s*[([]?\s*\d[\d, ]*\s*(?:\/|of|out of)\s*\d[\d, ]*\s*[)\]]?\s*\*?$/;
/** "07:12", "00:07:12", "7m 12s", "1 hr 5 mins": how long something took. It is no number yet, and no words either. */
const CLOCK =
  /^\d{1,3}:\d\d(?::\d\d)?(?: ?(?:hrs?|hours?|mins?|minutes?))?$|^(?:\d+ ?(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)[, ]*(?:and )?){2,4}$/;

const SAMPLES = 12;

const NO_SORTS: Record<CellSort, number> = {
  empty: 0,
  mark: 0,
  number: 0,
  ratio: 0,
  bound: 0,
  date: 0,
  status: 0,
  arrow: 0,
  time: 0,
  words: 0,
  error: 0,
};

/** What a cell is: a number however it is written, a status, an arrow, a time, a mark for no figure, or words. */
export function sortOf(cell: GridCell): CellSort {
  const { value, numberFormat } = cell;
  if (value === '') return 'empty';
  if (cell.error) return 'error';
  if (typeof value === 'boolean') return 'words';
  if (typeof value === 'number') {
    const isDate = numberFormat !== 'General' && readFormat(numberFormat, value).kind === 'date';
    return isDate ? 'date' : 'number';
  }
  return sortOfText(value);
}

const known = new Map<string, CellSort>();
const KNOWN_AT_MOST = 4000;

function sortOfText(value: string): CellSort {
  const found = known.get(value);
  if (found) return found;
  const sort = readSort(foldSpace(plainCharacters(value)).toLowerCase());
  if (known.size < KNOWN_AT_MOST) known.set(value, sort);
  return sort;
}

function readSort(text: string): CellSort {
  if (text === '') return 'empty';
  if (
    isBlankMark(text) ||
    isSuppressionMark(text) ||
    isNotApplicable(text) ||
    /^(?:x|tbc|tba|baseline|maintain|\?)$/.test(text)
  )
    return 'mark';
  if (/^[+-]?[\d,]*\.?\d+%?$/.test(text)) return 'number';
  if (RATIO.test(text)) return 'ratio';
  if (RANGE.test(text) && !readTime(text)) return 'bound';
  if (CLOCK.test(text)) return 'bound';
  if (isStatus(text)) return 'status';
  if (ARROW.test(text) || TRAVEL_WORDS.test(text)) return 'arrow';
  if (NUMERIC.test(text)) return readTime(text)?.year && !/%/.test(text) ? 'time' : 'bound';
  if (readNotAvailable(text)) return 'mark';
  return text.length < 30 && readTime(text) ? 'time' : 'words';
}

const LONGEST_STATUS = 30;

/** A word, letter, symbol or short phrase of a status, in one or two languages. */
export function isStatus(text: string): boolean {
  if (STATUS_WORDS.test(text) || SYMBOL.test(text)) return !/^(?:n\/?a)$/.test(text);
  const parts = text.split(/\s*[/|–-]\s*/);
  if (parts.length > 1 && parts.every((part) => STATUS_WORDS.test(part))) return true;
  if (text.length <= LONGEST_STATUS && parseOwnStatus(text)?.kind === 'colours') return true;
  return COLOUR.test(text) && text.split(' ').length <= 3;
}

/** What the cells of a column are in the rows given. */
export function factsOf(grid: Grid, column: number, rows: readonly number[]): Facts {
  const sorts = { ...NO_SORTS };
  const texts = new Set<string>();
  let [length, said, formulas, wholes, plain, runs] = [0, 0, 0, 0, 0, 0];
  let before: number | null = null;
  for (const row of rows) {
    const cell = cellAt(grid, row, column);
    const sort = sortOf(cell);
    sorts[sort]++;
    if (cell.formula !== null) formulas++;
    if (sort === 'number') {
      const value = Number(cell.value);
      plain++;
      if (Number.isInteger(value)) wholes++;
      if (before !== null && value === before + 1) runs++;
      before = value;
    }
    if (typeof cell.value === 'string' && sort !== 'empty' && sort !== 'number' && sort !== 'ratio') {
      said++;
      length += cell.value.length;
      texts.add(cell.value);
    }
  }
  return {
    rows: rows.length,
    filled: rows.length - sorts.empty,
    sorts,
    numeric: sorts.number + sorts.ratio + sorts.bound,
    texts: said,
    different: texts.size,
    length: said === 0 ? 0 : length / said,
    countsUp: plain > 1 && runs >= (plain - 1) * 0.7,
    whole: plain > 0 && wholes === plain,
    formulas,
    samples: [...texts].slice(0, SAMPLES),
  };
}

/** The time a cell speaks of: a date, or words that name little else. */
export function timeOf(cell: GridCell): Time | null {
  const { value, numberFormat } = cell;
  if (typeof value === 'number') {
    if (numberFormat !== 'General' && readFormat(numberFormat, value).kind === 'date')
      return timeOfDate(value, numberFormat);
    return Number.isInteger(value) && value >= 2000 && value <= 2049 ? readTime(String(value)) : null;
  }
  return typeof value === 'string' && value.length < 40 ? readTime(foldSpace(plainCharacters(value))) : null;
}

export const isArrowColumn = ({ sorts, filled }: Facts): boolean =>
  filled > 0 && sorts.arrow + sorts.mark >= filled * 0.7 && sorts.arrow > 0;

/** Yes and No alone: an answer, to a question that only the heading or the figures tell. */
export const isYesOrNo = ({ samples }: Facts): boolean =>
  samples.length > 0 && samples.every((text) => /^\s*(?:yes|no|y|n|n\/a)\s*$/i.test(text));

import type { ColumnRole } from '../../domain/reading/reading';
import { parseCriteria } from '../../domain/judging/criteria';
import { readScaleKeys, statusByKey, type ScaleKey } from '../../domain/judging/rule/scaleKey';
import type { NoteLine } from '../../domain/judging/rule/noteLine';
import { formatAddress } from '../../domain/grid/address';
import { cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import { hasMore } from './abbreviations';
import type { DraftColumn } from './draftColumn';
import { set } from './placeColumns';

/** A key stands in rows of few cells: those of a table have more. */
const FEW = 6;
/** Near its table, above or beneath. */
const NEAR = 200;
const LONGEST = 400;
const KEY_LIKE = /^[^\p{L}\p{N}\s"“'‘([|.,*•‣▪◦·–—-]{1,2}\s+\p{L}|[=:(]|\s[–—-]\s|\bmeans\b|\bis\b/u;

/** The keys of statuses that the sheet may have, wherever on it they stand. */
export const scaleKeysIn = (grid: Grid): readonly ScaleKey[] => readScaleKeys(keyLines(grid));

/** The lines of a sheet that may be a key of statuses. */
export function keyLines(grid: Grid): readonly NoteLine[] {
  const rows =
    grid.cells.length > 2 * NEAR ? [...grid.cells.slice(0, NEAR), ...grid.cells.slice(-NEAR)] : grid.cells;
  const offset = grid.cells.length - rows.length;
  return rows.flatMap((cells, index): readonly NoteLine[] => {
    const at = index < NEAR ? index : index + offset;
    if (hasMore(cells, FEW)) return [];
    const filled = cells.flatMap(({ value }, column) => (value === '' ? [] : [{ value, column }]));
    const [first, second] = filled;
    if (!first) return [];
    const address = formatAddress(grid.top + at, grid.left + first.column);
    // A number and what it means, in two cells.
    if (typeof first.value === 'number' && typeof second?.value === 'string' && filled.length === 2)
      return [{ text: `${first.value} = ${foldSpace(second.value)}`, address }];
    const texts = filled.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const text = texts.length === 1 ? (texts[0] ?? '') : texts.map(foldSpace).join(' | ');
    return text.length > LONGEST || (texts.length !== 2 && !KEY_LIKE.test(text)) ? [] : [{ text, address }];
  });
}

const MAY_BE_STATUS: ReadonlySet<ColumnRole | null> = new Set([
  null,
  'ignore',
  'status',
  'section',
  'polarity',
  'commentary',
  'travel',
  'comparator',
]);
/** What a column of numbers or letters must be headed by to be taken for one of statuses. */
const STATUS_LIKE =
  /\b(?:status|rag|rating|signal|verdict|outcome|score|result|assessment|judge?ment|grade|mark|colour|light|standing|stand|doing|position)\b/i;
const ENOUGH = 3;
const MOSTLY = 0.75;

const MAY_BE_CRITERIA: ReadonlySet<ColumnRole | null> = new Set([
  ...MAY_BE_STATUS,
  'threshold',
  'target',
  'tolerance',
  'unit',
]);
const SOME = 0.6;

/** A column whose cells say what green, amber and red of their row are, each in words and numbers. */
export function placeCriteria(drafts: readonly DraftColumn[]): void {
  const told = drafts.filter((draft) => {
    if (!MAY_BE_CRITERIA.has(draft.role) || draft.facts.filled < ENOUGH || draft.facts.texts === 0)
      return false;
    // Its first texts tell; a long column of comments is not read to its end.
    const texts = draft.facts.samples;
    const fits = texts.filter((text) => parseCriteria(text) !== null).length;
    return fits >= Math.min(ENOUGH, draft.facts.different) && fits >= texts.length * SOME;
  });
  const [only, ...others] = told;
  if (!only || others.length > 0) return;
  const { facts } = only;
  set(only, 'threshold', {
    of: 'criteria',
    sure: 'sure',
    because: [{ kind: 'sentences', fits: facts.texts, of: facts.filled }],
  });
}

/** "Score" beside the figures of periods: of no period itself, it may be how they are judged. */
const isUndated = (draft: DraftColumn, drafts: readonly DraftColumn[]): boolean =>
  draft.role === 'figure' &&
  draft.time === null &&
  drafts.some(({ role, time, facts }) => role === 'figure' && time !== null && facts.numeric > 0);

/** A column whose cells are the words of a key on the sheet is one of statuses, whatever its heading calls it. */
export function placeScale(
  grid: Grid,
  drafts: readonly DraftColumn[],
  rows: readonly number[],
  keys: readonly ScaleKey[],
): void {
  for (const key of keys) {
    const short = key.words.every(({ label }) => label.length <= 2);
    for (const draft of drafts) {
      if (!(MAY_BE_STATUS.has(draft.role) || isUndated(draft, drafts))) continue;
      if (draft.facts.filled < ENOUGH || draft.scale) continue;
      if (short && !STATUS_LIKE.test(draft.heading)) continue;
      const texts = rows
        .map((row) => foldSpace(String(cellAt(grid, row, draft.column).value)))
        .filter((text) => text !== '');
      const fits = texts.filter((text) => statusByKey(key, text) !== null).length;
      if (fits < ENOUGH || fits < texts.length * MOSTLY) continue;
      const because = { kind: 'status-words', fits, of: texts.length } as const;
      if (draft.role !== 'status' || draft.sure !== 'sure')
        set(draft, 'status', { sure: 'sure', because: [because] });
      draft.scale = key;
    }
  }
}

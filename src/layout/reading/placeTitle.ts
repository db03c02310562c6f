import { cellAt, type Grid } from '../../domain/grid/grid';
import { INDICATOR_LIKE } from '../headingWords';
import type { DraftColumn } from './draftColumn';
import { set } from './placeColumns';

const ENOUGH = 3;

/** Numbers, or a few short words that come again and again, describe no row: "Measure" over figures, "Unit" words. */
const isAnything = ({ filled, numeric, texts, different, length }: DraftColumn['facts']): boolean =>
  filled >= ENOUGH &&
  ((numeric > filled * 0.6 && numeric > 1) || (texts >= 6 && different * 3 <= texts && length < 20));

/** Keeps the best of the titles; a "KPI" or "No." beside a better one is the reference. */
export function placeTitle(
  grid: Grid,
  drafts: DraftColumn[],
  rows: readonly number[],
  pointed: boolean,
): void {
  const named = drafts.filter(({ role }) => role === 'title');
  const worth = ({ sense, chosen, facts }: DraftColumn): number =>
    (chosen ? 100 : 0) +
    sense.rank * 4 +
    (facts.length >= 12 ? 3 : 0) +
    (facts.filled === 0 ? -3 : 0) -
    (isAnything(facts) ? 20 : 0);
  const best = named.reduce<DraftColumn | null>(
    (found, each) => (!found || worth(each) > worth(found) ? each : found),
    null,
  );
  const isCode = ({ facts }: DraftColumn): boolean => facts.texts === 0 || facts.length < 8;
  for (const other of named) {
    if (other === best) continue;
    const isRef =
      isCode(other) &&
      best !== null &&
      other.column < best.column &&
      !drafts.some(({ role }) => role === 'ref');
    set(other, isRef ? 'ref' : other.facts.length > 60 ? 'commentary' : 'section', { sure: 'likely' });
  }
  const numbersOnly = best !== null && !best.chosen && best.facts.texts === 0 && best.facts.numeric > 1;
  // "KPI" over SK1, SK2, and descriptions beside it under a word that is not known.
  const codesOnly =
    best !== null &&
    !best.chosen &&
    best.facts.texts >= ENOUGH &&
    best.facts.samples.every((text) => ROW_CODE.test(text.trim()));
  // "Indicator" over nothing but colours, right of descriptions that no known word heads.
  const nothing = best !== null && !best.chosen && best.facts.filled === 0;
  const byCells =
    best === null || numbersOnly || codesOnly || nothing
      ? titleByCells(grid, drafts, rows, pointed && best === null)
      : null;
  // "What we count" over numbers, and descriptions beside it: the headings stand a column off.
  if (byCells && best && codesOnly) set(best, 'ref', { sure: 'likely' });
  else if (byCells && best && nothing) set(best, null, { sure: 'likely' });
  else if (byCells && best)
    set(best, null, { sure: 'asked', because: [{ kind: 'disagrees', words: 'title', numbers: 'figure' }] });
  const title = byCells ?? best;
  if (!title) return;
  // "Number" right of the description counts; it numbers no rows.
  for (const draft of drafts)
    if (draft.role === 'ref' && draft.column > title.column && isCounted(draft)) set(draft, null);
  const refs = drafts.filter(({ role }) => role === 'ref');
  for (const ref of refs) if (ref !== refs[0]) set(ref, 'ignore', { sure: 'likely' });
  if (refs.length > 0) return;
  const code = drafts.find(
    ({ column, role, facts }) =>
      column < title.column &&
      role === null &&
      facts.filled > 0 &&
      (facts.texts === 0 ? facts.whole : facts.length < 9),
  );
  // "LPI0536" right beside the description numbers the rows as well as left of it.
  const after = drafts.find(
    (draft) =>
      draft.column === title.column + 1 && draft.facts.texts === draft.facts.filled && numbersRows(draft),
  );
  if (!code && after?.role === null && after.facts.numeric === 0)
    set(after, 'ref', { sure: 'likely', because: [{ kind: 'neighbours', role: 'title' }] });
  if (code && (code.heading === '' || numbersRows(code)))
    set(code, 'ref', { sure: 'likely', because: [{ kind: 'neighbours', role: 'title' }] });
}

/** Left of the descriptions, under a word that is not known: 1, 2, 3 without a gap, or a short code of its own in every row. */
const numbersRows = ({ facts, sense }: DraftColumn): boolean =>
  sense.role === null &&
  sense.time === null &&
  facts.filled >= ENOUGH &&
  (facts.texts === 0
    ? facts.countsUp && facts.sorts.number === facts.filled
    : facts.different === facts.filled && facts.samples.every((text) => ROW_CODE.test(text)));

/** "V1", "PI-02", "2.3b": letters, then a number. */
const ROW_CODE = /^[a-z]{0,5}[ .:/-]?\d+(?:[.:/-]\d+)*[a-z]?$/i;

const isCounted = ({ facts, heading }: DraftColumn): boolean =>
  facts.numeric > 1 && !facts.countsUp && /^(?:number|no\.?)$/i.test(heading);

/** A column of different sentences left of the figures is what the rows are about, whatever stands above it. */
function titleByCells(
  grid: Grid,
  drafts: readonly DraftColumn[],
  rows: readonly number[],
  anyWords: boolean,
): DraftColumn | null {
  const numbers = drafts.filter(
    ({ facts, role }) => facts.numeric > 0 && facts.numeric >= facts.filled * 0.5 && role !== 'ref',
  );
  const first = numbers.find(({ role, facts }) => role !== null || !facts.countsUp)?.column ?? Infinity;
  const compared = drafts.some(
    ({ role, facts }) =>
      (role === 'status' && facts.filled > 0) ||
      ((role === 'target' || role === 'threshold') && facts.numeric > 0),
  );
  const fits = drafts.filter((draft) => {
    const { facts, role, column, sense } = draft;
    if (sense.byTime) return false;
    if (
      column >= first ||
      (role !== null &&
        role !== 'section' &&
        role !== 'commentary' &&
        sense.role !== 'title' &&
        // "Performance commitment" and "Result area" over words are no figures.
        !(sense.role === 'figure' && facts.numeric === 0) &&
        // "Standard measured" over sentences and not one number names what is measured.
        !(role === 'target' && facts.numeric === 0 && sense.time === null))
    )
      return false;
    const texts = rows
      .map((row) => cellAt(grid, row, column).value)
      .filter((value) => typeof value === 'string' && value !== '');
    const different = new Set(texts.map((text) => String(text).replace(/\d+/g, '')));
    const begins = texts.filter((text) => INDICATOR_LIKE.test(String(text))).length;
    const many =
      facts.texts >= 2 && facts.texts >= facts.filled * 0.7 && different.size >= texts.length * 0.8;
    const words =
      texts.reduce((sum: number, text) => sum + String(text).trim().split(/\s+/).length, 0) /
      Math.max(1, texts.length);
    return (
      many &&
      (anyWords || (begins >= 2 && begins * 2 >= texts.length)
        ? true
        : compared && words >= 2 && facts.length >= 10)
    );
  });
  const best = fits.reduce<DraftColumn | null>(
    (found, each) => (!found || each.facts.length > found.facts.length ? each : found),
    null,
  );
  if (best)
    set(best, 'title', {
      sure: 'likely',
      because: [{ kind: 'sentences', fits: best.facts.different, of: best.facts.filled }],
    });
  return best;
}

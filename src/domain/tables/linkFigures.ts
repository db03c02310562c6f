import { nameKey } from '../grid/grid';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import { readTitleWords, sharedWords, type TitleWords } from '../indicators/titleWords';
import { isSameFigure } from './agreement';
import type { BreakdownLink } from './breakdown';
import { nameOfFigures, type FigureTable } from './figures';
import { cellOfTime, labelOfTime, timeOfTable } from './tableTimes';

/** A table of figures with the indicators it speaks of. */
export interface LinkedFigures {
  readonly table: FigureTable;
  /** The one all of it is about; null where it is about several or none. */
  readonly indicator: Indicator | null;
  /** By row: the indicator whose figures it gives; null for none. */
  readonly rows: readonly (Indicator | null)[];
  /** confirmed: by a person; strong: its words or its numbers leave no doubt; possible: for a person to confirm. */
  readonly confidence: 'confirmed' | 'strong' | 'possible';
  /** False where a person leaves it out of the report. */
  readonly inReport?: boolean;
}

interface Known {
  readonly indicator: Indicator;
  readonly words: TitleWords;
}

/** Links tables to indicators: as confirmed in the settings, else by the words of title and rows, and by their numbers. */
export function linkFigures(
  tables: readonly FigureTable[],
  scorecard: Pick<Scorecard, 'indicators' | 'year'>,
  links: readonly BreakdownLink[],
): readonly LinkedFigures[] {
  const known = scorecard.indicators.map((indicator) => ({
    indicator,
    words: readTitleWords(indicator.title),
  }));
  const telling = tellingWords(known);
  return tables.map((table): LinkedFigures => {
    const rows = table.rows.map((_row, index) => rowIndicator(table, index, known, telling, scorecard));
    const said = links.find(
      (link) =>
        link.source === 'confirmed' &&
        nameKey(link.sheet) === nameKey(table.sheet) &&
        nameKey(link.table) === nameKey(nameOfFigures(table)),
    );
    if (said) {
      const wanted = said.indicator;
      const indicator =
        wanted &&
        (scorecard.indicators.find(({ title }) => nameKey(title) === nameKey(wanted.title)) ?? null);
      const left = said.inReport === false && { inReport: false };
      return { table, indicator, rows, confidence: 'confirmed', ...left };
    }
    const byTitle = titleIndicator(table, known);
    const linked = [...new Set(rows.flatMap((row) => row ?? []))];
    const only = linked.length === 1 && rows.length <= 2 ? (linked[0] ?? null) : null;
    const indicator = byTitle ?? only;
    return { table, indicator, rows, confidence: indicator ? 'strong' : 'possible' };
  });
}

/** Words that only one indicator has: they tell which. */
function tellingWords(known: readonly Known[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of known)
    for (const word of words.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count === 1 && word.length > 2 ? [word] : [])));
}

/** By number, where the words do not contradict, or by nearly all of an indicator's words. */
function titleIndicator({ title, sheet }: FigureTable, known: readonly Known[]): Indicator | null {
  const words = readTitleWords(title);
  const ref = words.ref ?? readTitleWords(sheet).ref;
  const scored = known.map(({ indicator, words: own }) => ({
    indicator,
    cover: own.words.size === 0 ? 0 : sharedWords(own, words) / own.words.size,
    same: own.negated === words.negated,
  }));
  const named =
    ref === null ? undefined : scored.find(({ indicator }) => nameKey(indicator.ref) === nameKey(ref));
  if (named && (words.words.size === 0 || named.cover >= 0.4)) return named.indicator;
  const [best, second] = [...scored].sort((a, b) => b.cover - a.cover);
  const isPlain = best && best.same && best.cover >= 0.75 && (!second || second.cover < best.cover);
  return isPlain ? best.indicator : null;
}

function rowIndicator(
  table: FigureTable,
  index: number,
  known: readonly Known[],
  telling: ReadonlySet<string>,
  scorecard: Pick<Scorecard, 'year'>,
): Indicator | null {
  const row = table.rows[index];
  if (!row || row.who !== 'own' || table.kind === 'shares') return null;
  const words = readTitleWords(row.label);
  const scored = known.flatMap(({ indicator, words: own }) => {
    const shared = sharedWords(own, words);
    if (shared === 0 || own.negated !== words.negated || isCount(row.label) !== isCount(indicator.title))
      return [];
    const covers = [shared / own.words.size, shared / words.words.size] as const;
    const tells = [...own.words].some((word) => words.words.has(word) && telling.has(word));
    const { agree, differ } = agreementOf(table, index, indicator, scorecard);
    const byWords = shared >= 2 && ((covers[0] >= 0.6 && covers[1] >= 0.6) || (tells && covers[1] >= 0.6));
    const byNumbers = tells && agree >= 2 && agree > differ;
    return byWords || byNumbers ? [{ indicator, score: covers[0] + covers[1] + agree }] : [];
  });
  const [best, second] = [...scored].sort((a, b) => b.score - a.score);
  return best && (!second || second.score < best.score) ? best.indicator : null;
}

/** A number of children and their percentage are two measures, whatever words they share. */
const isCount = (title: string): boolean => /^(?:the )?(?:number|no\.?|total)\b/i.test(title);

/** In how many times a row gives the indicator's figure, and in how many another. */
function agreementOf(
  table: FigureTable,
  index: number,
  indicator: Indicator,
  scorecard: Pick<Scorecard, 'year'>,
): { readonly agree: number; readonly differ: number } {
  let [agree, differ] = [0, 0];
  for (const { who, time, cells } of table.columns) {
    const cell = cells[index];
    const at = time ?? timeOfTable(table);
    const own = who === 'own' && cell && at ? cellOfTime(indicator, labelOfTime(at, scorecard)) : null;
    const same = own && cell ? isSameFigure(own, cell) : null;
    if (same === true) agree += 1;
    if (same === false) differ += 1;
  }
  return { agree, differ };
}

import { foldSpace } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import type { SheetSnapshot } from '../host/port';
import { nameOf } from '../report/names';
import { buildPrompts } from '../report/prompts';
import type { Owed } from '../wording/reports/document';
import { readKept } from './keptCommentary';

/**
 * Who still owes words for the judged period: of the indicators that need some, how many have them on the commentary
 * sheet, and how many of those someone agreed with a name.
 */
export function owedWords(sheet: SheetSnapshot | null, judged: JudgedScorecard): Owed {
  const asked = buildPrompts(judged).map(({ row }) => row);
  const kept = readKept(sheet, judged).filter(({ period }) => period === judged.period.key);
  const has = (row: number, fits: (each: (typeof kept)[number]) => boolean): boolean =>
    kept.some((each) => each.entry.indicator.row === row && foldSpace(each.text) !== '' && fits(each));
  const written = asked.filter((row) => has(row, () => true));
  const owing = judged.indicators.filter(
    ({ indicator }) => asked.includes(indicator.row) && !written.includes(indicator.row),
  );
  const isAgreed = ({ agreedBy = '' }: (typeof kept)[number]): boolean => agreedBy !== '';
  return {
    asked: asked.length,
    written: written.length,
    agreed: written.filter((row) => has(row, isAgreed)).length,
    owing: owing.map(nameOf),
    unagreed: judged.indicators
      .filter(({ indicator: { row } }) => has(row, () => true) && !has(row, isAgreed))
      .map(nameOf),
  };
}

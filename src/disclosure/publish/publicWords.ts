import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { ragOf } from '../../domain/judging/status';
import type { ScorecardCell } from '../../domain/values/cells';
import type { SmallCountFinding, SmallCountScan } from '../text/smallCounts';
import { SUPPRESSED, WITHHELD, withValue } from './publicScorecard';

/** Words of a scorecard that a public version prints without the small count they name. */
interface MaskedWords {
  /** The indicator's row on the sheet. */
  readonly row: number;
  readonly part: 'title' | 'target';
  readonly words: readonly string[];
}

/**
 * A public scorecard whose references, titles and targets name no small count, as `scan` finds them. In a title the number gives
 * way to [c]; a target is hidden whole, for its number is what it says, and with it the status it would tell.
 */
export function maskWords(
  judged: JudgedScorecard,
  scan: SmallCountScan,
): { readonly judged: JudgedScorecard; readonly masked: readonly MaskedWords[] } {
  const masked: MaskedWords[] = [];
  const indicators = judged.indicators.map((entry): JudgedIndicator => {
    const { row, ref, title, target } = entry.indicator;
    const inTitle = [...scan(title), ...scan(ref)];
    const inTarget = target ? [...scan(target.cell.value.raw), ...scan(target.value.raw)] : [];
    if (inTitle.length > 0) masked.push({ row, part: 'title', words: wordsOf(inTitle) });
    if (inTarget.length > 0) masked.push({ row, part: 'target', words: wordsOf(inTarget) });
    const named = inTitle.length > 0 ? withoutCounts(entry, scan) : entry;
    return inTarget.length > 0 ? withoutTarget(named, judged) : named;
  });
  const scorecard = { ...judged.scorecard, indicators: indicators.map(({ indicator }) => indicator) };
  return { judged: { ...judged, scorecard, indicators }, masked };
}

const wordsOf = (found: readonly SmallCountFinding[]): readonly string[] => [
  ...new Set(found.map(({ text }) => text)),
];

/** A text with [c] for each small count it names. */
function mask(text: string, scan: SmallCountScan): string {
  let [masked, from] = ['', 0];
  for (const { start, end } of scan(text)) {
    masked += `${text.slice(from, start)}[c]`;
    from = end;
  }
  return masked + text.slice(from);
}

function withoutCounts(entry: JudgedIndicator, scan: SmallCountScan): JudgedIndicator {
  const { indicator } = entry;
  const [title, ref] = [mask(indicator.title, scan), mask(indicator.ref, scan)];
  const worded = (cell: ScorecardCell, raw: string) => withValue(cell, { kind: 'unreadable', raw });
  const refCell = indicator.refCell && worded(indicator.refCell, ref);
  return {
    ...entry,
    indicator: { ...indicator, title, ref, refCell, titleCell: worded(indicator.titleCell, title) },
  };
}

function withoutTarget(entry: JudgedIndicator, { period, settings }: JudgedScorecard): JudgedIndicator {
  const { target } = entry.indicator;
  if (!target) return entry;
  const hidden = { cell: withValue(target.cell, SUPPRESSED), value: { kind: 'words', raw: '[c]' } } as const;
  const indicator = { ...entry.indicator, target: hidden };
  const anew = judgeIndicator(indicator, period, entry.setting, settings.policy);
  // What a person set is held against that target in words, and by another direction against its number.
  const { override: _set, ...rest } = entry;
  return { ...rest, indicator, status: ragOf(entry.status) === null ? anew : WITHHELD };
}

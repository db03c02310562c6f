import { cellAt, type Grid } from '../../domain/grid/grid';
import { INDICATOR_LIKE } from '../headingWords';
import type { DraftColumn } from './draftColumn';
import type { Header } from './header';
import { otherKindOf } from './otherKinds';

/** Words that head the description of many a table besides a scorecard's. */
const WEAK_TITLES = 1;

/**
 * Whether headings and cells make a scorecard: a description that is called one or reads like one, figures of a period
 * or beside a target, and nothing that marks another kind of table (a budget, a list of people, a register of risks).
 */
export function accepts(
  grid: Grid,
  header: Header,
  drafts: readonly DraftColumn[],
  rows: readonly number[],
): boolean {
  const title = drafts.find(({ role }) => role === 'title');
  if (!title) return false;
  if (title.chosen) return true;
  const named = title.sense.role === 'title' ? title.sense.rank : -1;
  const texts = rows
    .map((row) => cellAt(grid, row, title.column).value)
    .filter((value) => typeof value === 'string' && value !== '');
  const begins = texts.filter((text) => INDICATOR_LIKE.test(String(text))).length;
  const reads = begins >= 2 && begins * 3 >= texts.length;
  const has = (role: DraftColumn['role']): boolean =>
    drafts.some(
      (draft) =>
        draft.role === role && draft.sure !== 'asked' && (draft.facts.filled > 0 || named > WEAK_TITLES),
    );
  const dated = drafts.some(({ role, time }) => (role === 'figure' || role === 'numerator') && time !== null);
  const compared = has('target') || has('threshold') || has('status') || has('polarity') || has('comparator');
  // "PI", dated figures and targets in numbers, beside "Assigned to": no list of actions has those.
  const aims = drafts.some(({ role, facts }) => role === 'target' && facts.numeric > 0);
  const isScored = named > WEAK_TITLES ? compared || dated : named >= 0 && dated && aims;
  if (!isScored && otherKindOf(grid, header, drafts, rows) !== null) return false;
  if (named > WEAK_TITLES) return dated || compared || (has('numerator') && has('denominator')) || reads;
  if (named === 0) return dated || compared;
  const referred = drafts.some(({ role, sense }) => role === 'ref' && sense.role === 'title');
  return named >= 0
    ? (dated && (reads || compared || referred)) || (compared && !isCodes(title))
    : reads || has('target') || has('threshold') || has('status');
}

const isCodes = ({ facts }: DraftColumn): boolean => facts.length < 6;

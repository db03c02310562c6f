import { findBalance, type Balance } from '../../commentary/balance';
import { checkCommentary } from '../../commentary/checkCommentary';
import { findGaps } from '../../commentary/rows';
import { countLeftOut } from '../../commentary/text/lines';
import { nameOf } from '../../commentary/claim';
import { formatAddress } from '../../domain/grid/address';
import { foldSpace } from '../../domain/grid/grid';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { readBeside, readKept, type KeptCommentary } from '../../outputs/keptCommentary';
import { nameOf as headingOf } from '../../report/names';
import { NO_COMMENTARY_KEPT, sayLeftOut, sayNoWords, sayRead } from '../../wording/reports/claims';
import { sayCounts } from '../../wording/reports/claimCounts';
import { decisionKey, viewText, type CheckedText } from './claimViews';
import type { Examined } from './examine';
import { lazily } from './lazily';
import type {
  CheckedWords,
  CommentaryState,
  GapView,
  KeptView,
  PastedView,
  ClaimDecisions,
} from '../state/commentary';

/**
 * The commentary as the pane shows it: what the workbook keeps, checked when it is first looked at, and the text given,
 * against the sheet as it is now.
 */
export function showCommentary(
  { judged, reading, sheet }: Pick<Examined, 'judged' | 'reading' | 'sheet'>,
  { pasted, decisions }: CommentaryState,
): CommentaryState {
  const kept = lazily(() =>
    viewKept([...readKept(reading.commentarySheet, judged), ...readBeside(sheet, judged)], judged, decisions),
  );
  return {
    get kept() {
      return kept();
    },
    pasted: pasted && viewPasted(pasted.text, pasted.about, judged, decisions),
    decisions,
  };
}

/** A text that is in no cell. `about` is the indicator it speaks of where it names none. */
export function viewPasted(
  text: string,
  about: string | null,
  judged: JudgedScorecard,
  decisions: ClaimDecisions = {},
): PastedView {
  const checked = checkText(text, about, null, judged);
  const shown = about === null ? checked : { ...checked, balance: ofItsOwn(checked.balance) };
  return { text, about, checked: viewChecked([shown], judged, decisions) };
}

function viewKept(
  kept: readonly KeptCommentary[],
  judged: JudgedScorecard,
  decisions: ClaimDecisions,
): KeptView {
  const period = judged.period.key;
  if (kept.length === 0) return { says: NO_COMMENTARY_KEPT, checked: null, gaps: [], period };
  const current = kept.filter((each) => each.period === period && foldSpace(each.text) !== '');
  const gaps = viewGaps(kept, judged);
  if (current.length === 0) return { says: sayNoWords(period), checked: null, gaps, period };
  const texts = current.map((each) => checkText(each.text, nameOf(each.entry), each, judged));
  // A row speaks of its own indicator: whatever no row mentions is passed over, which the gaps do not say of amber.
  const rows = new Set(current.map(({ entry }) => nameOf(entry)));
  const unmentioned = texts
    .map(({ balance }) => balance.red.unmentioned)
    .reduce((left, more) => left.filter((each) => more.includes(each)))
    .filter((each) => !rows.has(each));
  return {
    says: sayRead(rows.size, period),
    checked: viewChecked(
      texts.map((each) => ({ ...each, balance: ofItsOwn(each.balance) })),
      judged,
      decisions,
      unmentioned,
    ),
    gaps,
    period,
  };
}

function checkText(
  text: string,
  indicator: string | null,
  kept: KeptCommentary | null,
  judged: JudgedScorecard,
): CheckedText {
  const claims = checkCommentary(text, judged, indicator === null ? {} : { indicator });
  return { text, claims, kept, balance: findBalance(text, judged, claims) };
}

/** A text about one indicator passes over no other. */
const ofItsOwn = (balance: Balance): Balance => ({
  ...balance,
  red: { ...balance.red, unmentioned: [] },
  amber: { ...balance.amber, unmentioned: [] },
});

function viewChecked(
  texts: readonly CheckedText[],
  judged: JudgedScorecard,
  decisions: ClaimDecisions,
  reds: readonly string[] = texts.flatMap(({ balance }) => balance.red.unmentioned),
): CheckedWords {
  const decided = texts.flatMap((text) =>
    text.claims.map((claim) => ({ ...claim, decision: decisions[decisionKey(claim, text)]?.as ?? null })),
  );
  const leftOut = texts.length === 1 ? sayLeftOut(countLeftOut(texts[0]?.text ?? '')) : '';
  const views = texts.map((text) => viewText(text, judged, decisions));
  return {
    texts: views.map((view) => ({ ...view, notes: [...view.notes, ...(leftOut === '' ? [] : [leftOut])] })),
    counts: sayCounts(decided, reds),
  };
}

/** Indicators off target without words, and words left as they were; each with the cell to look at. */
function viewGaps(kept: readonly KeptCommentary[], judged: JudgedScorecard): readonly GapView[] {
  const rows = kept.map(({ entry, period, text }) => ({ ref: nameOf(entry), period, text }));
  return findGaps(rows, judged).flatMap(({ kind, indicator, period }): GapView[] => {
    const entry = judged.indicators.find((each) => nameOf(each) === indicator);
    if (!entry) return [];
    const cell = kept.find((each) => each.entry === entry && each.period === period);
    const place = cell
      ? { sheet: cell.sheet, address: cell.address }
      : {
          sheet: judged.scorecard.sheet,
          address: formatAddress(entry.indicator.row, judged.scorecard.columns.title.column),
        };
    return [{ kind, name: headingOf(entry), place }];
  });
}

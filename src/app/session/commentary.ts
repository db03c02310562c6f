import { checkCommentary } from '../../commentary/checkCommentary';
import type { Claim } from '../../commentary/claim';
import { findGaps } from '../../commentary/rows';
import { countLeftOut } from '../../commentary/text/lines';
import { nameOf } from '../../commentary/link/values';
import { formatAddress } from '../../domain/grid/address';
import { foldSpace } from '../../domain/grid/grid';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { readBeside, readKept, type KeptCommentary } from '../../outputs/keptCommentary';
import { nameOf as headingOf } from '../../report/names';
import {
  NO_COMMENTARY_KEPT,
  sayChecked,
  sayClaim,
  sayContradiction,
  sayNoWords,
  sayLeftOut,
  sayRead,
  sayTie,
} from '../../wording/claims';
import { shortTitle } from '../../wording/shortTitle';
import type { Examined } from './examine';
import type {
  CheckedWords,
  ClaimView,
  CommentaryState,
  GapView,
  KeptView,
  PastedView,
} from '../state/commentary';

/** Words around a claim that are enough to find it again. */
const AROUND = 48;

/** The commentary as the pane shows it: what the workbook keeps, and the text given, against the sheet as it is now. */
export function showCommentary(
  { judged, reading, sheet }: Pick<Examined, 'judged' | 'reading' | 'sheet'>,
  { pasted }: CommentaryState,
): CommentaryState {
  const kept = [...readKept(reading.commentarySheet, judged), ...readBeside(sheet, judged)];
  return { kept: viewKept(kept, judged), pasted: pasted && viewPasted(pasted.text, pasted.about, judged) };
}

/** A text that is in no cell. `about` is the indicator it speaks of where it names none. */
export function viewPasted(text: string, about: string | null, judged: JudgedScorecard): PastedView {
  const claims = checkCommentary(text, judged, about === null ? {} : { indicator: about });
  const checked = viewClaims(
    claims.map((claim) => ({ claim, text, kept: null })),
    judged,
  );
  const summary = `${checked.summary} ${sayLeftOut(countLeftOut(text))}`.trim();
  return { text, about, checked: { ...checked, summary } };
}

function viewKept(kept: readonly KeptCommentary[], judged: JudgedScorecard): KeptView {
  const { period } = judged;
  if (kept.length === 0) return { says: NO_COMMENTARY_KEPT, checked: null, gaps: [], period: period.key };
  const current = kept.filter((each) => each.period === period.key && foldSpace(each.text) !== '');
  const gaps = viewGaps(kept, judged);
  if (current.length === 0) return { says: sayNoWords(period.key), checked: null, gaps, period: period.key };
  const claims = current.flatMap((each) =>
    checkCommentary(each.text, judged, { indicator: nameOf(each.entry) }).map((claim) => ({
      claim,
      text: each.text,
      kept: each,
    })),
  );
  const indicators = new Set(current.map(({ entry }) => entry)).size;
  return {
    says: sayRead(indicators, period.key),
    checked: viewClaims(claims, judged),
    gaps,
    period: period.key,
  };
}

interface Made {
  readonly claim: Claim;
  readonly text: string;
  /** The cell it stands in. */
  readonly kept: KeptCommentary | null;
}

function viewClaims(made: readonly Made[], judged: JudgedScorecard): CheckedWords {
  const of = (verdict: Claim['verdict']): readonly ClaimView[] =>
    made.flatMap((each, index) =>
      each.claim.verdict === verdict ? [viewClaim(each, `${verdict} ${index}`, judged)] : [],
    );
  return {
    summary: sayChecked(made.map(({ claim }) => claim)),
    contradictions: of('contradicts'),
    doubts: of('doubtful'),
    untied: of('untied'),
    agreements: of('agrees'),
  };
}

function viewClaim({ claim, text, kept }: Made, key: string, judged: JudgedScorecard): ClaimView {
  const { expected, verdict } = claim;
  const wrong = verdict === 'contradicts' || verdict === 'doubtful';
  return {
    key,
    says: wrong ? sayContradiction(claim) : sayClaim(claim),
    quote: quoteOf(claim, text),
    where: [...(kept ? [kept.address] : []), tieOf(claim, judged)].join(' · '),
    place: kept && { sheet: kept.sheet, address: kept.address },
    right: wrong && expected !== null && /\d/.test(expected) ? expected : null,
  };
}

/** "Timeliness of reviews · Q3", or that it is tied to none. */
function tieOf(claim: Claim, { indicators }: JudgedScorecard): string {
  const entry = indicators.find((each) => nameOf(each) === claim.indicator);
  if (!entry) return sayTie(claim);
  const when = claim.period ?? claim.year;
  return [shortTitle(entry.indicator.title), ...(when === null ? [] : [when])].join(' · ');
}

/** The words around a claim, cut at a word, its line alone. */
function quoteOf({ start, end, text: said }: Claim, text: string): ClaimView['quote'] {
  const before = text.slice(0, start).replace(/^[\s\S]*[\r\n]/, '');
  const after = text.slice(end).replace(/[\r\n][\s\S]*$/, '');
  const lead = before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*\s/, '')}`;
  const rest = after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…`;
  return { before: lead, said, after: rest };
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

import type { Balance } from '../../commentary/balance';
import { nameOf, type Claim } from '../../commentary/claim';
import { readLines } from '../../commentary/text/lines';
import { overlap, type Span } from '../../commentary/text/text';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { KeptCommentary } from '../../outputs/keptCommentary';
import { sayBalance } from '../../wording/reports/balance';
import { headOf, sayClaim, sayTie } from '../../wording/reports/claims';
import { shortTitle } from '../../wording/shortTitle';
import type { ClaimView, MarkedText, Piece, ClaimDecisions, Tone } from '../state/commentary';

/** A text with what the check made of it, and the cell it stands in. */
export interface CheckedText {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly balance: Balance;
  readonly kept: KeptCommentary | null;
}

type Viewed = Span & { readonly view: ClaimView };

/** A text as it was typed, its claims marked where they stand. */
export function viewText(
  checked: CheckedText,
  judged: JudgedScorecard,
  decisions: ClaimDecisions,
): MarkedText {
  const { text, balance, kept } = checked;
  const viewed = checked.claims.map((claim): Viewed => ({
    start: claim.start,
    end: claim.end,
    view: viewClaim(claim, checked, judged, decisions),
  }));
  return {
    name: kept && shortTitle(kept.entry.indicator.title),
    place: kept && { sheet: kept.sheet, address: kept.address },
    lines: readLines(text).map((line) => ({
      pieces: piecesOf(text, line, viewed),
      leftOut: line.kind !== null,
    })),
    // The reds are said in the counts.
    notes: sayBalance({ ...balance, red: { ...balance.red, unmentioned: [] } }),
  };
}

/** A line cut at its claims; those that overlap share a mark. Its pieces together are the line. */
function piecesOf(text: string, line: Span, viewed: readonly Viewed[]): readonly Piece[] {
  const marks: { start: number; end: number; readonly claims: ClaimView[] }[] = [];
  for (const { start, end, view } of viewed.filter((each) => overlap(each, line))) {
    const last = marks.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, Math.min(end, line.end));
      last.claims.push(view);
    } else {
      marks.push({ start: Math.max(start, line.start), end: Math.min(end, line.end), claims: [view] });
    }
  }
  const plain = (from: number, to: number): readonly Piece[] =>
    from < to ? [{ text: text.slice(from, to), claims: [] }] : [];
  return [
    ...marks.flatMap(({ start, end, claims }, index) => [
      ...plain(marks[index - 1]?.end ?? line.start, start),
      { text: text.slice(start, end), claims },
    ]),
    ...plain(marks.at(-1)?.end ?? line.start, line.end),
  ];
}

/** What a decision is kept under: it lapses when the line, or what the scorecard has and for when, is another. */
export function decisionKey(claim: Claim, { text, kept }: Pick<CheckedText, 'text' | 'kept'>): string {
  const { start, indicator, period, year, verdict, expected } = claim;
  const from = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const place = kept ? `${kept.sheet}!${kept.address}` : '';
  return [place, line, start - from, indicator, period, year, verdict, expected].join('\n');
}

/** How a claim stands after what a person said of it. */
const toneOf = ({ verdict }: Claim, decision: ClaimView['decision']): Tone =>
  decision === null ? verdict : decision.as === 'agreed' ? 'contradicts' : 'untied';

function viewClaim(
  claim: Claim,
  checked: CheckedText,
  judged: JudgedScorecard,
  decisions: ClaimDecisions,
): ClaimView {
  const { expected, verdict, cell, text } = claim;
  const open = verdict === 'contradicts' || verdict === 'doubtful';
  const key = decisionKey(claim, checked);
  const decision = (open ? decisions[key] : null) ?? null;
  return {
    key,
    head: headOf(claim),
    tone: toneOf(claim, decision),
    says: `The text says “${text}”.`,
    has: sayClaim(claim),
    where: [tieOf(claim, judged), ...(cell === null ? [] : [cell])].join(' · '),
    place: cell === null ? null : placeOf(cell, judged.scorecard.sheet),
    right: open && expected !== null && /\d/.test(expected) ? expected : null,
    open,
    decision,
  };
}

/** "M5" of the scorecard's own sheet, "Placements!C7" of another. */
function placeOf(cell: string, own: string): ClaimView['place'] {
  const at = cell.lastIndexOf('!');
  return { sheet: at < 0 ? own : cell.slice(0, at), address: cell.slice(at + 1) };
}

/** "Timeliness of reviews · Q3", or that it is tied to none. */
function tieOf(claim: Claim, { indicators }: JudgedScorecard): string {
  const entry = indicators.find((each) => nameOf(each) === claim.indicator);
  if (!entry) return sayTie(claim);
  const when = claim.period ?? claim.year;
  return [shortTitle(entry.indicator.title), ...(when === null ? [] : [when])].join(' · ');
}

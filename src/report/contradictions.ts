import { checkCommentary } from '../commentary/checkCommentary';
import { nameOf, type Claim } from '../commentary/claim';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { sayClaim } from '../wording/reports/claims';
import { sayMark } from '../wording/reports/document';

/** What of an indicator's commentary the figures contradict. */
export const contradictionsOf = (
  text: string,
  entry: JudgedIndicator,
  judged: JudgedScorecard,
): readonly Claim[] =>
  checkCommentary(text, judged, { indicator: nameOf(entry) }).filter(
    ({ verdict }) => verdict === 'contradicts',
  );

/** The same text with each contradiction marked where it stands: it is never printed as if it were so. */
export function markText(text: string, claims: readonly Claim[]): string {
  const last = [...claims].sort((a, b) => b.end - a.end);
  return last.reduce((marked, claim) => {
    const mark = sayMark(sayClaim(claim), claim.because === 'own-figures');
    return `${marked.slice(0, claim.end)} ${mark}${marked.slice(claim.end)}`;
  }, text);
}

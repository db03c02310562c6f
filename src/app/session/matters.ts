import { readAuthorsWords } from '../../outputs/authorsWords';
import { readBeside, readKept } from '../../outputs/keptCommentary';
import type { OpenMatters } from '../../wording/reports/document';
import type { ClaimDecisions } from '../state/commentary';
import { decisionKey } from './claimViews';
import type { Examined } from './examine';
import { openMatters, type ContradictedClaim } from './release';

/** What is still open of the sheet as it was last examined. */
export function mattersOf(examined: Examined, decisions: ClaimDecisions): OpenMatters {
  const { judged, reading, session, sheet } = examined;
  const kept = [...readKept(reading.commentarySheet, judged), ...readBeside(sheet, judged)];
  const stands = ({ row, text, claim }: ContradictedClaim): boolean => {
    const at = kept.find(
      (each) => each.entry.indicator.row === row && each.text === text && each.period === judged.period.key,
    );
    const key = decisionKey(claim, { text, kept: at ?? null });
    return decisions[key]?.as === 'dismissed';
  };
  return openMatters(
    judged,
    session.findings.flatMap(({ finding, says }) => (finding.severity === 'error' ? [says] : [])),
    readAuthorsWords(reading.commentarySheet, judged),
    stands,
  );
}

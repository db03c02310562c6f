import type { Claim } from '../../commentary/claim';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { ragOf } from '../../domain/judging/status';
import { contradictionsOf } from '../../report/contradictions';
import { headingOf, nameOf } from '../../report/names';
import type { VersionId } from '../../wording/reports/templates';
import { sayClaim } from '../../wording/reports/claims';
import {
  NO_PUBLIC_WAY,
  NOT_FINAL_WAY,
  sayNoPublic,
  sayNotFinal,
  sayOpenMatters,
  type OpenMatters,
  type Owed,
} from '../../wording/reports/document';
import { foldSpace } from '../../domain/grid/grid';
import type { ReportFields } from '../../report/fields';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';

/** A claim of the kept commentary that the figures contradict, and whose it is. */
export interface ContradictedClaim {
  readonly row: number;
  readonly text: string;
  readonly claim: Claim;
}

/**
 * What stands in the way of sending a report: `errors`, the findings still open that are wrong, in words; directions no one confirmed, and words
 * the figures contradict. `stands` is whether a person said that a claim may stand as it is.
 */
export function openMatters(
  judged: JudgedScorecard,
  errors: readonly string[],
  commentary: ReadonlyMap<number, string>,
  stands: (contradiction: ContradictedClaim) => boolean = () => false,
): OpenMatters {
  const contradictions = judged.indicators.flatMap((entry) => {
    const { row } = entry.indicator;
    const text = commentary.get(row) ?? '';
    return contradictionsOf(text, entry, judged)
      .filter((claim) => !stands({ row, text, claim }))
      .map((claim) => `${nameOf(entry)}: “${claim.text}”. ${sayClaim(claim)}`);
  });
  return {
    errors,
    unconfirmed: judged.indicators
      .filter(({ status, setting }) => ragOf(status) !== null && setting.source === 'suggested')
      .map((entry) => (entry.indicator.ref === '' ? headingOf(entry) : entry.indicator.ref)),
    contradictions,
  };
}

/**
 * Lets a document go: an internal one always, a public one only where nothing is open. It comes after small numbers were
 * protected, and never in place of that.
 */
export function release(version: VersionId | undefined, matters: OpenMatters): Result<readonly string[]> {
  const said = sayOpenMatters(matters);
  if (version !== 'public' || said.length === 0) return ok(said);
  return refuse(problem('not-ready', { says: sayNoPublic(said), wayOut: NO_PUBLIC_WAY }));
}

/**
 * Why a report that someone approved is not final: words in it that no one agreed, or that are still owed; null where it is,
 * or where no one has approved it, which every page then says.
 */
export const notFinal = ({ approvedBy }: ReportFields, owed: Owed): string | null =>
  foldSpace(approvedBy) === '' ? null : sayNotFinal(foldSpace(approvedBy), owed);

/** Lets a final go: where words are owed only by a person's explicit choice. */
export function releaseFinal(owes: string | null, chosen: boolean): Result<null> {
  return owes === null || chosen
    ? ok(null)
    : refuse(problem('not-ready', { says: owes, wayOut: NOT_FINAL_WAY }));
}

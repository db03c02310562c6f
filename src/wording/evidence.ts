import type { CheckResult, CheckRun } from '../checks/check';

/** "24 checks run, 18 passed, 2 could not tell". */
export function sayRun({ checksRun, passed, couldNotTell }: CheckRun): string {
  const checks = checksRun === 1 ? '1 check run' : `${checksRun} checks run`;
  return `${checks}, ${passed} passed, ${couldNotTell} could not tell`;
}

/** As many reasons as fit under a check's name. */
const MOST = 3;

/** What one check looked at: "33 places looked at, 2 found", and the reasons where it could not tell. */
export function sayEvidence({ outcomes }: CheckResult): string {
  if (outcomes.length === 0) return 'Nothing here to look at.';
  const count = (kind: 'pass' | 'fail'): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const [passed, failed] = [count('pass'), count('fail')];
  const looked = passed + failed;
  const told =
    looked === 0 ? [] : [`${places(looked)} looked at, ${failed === 0 ? 'all well' : `${failed} found`}.`];
  return [...told, ...reasonsOf(outcomes)].join(' ');
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** Each reason once, with the cell where it has one, and how many more there are. */
function reasonsOf(outcomes: CheckResult['outcomes']): readonly string[] {
  const reasons = outcomes.flatMap((outcome) =>
    outcome.kind === 'cannot-tell'
      ? [outcome.address === null ? outcome.reason : `${outcome.address}: ${outcome.reason}`]
      : [],
  );
  if (reasons.length === 0) return [];
  const more = reasons.length - MOST;
  return ['Could not tell:', ...reasons.slice(0, MOST), ...(more > 0 ? [`And ${more} more.`] : [])];
}

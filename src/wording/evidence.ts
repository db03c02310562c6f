import type { CheckResult, CheckRun, Outcome } from '../checks/check';
import { formatReference } from '../domain/grid/address';
import { coverCells } from '../domain/grid/coverCells';

/** "24 checks run, 18 passed, 2 could not tell". */
export function sayRun({ checksRun, passed, couldNotTell }: CheckRun): string {
  const checks = checksRun === 1 ? '1 check run' : `${checksRun} checks run`;
  return `${checks}, ${passed} passed, ${couldNotTell} could not tell`;
}

/** As many reasons as fit under a check's name. */
const MOST = 6;

/** As many areas as a reader takes in. */
const MOST_AREAS = 6;

/** What one check looked at: "H5:J15 (33 cells) looked at, 2 found.", and why and where it could not tell. */
export function sayEvidence({ outcomes }: CheckResult, sheet: string): string {
  if (outcomes.length === 0) return 'Nothing here to look at.';
  const looked = outcomes.flatMap((outcome) => addressOf(outcome, sheet) ?? []);
  const failed = outcomes.filter(({ kind }) => kind === 'fail').length;
  const told =
    looked.length === 0
      ? []
      : [`${sayLooked(looked)} looked at, ${failed === 0 ? 'all well' : `${failed} found`}.`];
  return [...told, ...reasonsOf(outcomes)].join(' ');
}

/** Where it looked and could tell; a finding on another sheet with that sheet's name. */
function addressOf(outcome: Outcome, sheet: string): string | null {
  if (outcome.kind === 'pass') return outcome.address;
  if (outcome.kind === 'cannot-tell') return null;
  const { finding } = outcome;
  return finding.sheet === sheet ? finding.address : formatReference(finding.sheet, finding.address);
}

/** "H5:K18 (42 cells)", or "H5". */
function sayLooked(addresses: readonly string[]): string {
  const { areas, cells } = coverCells(addresses);
  return cells === 1 ? sayAreas(areas) : `${sayAreas(areas)} (${cells} cells)`;
}

function sayAreas(areas: readonly string[]): string {
  const more = areas.length - MOST_AREAS;
  return [...areas.slice(0, MOST_AREAS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** Each reason once, with the cells it holds for, and how many more there are. */
function reasonsOf(outcomes: CheckResult['outcomes']): readonly string[] {
  const cells = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'cannot-tell') continue;
    cells.set(outcome.reason, [
      ...(cells.get(outcome.reason) ?? []),
      ...(outcome.address === null ? [] : [outcome.address]),
    ]);
  }
  if (cells.size === 0) return [];
  const said = [...cells].map(([reason, addresses]) =>
    addresses.length === 0 ? reason : `${sayAreas(coverCells(addresses).areas)}: ${reason}`,
  );
  const more = said.length - MOST;
  return ['Could not tell:', ...said.slice(0, MOST), ...(more > 0 ? [`And ${more} more reasons.`] : [])];
}

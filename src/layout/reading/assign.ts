import type { ColumnRole } from '../../domain/reading/reading';
import type { Grid } from '../../domain/grid/grid';
import { draftColumn, PACE, type DraftColumn } from './draftColumn';
import { factsOf, isYesOrNo } from './facts';
import type { Help } from './help';
import type { Header } from './header';
import {
  COUNTED_IN,
  placeAmberEnds,
  placeColours,
  placeEmpty,
  placeFraction,
  placeNationalTarget,
  placeParts,
  set,
} from './placeColumns';
import { placeFigure } from './placeFigure';
import { placeProjected } from './periods/placeProjected';
import { placeAimed } from './targets/placeAimed';
import { placeAttained, placeDistance } from './targets/placeAttained';
import { placeByVariance } from './targets/placeByVariance';
import { placeLater } from './targets/placeLater';
import { placeLimits } from './targets/placeLimits';
import { placeNamedByStatus } from './targets/placeNamedByStatus';
import { placeOtherTimes } from './targets/placeOtherTimes';
import { placeRivals } from './targets/placeRivals';
import { placeTarget } from './placeTarget';
import { placePolarity } from './placePolarity';
import { placeUnlabelled } from './periods/placeUnlabelled';
import { placePeriod } from './periods/placePeriod';
import { placeCriteria, placeScale } from './placeScale';
import { placeTitle } from './placeTitle';
import { placeYesOrNo } from './placeYesOrNo';
import { findQuotient } from './quotients';
import { type Time } from './time';

/** Rows looked at for what the columns are. */
const LOOKED_AT = 200;
const ENOUGH = 3;

/** The rows under the headings that are looked at: down to the first gap, or three at least where no heading names the title. */
export function sampleRows(grid: Grid, header: Header): readonly number[] {
  const rows: number[] = [];
  const title = header.headings.find(({ sense }) => sense.role === 'title')?.column ?? Infinity;
  const enough = title === Infinity ? ENOUGH : 1;
  for (let row = header.lastRow + 1; row < grid.top + grid.cells.length && rows.length < LOOKED_AT; row++) {
    const cells = grid.cells[row - grid.top] ?? [];
    const filled = cells.filter(({ value }) => value !== '').length;
    if (filled === 0 && rows.length >= enough) break;
    // So is a row with nothing but words right of where its description belongs: a comment that runs on beside it.
    const beside = cells.every(
      ({ value }, at) => value === '' || (grid.left + at > title && typeof value === 'string'),
    );
    if (beside && rows.length >= ENOUGH) break;
    // A line of one text heads a section, and says nothing of the columns.
    if (filled > 1) rows.push(row);
  }
  return rows;
}

/**
 * Every column under the headings, or with cells and no heading, with the role found for it. Where a person pointed at
 * the headings, the texts left of the figures describe the rows, whatever they say.
 */
export function assignRoles(
  grid: Grid,
  header: Header,
  rows: readonly number[],
  { choices, known, pointed, keys = [] }: Pick<Help, 'choices' | 'known' | 'pointed' | 'keys'>,
): DraftColumn[] {
  const headed = new Map(header.headings.map((heading) => [heading.column, heading]));
  const width = Math.max(0, ...rows.map((row) => grid.cells[row - grid.top]?.length ?? 0));
  const last = Math.max(grid.left + width - 1, ...headed.keys());
  const drafts: DraftColumn[] = [];
  for (let column = grid.left; column <= last; column++) {
    const facts = factsOf(grid, column, rows);
    const heading = headed.get(column);
    if (!heading && facts.filled === 0) continue;
    const nothing = { column, lines: [], sense: { role: null, rank: 0, time: null, byTime: false } };
    const draft = draftColumn(heading ?? nothing, facts, choices);
    const proven = known?.get(column);
    if (proven) set(draft, proven.role, { sure: 'sure', because: [...draft.because, proven.because] });
    drafts.push(draft);
  }
  placeScale(grid, drafts, rows, keys);
  placeCriteria(drafts);
  placeOtherTimes(drafts);
  placeLimits(drafts);
  placeNationalTarget(drafts);
  placePolarity(drafts);
  placeUnlabelled(drafts);
  placePeriod(grid, drafts, rows);
  placeNamedByStatus(drafts);
  placeLater(drafts);
  placeProjected(drafts);
  placeAimed(drafts);
  placeDistance(grid, drafts, rows);
  placeAttained(grid, drafts, rows);
  placeTitle(grid, drafts, rows, pointed);
  placeColours(drafts);
  placeAmberEnds(drafts);
  placeFigures(grid, drafts, rows);
  placeFigure(grid, drafts, rows);
  placeByVariance(grid, drafts, rows);
  placeOthers(drafts);
  placeRivals(grid, drafts, rows);
  placeTarget(grid, drafts, rows);
  placeYesOrNo(grid, drafts, rows);
  return drafts;
}

const timeKey = (time: Time | null): string =>
  time === null ? '' : `${time.grain} ${time.place} ${time.span?.first ?? ''} ${time.year?.first ?? ''}`;

const MAY_BE_FIGURE: ReadonlySet<ColumnRole | null> = new Set([
  null,
  'figure',
  'numerator',
  'denominator',
  'ytd',
]);

const SHARE = /%|\bper ?cent|^\s*(?:the )?proportion\b/i;

/** Tells figure, numerator and denominator of each period apart, the numbers before the words. */
function placeFigures(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  const groups = new Map<string, DraftColumn[]>();
  const title = drafts.find(({ role }) => role === 'title');
  for (const draft of drafts) {
    const countedIn = draft.role === 'target' && draft.time !== null && COUNTED_IN.test(draft.heading);
    if ((!MAY_BE_FIGURE.has(draft.role) && !countedIn) || draft.chosen) continue;
    if (draft.role === null && (title === undefined || draft.column < title.column) && title !== undefined)
      continue;
    const key = draft.role === 'ytd' ? 'ytd' : timeKey(draft.time);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const shares = (title?.facts.samples ?? []).filter((text) => SHARE.test(text));
  const areShares = title !== undefined && shares.length * 3 >= title.facts.samples.length * 2;
  for (const [key, group] of groups) {
    placeFraction(grid, group, rows);
    if (key !== '' && areShares) placeParts(grid, group, rows);
    placeGroup(grid, group, rows, key !== '');
  }
  placeEmpty(drafts);
}

function placeGroup(
  grid: Grid,
  group: readonly DraftColumn[],
  rows: readonly number[],
  dated: boolean,
): void {
  const found = findQuotient(grid, group, rows);
  if (found) {
    const roles = {
      [found.column]: 'figure',
      [found.numerator]: 'numerator',
      [found.denominator]: 'denominator',
    } as const;
    for (const draft of group) {
      const role = roles[draft.column];
      // A year to date that happens to divide well stays what it says it is.
      if (role && draft.role !== 'ytd')
        set(draft, role, { sure: 'sure', because: [...draft.because, found] });
    }
  }
  const figures = group.filter(({ role }) => role === 'figure');
  if (figures.length === 0 && dated) {
    const unnamed = group.filter(
      ({ role, facts }) => role === null && (facts.filled === 0 || facts.numeric >= facts.filled * 0.5),
    );
    const counted = group.some(({ role }) => role === 'numerator' || role === 'denominator');
    const [only] = unnamed;
    if (only && !counted)
      set(only, 'figure', {
        sure: unnamed.length > 1 ? 'asked' : 'likely',
        because: [{ kind: 'heading-above', text: only.heading }],
      });
  }
  if (!dated || figures.length < 2) return;
  const best = figures.reduce((first, each) => (rank(each) > rank(first) ? each : first));
  const tied = figures.filter((each) => each !== best && rank(each) === rank(best));
  for (const draft of figures) {
    if (draft === best) {
      if (tied.length > 0 && !sameHeading(best, tied)) set(draft, 'figure', { sure: 'asked' });
    } else
      set(draft, 'ignore', {
        sure: tied.includes(draft) ? 'asked' : 'likely',
        because: [{ kind: 'neighbours', role: 'figure' }],
      });
  }
}

/** The same heading twice is a slip that a check names; the first counts. */
const sameHeading = (best: DraftColumn, tied: readonly DraftColumn[]): boolean =>
  tied.every(({ heading }) => heading === best.heading);

/** Of several columns of one period: a proven percentage, then what is called one, then "Actual", then the rest. */
function rank({ because, lines, sense, facts }: DraftColumn): number {
  const last = (lines.at(-1) ?? '').toLowerCase();
  if (because.some(({ kind }) => kind === 'quotient')) return 5;
  if (/%|per ?cent|rate/.test(last)) return 4;
  if (/actual|achieved|outturn|result|performance/.test(last)) return 3;
  return (sense.byTime ? 1 : 2) + (facts.filled > 0 ? 0 : -1);
}

function timeBeside(drafts: readonly DraftColumn[], { column }: DraftColumn): Time | null {
  const beside = drafts.find((each) => each.column === column - 1);
  return beside?.role === 'figure' ? beside.time : null;
}

/** What no heading names, by its cells: arrows are travel, status words a status; and what its neighbours tell. */
function placeOthers(drafts: readonly DraftColumn[]): void {
  for (const draft of drafts) {
    const { facts, role } = draft;
    const { sorts, filled } = facts;
    if (role === null && filled > 0 && !draft.chosen) {
      const statuses = sorts.status > 1 && sorts.status + sorts.mark >= filled * 0.8 && !isYesOrNo(facts);
      if (sorts.arrow > 0 && sorts.arrow + sorts.mark >= filled * 0.8)
        set(draft, 'travel', {
          sure: 'likely',
          because: [{ kind: 'arrows', fits: sorts.arrow, of: filled }],
        });
      else if (statuses && facts.different <= 6)
        set(draft, 'status', {
          sure: 'likely',
          because: [{ kind: 'status-words', fits: sorts.status, of: filled }],
          // Letters under no heading are those of the figure right before them.
          ...(draft.heading === '' && { time: timeBeside(drafts, draft) }),
        });
      else if (
        filled >= ENOUGH &&
        facts.texts === filled &&
        facts.samples.every((text) => PACE.test(text.trim()))
      )
        set(draft, 'frequency', {
          sure: 'likely',
          because: [{ kind: 'sentences', fits: facts.texts, of: filled }],
        });
      else if (facts.length > 40 && sorts.words >= filled * 0.7)
        set(draft, 'commentary', {
          sure: 'likely',
          because: [{ kind: 'sentences', fits: facts.texts, of: filled }],
        });
    }
    // Pictures of arrows are no text: "Last year" without one figure, beside a status, holds what became of it.
    const past = role === 'past-year' || role === 'past-period';
    const beside = drafts.some(
      ({ column, role: other }) => column < draft.column && (other === 'status' || other === 'travel'),
    );
    if (past && facts.numeric === 0 && beside && draft.time === null)
      set(draft, 'travel', { sure: 'likely', because: [{ kind: 'neighbours', role: 'status' }] });
  }
}

import type { Grid } from '../../../domain/grid/grid';
import type { RoleReason } from '../../../domain/reading/reading';
import type { DraftColumn } from '../draftColumn';
import { isNationalAim } from './nationalAim';
import { COUNTED_IN, set } from '../placeColumns';
import { evidenceOf, lastFigure, rowsOf } from '../targetEvidence';

const PATH = /\btrajector(?:y|ies)\b|\bplan(?:ned)?\b|\bprofiled?\b/i;
/** What kind of target a heading names, the narrower words first. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['path', PATH],
  ['country', /\bnational\b|\bengland\b|\bnhs\b/i],
  ['law', /\bstatutory\b|\bregulat\w+\b|\bcontract\w*\b/i],
  ['local', /\b(?:local|our|own|internal|council|trust|borough|county)\b/i],
  ['standard', /\bstandards?\b/i],
  ['plain', /\btargets?\b|\bgoals?\b/i],
];

interface Rival {
  readonly draft: DraftColumn;
  readonly kind: string;
}

const ENOUGH = 4;

/**
 * Of two columns of targets of different kinds ("Standard", "Trajectory"; "National target", "Local target") the one the
 * sheet's statuses agree with, or its rule in words names, is the target. A plain "Target" is the sheet's own beside a
 * national one. Where nothing tells, it is asked, and nothing is coloured.
 */
export function placeRivals(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  const rivals = rivalsIn(drafts);
  placeTwins(grid, drafts, rows);
  if (new Set(rivals.map(({ kind }) => kind)).size < 2) return;
  const lines = linesOf(grid, rows);
  const proven = provenBy(grid, drafts, rows, rivals);
  const named = namedIn(clausesOf(lines, 'green'), rivals);
  const taken = proven ?? (named && { rival: named, because: headingOf(named) });
  if (taken) return take(taken.rival, taken.because, { rivals, drafts, lines, byStatus: proven !== null });
  const own = rivals.filter(({ kind }) => kind !== 'country');
  if (own.length === 1 && own[0]?.kind === 'plain') return;
  const [first, ...others] = rivals;
  // A plan for the very period is the target in force then, beside a year's own; a country's or a law's is none of ours.
  const isDated = rivals.some(({ draft, kind }) => kind === 'path' && draft.time !== null);
  if (!first || (isDated && !rivals.some(({ kind }) => kind === 'country' || kind === 'law'))) return;
  set(first.draft, 'target', { of: null, sure: 'asked', because: [headingOf(first)] });
  for (const other of others)
    set(other.draft, 'ignore', { of: null, sure: 'asked', because: [headingOf(other)] });
}

/**
 * Of two columns of targets of one time whose words are alike ("ALP target", "Target to aim for") the one that the sheet's
 * statuses agree with in more rows is the target, the other what is hoped for beyond it.
 */
function placeTwins(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  const targets = drafts.filter(
    ({ role, chosen, facts, sense }) =>
      role === 'target' && !chosen && !sense.basis && facts.filled > 1 && facts.numeric >= facts.filled * 0.6,
  );
  const figure = lastFigure(drafts);
  const twins = targets.filter(
    ({ time }) => time === null || (time.grain === 'year' && time.year?.first === figure?.time?.year?.first),
  );
  const [one, other] = twins;
  if (!one || !other || twins.length > 2 || (one.time === null) !== (other.time === null)) return;
  const rivals = [one, other].map((draft) => ({ draft, kind: 'plain' }));
  const found = provenBy(grid, drafts, rows, rivals);
  if (!found) return;
  const loser = found.rival.draft === one ? other : one;
  set(loser, 'stretch', { of: null, sure: 'likely', because: [{ kind: 'heading', text: loser.heading }] });
}

const headingOf = ({ draft }: Rival): RoleReason => ({ kind: 'heading', text: draft.heading });

function rivalsIn(drafts: readonly DraftColumn[]): readonly Rival[] {
  return drafts.flatMap((draft) => {
    const { role, chosen, facts, heading, sense, time } = draft;
    const isTarget = role === 'target' && !chosen && sense.role === 'target' && !COUNTED_IN.test(heading);
    if (!isTarget && !isNationalAim(draft)) return [];
    if (facts.numeric < facts.filled * 0.6 || facts.filled < 2 || sense.basis) return [];
    const kind = KINDS.find(([, words]) => words.test(heading))?.[0];
    // The plan of each month is one series: that of the last figures stands for it.
    if (kind === 'path' && isEarlierPart(draft, drafts)) return [];
    // Targets of quarters and of other years are told apart by their times.
    return kind && (time === null || kind === 'path' || time.grain === 'year') ? [{ draft, kind }] : [];
  });
}

interface Taken {
  readonly rivals: readonly Rival[];
  readonly drafts: readonly DraftColumn[];
  readonly lines: readonly string[];
  /** The sheet's own statuses told which. */
  readonly byStatus: boolean;
}

function take(winner: Rival, because: RoleReason, { rivals, drafts, lines, byStatus }: Taken): void {
  const others = rivals.filter((each) => each !== winner);
  const edge = namedIn(clausesOf(lines, 'amber').filter(SAYS_REACHED), others.concat(winner), winner);
  for (const other of others) {
    // Beside statuses by the standard a trajectory or a local target is likely what amber reaches down to: where it is another colour, it is asked.
    const isEdge =
      (other === edge || (byStatus && /^(?:path|local)$/.test(other.kind))) && isOfLast(other.draft, drafts);
    const reason = headingOf(other);
    if (isEdge) set(other.draft, 'threshold', { of: 'minimum', sure: 'likely', because: [reason] });
    else if (other.draft.role === 'target' || other.draft.facts.sorts.bound > 0)
      set(other.draft, 'ignore', { of: null, sure: 'likely', because: [reason] });
  }
  set(winner.draft, 'target', { of: null, sure: 'likely', because: [because] });
  if (winner.kind === 'path') return;
  for (const draft of drafts)
    if (draft.role === 'target' && isPath(draft) && isEarlierPart(draft, drafts))
      set(draft, 'ignore', { of: null, sure: 'likely', because: [because] });
}

const isPath = ({ heading }: DraftColumn): boolean => PATH.test(heading);

/** Of a part of the year before that of the last figures. */
const isEarlierPart = (draft: DraftColumn, drafts: readonly DraftColumn[]): boolean =>
  draft.time !== null && draft.time.grain !== 'year' && !isOfLast(draft, drafts);

/** "Standard missed but the trajectory met". */
const SAYS_REACHED = (clause: string): boolean =>
  /\b(?:met|achieved|reached|kept|between|above)\b/i.test(clause);

/** Of no time, or that of the last figures. */
function isOfLast({ time }: DraftColumn, drafts: readonly DraftColumn[]): boolean {
  const last = lastFigure(drafts)?.time;
  return time === null || (last?.grain === time.grain && last.place === time.place);
}

/** The one whose statuses agree in all rows but the odd one, where they do not agree as well with another. */
function provenBy(
  grid: Grid,
  drafts: readonly DraftColumn[],
  rows: readonly number[],
  rivals: readonly Rival[],
): { readonly rival: Rival; readonly because: RoleReason } | null {
  const seen = rowsOf(grid, drafts, rows);
  const [best, next] = rivals
    .map((rival) => ({ rival, ...evidenceOf(grid, rival.draft.column, seen) }))
    .sort((a, b) => b.agree - a.agree);
  if (!best || best.told < ENOUGH || best.missed === 0 || best.missed === best.told) return null;
  if (best.agree < best.told - Math.floor(best.told / 8) || best.agree === next?.agree) return null;
  return { rival: best.rival, because: { kind: 'statuses-agree', fits: best.agree, of: best.told } };
}

/** The texts of the sheet that stand outside the rows of the table. */
function linesOf(grid: Grid, rows: readonly number[]): readonly string[] {
  const table = new Set(rows);
  return grid.cells.flatMap((cells, at) =>
    table.has(grid.top + at)
      ? []
      : cells.flatMap(({ value }) =>
          typeof value === 'string' && value.length > 12 ? [value.toLowerCase()] : [],
        ),
  );
}

/** What the lines say of a colour, each up to the next colour or the end of its sentence. */
const clausesOf = (lines: readonly string[], colour: 'green' | 'amber'): readonly string[] =>
  lines.flatMap((line) =>
    [
      ...line.matchAll(/\b(green|amber|yellow|red)\b([^.;]*?)(?=\b(?:green|amber|yellow|red)\b|[.;]|$)/g),
    ].flatMap(([, named, clause]) => (named === colour && clause ? [clause] : [])),
  );

const wordsOf = ({ draft }: Rival): readonly string[] =>
  (draft.heading.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ''));

/** The only one of them with a word of its own heading in what is said; of those other than `not`. */
function namedIn(
  clauses: readonly string[],
  rivals: readonly Rival[],
  not: Rival | null = null,
): Rival | null {
  const named = rivals.filter((rival) => {
    const others = rivals.filter((each) => each !== rival).flatMap(wordsOf);
    return wordsOf(rival).some(
      (word) => !others.includes(word) && clauses.some((clause) => new RegExp(`\\b${word}`).test(clause)),
    );
  });
  const left = named.filter((rival) => rival !== not);
  return left.length === 1 ? (left[0] ?? null) : null;
}

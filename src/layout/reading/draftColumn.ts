import { formatColumn } from '../../domain/grid/address';
import type {
  ColumnChoice,
  ColumnRole,
  ReadColumn,
  RoleReason,
  Sureness,
} from '../../domain/reading/reading';
import type { Facts } from './facts';
import { isArrowColumn } from './facts';
import type { PlacedHeading } from './header';
import type { Sense } from './sense';
import type { Time } from './time';

/** A column while its role is being found: what its heading says, what its cells are, and what is made of both. */
export interface DraftColumn {
  readonly column: number;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly sense: Sense;
  readonly facts: Facts;
  role: ColumnRole | null;
  of: ReadColumn['of'] | null;
  time: Time | null;
  sure: Sureness;
  because: RoleReason[];
  /** A person has said so: nothing is made of it any more. */
  chosen: ColumnChoice | null;
}

const MEASURES: ReadonlySet<ColumnRole> = new Set([
  'figure',
  'target',
  'stretch',
  'threshold',
  'tolerance',
  'comparator',
  'past-year',
  'past-period',
  'numerator',
  'denominator',
  'ytd',
  'variance',
]);

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);

/** The same heading, however its spaces, lines and capitals are written. */
export const headingKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s/]+/g, ' ')
    .trim();

/** A column by its heading and its cells alone; its neighbours are heard later. */
export function draftColumn(
  { column, lines, sense }: PlacedHeading,
  facts: Facts,
  choices: readonly ColumnChoice[],
): DraftColumn {
  const heading = lines.filter((line, at) => line !== lines[at - 1]).join(' / ');
  const draft: DraftColumn = {
    column,
    heading,
    lines,
    sense,
    facts,
    role: sense.role,
    of: sense.of ?? null,
    time: sense.time,
    sure: 'sure',
    because: sense.role === null ? [] : [{ kind: 'heading', text: heading }],
    chosen:
      choices.find((choice) => headingKey(choice.heading) === headingKey(heading || formatColumn(column))) ??
      null,
  };
  if (draft.chosen) {
    draft.role = draft.chosen.role;
    draft.because = [{ kind: 'chosen' }];
    return draft;
  }
  hearCells(draft);
  return draft;
}

function become(draft: DraftColumn, role: ColumnRole, sure: Sureness, reason: RoleReason): void {
  draft.role = role;
  draft.sure = sure;
  draft.because = [...draft.because, reason];
  if (role !== 'threshold' && role !== 'comparator') draft.of = null;
}

/** Lets the cells speak: where they cannot be what the heading says, they are what they look like. */
function hearCells(draft: DraftColumn): void {
  const { facts, role } = draft;
  const { sorts, filled, numeric } = facts;
  if (filled === 0) {
    // Pictures of arrows are no text: "Last year" and "Last quarter" without one figure held them.
    return;
  }
  const statuses = { kind: 'status-words', fits: sorts.status, of: filled } as const;
  const isStatus = sorts.status > 0 && sorts.status + sorts.mark >= filled * 0.75;
  const isArrow = isArrowColumn(facts);
  const isNumeric = share(numeric, filled) >= 0.5;
  if (role === null) return;
  if (MEASURES.has(role)) {
    if (isNumeric || share(numeric + sorts.mark, filled) >= 0.6) return hearNumbers(draft);
    if (isStatus && role !== 'target')
      return become(draft, 'status', role === 'figure' ? 'sure' : 'likely', statuses);
    if (isArrow) return become(draft, 'travel', 'sure', { kind: 'arrows', fits: sorts.arrow, of: filled });
    if (role === 'target' || role === 'stretch') return hearWordsForTarget(draft);
    if (numeric === 0 && sorts.words + sorts.time + sorts.date >= filled * 0.5) {
      const words = facts.length > 20 ? 'commentary' : 'ignore';
      return become(draft, words, 'likely', { kind: 'sentences', fits: facts.texts, of: filled });
    }
    return;
  }
  if (role === 'status' && sorts.status < filled * 0.5) {
    if (isNumeric) return become(draft, 'ignore', 'likely', { kind: 'numbers', fits: numeric, of: filled });
    if (isArrow) return become(draft, 'travel', 'likely', { kind: 'arrows', fits: sorts.arrow, of: filled });
    if (sorts.words > 0)
      return become(draft, 'ignore', 'likely', { kind: 'sentences', fits: facts.texts, of: filled });
  }
  if (role === 'travel' && isNumeric)
    return become(draft, 'variance', 'sure', { kind: 'numbers', fits: numeric, of: filled });
  if (role === 'section' && isNumeric && /objective|goal/i.test(draft.heading))
    return become(draft, 'target', 'likely', { kind: 'numbers', fits: numeric, of: filled });
  if (role === 'title' && share(numeric, filled) > 0.6) {
    const isTarget = /target|standard|level/i.test(draft.heading);
    if (isTarget) return become(draft, 'target', 'sure', { kind: 'numbers', fits: numeric, of: filled });
    draft.role = null;
    draft.because = [{ kind: 'disagrees', words: 'title', numbers: 'figure' }];
    draft.sure = 'asked';
  }
}

function hearNumbers(draft: DraftColumn): void {
  const { facts, role } = draft;
  if (role === 'variance' && isArrowColumn(facts))
    become(draft, 'travel', 'sure', { kind: 'arrows', fits: facts.sorts.arrow, of: facts.filled });
}

/** A target may be in words ("Maintain", "Top quartile"); a column of long sentences or of dates is none. */
function hearWordsForTarget(draft: DraftColumn): void {
  const { sorts, filled, length, texts } = draft.facts;
  if (sorts.status > 0 && sorts.status >= filled * 0.75 && sorts.words === 0)
    return become(draft, 'status', 'likely', { kind: 'status-words', fits: sorts.status, of: filled });
  if (sorts.date + sorts.time >= filled * 0.6)
    return become(draft, 'ignore', 'likely', { kind: 'sentences', fits: texts, of: filled });
  if (length > 45 && share(sorts.words, filled) > 0.6)
    become(draft, 'commentary', 'likely', { kind: 'sentences', fits: texts, of: filled });
}

import { isOwnTravel, TRAVEL_HEADING } from '../../domain/indicators/ownTravel';
import type { ColumnRole } from '../../domain/reading/reading';
import type { SettledColumn } from '../reading/periods/settle';
import type { Placed, PlacedColumns } from './placed';

type Kind = 'rag' | 'variance';

export interface OwnPlaced {
  readonly rag: Placed | null;
  readonly variance: Placed | null;
  readonly travel: Placed | null;
}

/** What our columns stand right of. */
const MEASURES: ReadonlySet<ColumnRole | null> = new Set([
  'ref',
  'title',
  'target',
  'comparator',
  'past-year',
  'past-period',
  'figure',
  'numerator',
  'denominator',
  'ytd',
  'polarity',
]);

/**
 * The add-in's own columns. They stand right of everything else that was understood: a council's "RAG" among the
 * figures is its own affair. RAG and Variance side by side are ours; one alone is where it is the only one of its name,
 * no other heading follows it, and its cells hold what we would write. A column of travel is ours by its words.
 */
export function ownColumns(columns: PlacedColumns): OwnPlaced {
  const named = (kind: Kind): SettledColumn[] =>
    columns.all.filter((each) => kindOf(each) === kind && !each.draft.chosen);
  const measures = columns.all.filter(({ draft }) => MEASURES.has(draft.role));
  const edge = Math.max(-1, ...measures.map(({ draft }) => draft.column));
  const beyond = (kind: Kind): SettledColumn | null =>
    named(kind)
      .filter(({ draft }) => draft.column > edge)
      .at(-1) ?? null;
  const [rag, variance] = [beyond('rag'), beyond('variance')];
  const said = columns.all.findLast((each) => each.draft.column > edge && holdsTravel(each));
  const travel = said ? columns.heading(said) : null;
  if (rag && variance && Math.abs(rag.draft.column - variance.draft.column) === 1)
    return { rag: columns.heading(rag), variance: columns.heading(variance), travel };
  const alone = (each: SettledColumn | null, kind: Kind): Placed | null => {
    if (!each || named(kind).length > 1 || !holdsOurs(each)) return null;
    const followed = columns.all.some(
      ({ draft }) => draft.column === each.draft.column + 1 && draft.heading !== '',
    );
    return followed ? null : columns.heading(each);
  };
  return { rag: alone(rag, 'rag'), variance: alone(variance, 'variance'), travel };
}

function kindOf({ draft }: SettledColumn): Kind | null {
  const words = (draft.lines.at(-1) ?? '').toLowerCase().trim();
  return words === 'rag' || words === 'variance' ? words : null;
}

/** Whole words, as we write them; letters, symbols and formulas are someone else's. */
const holdsOurs = ({ draft: { facts } }: SettledColumn): boolean =>
  facts.formulas === 0 && (facts.texts < 2 || facts.length >= 3);

/** Most of its different texts are ours: a cell someone typed over is theirs, and named when a Refresh would write there. */
function holdsTravel({ draft: { chosen, facts, lines } }: SettledColumn): boolean {
  if (chosen || facts.formulas > 0 || (lines.at(-1) ?? '').trim() !== TRAVEL_HEADING) return false;
  const ours = facts.samples.filter(isOwnTravel).length;
  return ours > 0 && ours * 2 >= facts.samples.length;
}

import type { Heading } from '../domain/indicators/scorecard';
import type { PlacedHeading } from './headerRow';

type Kind = 'rag' | 'variance';

/**
 * The add-in's own columns. They stand right of everything else that was understood: a council's "RAG" among the
 * figures is its own affair. RAG and Variance side by side are ours; one alone is where it is the only one of its name
 * and no other heading follows it.
 */
export function ownColumns(
  headings: readonly PlacedHeading[],
  isHeaded: (column: number) => boolean,
): { readonly rag: Heading | null; readonly variance: Heading | null } {
  const isOwn = ({ role }: PlacedHeading): boolean => role.kind === 'rag' || role.kind === 'variance';
  const edge = Math.max(-1, ...headings.filter((heading) => !isOwn(heading)).map(({ column }) => column));
  const beyond = headings.filter((heading) => isOwn(heading) && heading.column > edge);
  const [rag, variance] = [last(beyond, 'rag'), last(beyond, 'variance')];
  if (rag && variance && Math.abs(rag.column - variance.column) === 1)
    return { rag: toHeading(rag), variance: toHeading(variance) };
  const alone = (heading: PlacedHeading | null): Heading | null =>
    heading &&
    headings.filter(({ role }) => role.kind === heading.role.kind).length === 1 &&
    !isHeaded(heading.column + 1)
      ? toHeading(heading)
      : null;
  return { rag: alone(rag), variance: alone(variance) };
}

const last = (headings: readonly PlacedHeading[], kind: Kind): PlacedHeading | null =>
  headings.filter(({ role }) => role.kind === kind).at(-1) ?? null;

const toHeading = ({ column, text }: PlacedHeading): Heading => ({ column, text });

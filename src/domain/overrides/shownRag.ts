import type { JudgedIndicator } from '../judging/judged';
import { ragOf, type Rag } from '../judging/status';

/** The colour a status cell shows: what a person set, else what the numbers say; null for none. */
export const shownRag = ({ status, override }: Pick<JudgedIndicator, 'status' | 'override'>): Rag | null =>
  override?.kind === 'in-force' ? override.rag : ragOf(status);

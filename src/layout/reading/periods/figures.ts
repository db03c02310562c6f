import type { DraftColumn } from '../draftColumn';
import type { Time } from '../time';

const FIGURES: ReadonlySet<DraftColumn['role']> = new Set(['figure', 'numerator', 'denominator']);
/** Whether a column holds figures: the figure itself or its two parts. */
export const isFigure = ({ role }: DraftColumn): boolean => FIGURES.has(role);
/** Whether a time is a part of a year. */
export const within = (time: Time | null): time is Time =>
  time !== null && time.grain !== 'year' && time.grain !== 'to-date';

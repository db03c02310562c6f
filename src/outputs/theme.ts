import type { Rag } from '../domain/judging/status';
import type { StyleRole } from '../report/model';

/**
 * Fills of the statuses, '#RRGGBB': on our sheets, in Word and on the scorecard itself. Light enough for black text
 * (contrast above 4.5:1, tested), strong enough to be told apart in print, and of different lightness in greyscale.
 */
export const RAG_FILL: Readonly<Record<Rag, string>> = {
  red: '#F2A099',
  amber: '#FFDD94',
  green: '#A8D8A8',
};

/** Text on a page and on the fills of the statuses. */
export const TEXT = '#1A1A1A';
export const MUTED = '#595959';
export const HEADER_FILL = '#1F3A5F';
export const HEADER_TEXT = '#FFFFFF';
export const BORDER = '#A6A6A6';
/** An empty cell that waits for its author's words. */
export const AUTHOR_FILL = '#FFF8E1';

/** The look of a role, for a rendering to put in its own terms. */
export interface RoleLook {
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
}

const PLAIN: RoleLook = { fill: null, color: TEXT, bold: false };
const LOOKS: Readonly<Record<StyleRole, RoleLook>> = {
  header: { fill: HEADER_FILL, color: HEADER_TEXT, bold: true },
  text: PLAIN,
  number: PLAIN,
  status: { ...PLAIN, color: MUTED },
  'rag-red': { fill: RAG_FILL.red, color: TEXT, bold: true },
  'rag-amber': { fill: RAG_FILL.amber, color: TEXT, bold: true },
  'rag-green': { fill: RAG_FILL.green, color: TEXT, bold: true },
};

export const lookOf = (role: StyleRole): RoleLook => LOOKS[role];

/** One shape a status, the same as on the pane: square, triangle, circle. */
const SIGNS: Readonly<Record<Rag, string>> = { red: '■', amber: '▲', green: '●' };

/** The shape of a status before its word, with a space that does not break; '' for what has none. */
export function statusSign(role: StyleRole | Rag | null): string {
  const rag = role === null ? null : role.replace('rag-', '');
  return rag === 'red' || rag === 'amber' || rag === 'green' ? `${SIGNS[rag]}\u00a0` : '';
}

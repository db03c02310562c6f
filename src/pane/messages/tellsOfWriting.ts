import type { Notice } from '../../app/state/state';

/** Whether a notice may tell of a plan that was written, so that the way back stands beside it. */
export const tellsOfWriting = ({ kind }: Notice): boolean => kind === 'done' || kind === 'partial';

import type { Notice } from '../../app/state/state';

/** Whether a notice tells of the plan that was last written, so that the way back stands beside it. */
export const tellsOfWriting = ({ wrote }: Notice): boolean => wrote === true;

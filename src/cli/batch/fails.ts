import type { Severity } from '../../checks/finding';
import type { FailOn } from '../checkArguments';

/** Whether an open finding of that severity makes a check fail. */
export const failsRun = (severity: Severity, failOn: FailOn): boolean =>
  (severity === 'error' && failOn !== 'never') || (severity === 'warning' && failOn === 'warning');

import { foldSpace } from '../grid/grid';
import type { Scorecard } from '../indicators/scorecard';
import { mayBeNamed } from '../settings/renamedSheet';
import type { Settings } from '../settings/settings';
import { figureText } from './lapse';
import type { Override } from './override';

/** Whether the sheet an override names is not among the workbook's any more. */
export const isGone = ({ sheet }: Pick<Override, 'sheet'>, sheets: readonly string[]): boolean =>
  !sheets.includes(sheet);

/** Whether a scorecard has the very figure an override was set for. */
const hasFigure = ({ ref, title, period, figure }: Override, { indicators }: Scorecard): boolean =>
  indicators.some(
    (indicator) =>
      indicator.ref === ref &&
      foldSpace(indicator.title) === foldSpace(title) &&
      figureText(indicator.periods[period]) === figure,
  );

/**
 * The settings with what was set on the scorecard's sheet while it had another name. A name that no sheet has any more is
 * taken for its former one where the indicator, the period and the figure agree, no other scorecard has the same, and
 * nothing tells of a deletion, as with dismissals (decision 043). `sheets` are the names of all the workbook's sheets.
 */
export function withFormerName(
  settings: Settings,
  scorecard: Scorecard,
  others: readonly Scorecard[],
  sheets: readonly string[],
): Settings {
  const { overrides } = settings;
  const formerly = (overrides?.all ?? []).filter(
    (each, _at, all) =>
      isGone(each, sheets) &&
      hasFigure(each, scorecard) &&
      others.every((other) => !hasFigure(each, other)) &&
      mayBeNamed(each, scorecard.sheet, all),
  );
  return overrides && formerly.length > 0
    ? { ...settings, overrides: { ...overrides, formerly: new Set(formerly) } }
    : settings;
}

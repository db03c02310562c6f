import { foldSpace } from '../../domain/grid/grid';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { IndicatorSetting } from '../../domain/settings/settings';

/** Another scorecard as the Refresh of all of them leaves it, and whether cells of it change. */
export interface OtherRefreshed {
  readonly judged: JudgedScorecard;
  readonly changed: boolean;
}

/** The settings of every indicator of several scorecards; one that stands on two sheets is set once. */
export function settingsOfAll(all: readonly JudgedScorecard[]): readonly IndicatorSetting[] {
  const [first, ...rest] = all.map(({ settings }) => settings.indicators);
  const key = ({ title }: IndicatorSetting): string => foldSpace(title).toLowerCase();
  const known = new Set((first ?? []).map(key));
  const more = rest.flat().filter((setting) => {
    const isNew = !known.has(key(setting));
    known.add(key(setting));
    return isNew;
  });
  return [...(first ?? []), ...more];
}

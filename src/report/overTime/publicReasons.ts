import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';

/** The reasons of what people set, without those that `tells` a small count: they go whole, as commentary does. */
export const withPublicReasons = (
  judged: JudgedScorecard,
  tells: (text: string) => boolean,
): JudgedScorecard => ({
  ...judged,
  indicators: judged.indicators.map((entry): JudgedIndicator => {
    const { override } = entry;
    if (override?.kind !== 'in-force' || !tells(override.override.reason)) return entry;
    return { ...entry, override: { ...override, override: { ...override.override, reason: '' } } };
  }),
});

import type { DisclosurePolicy } from '../../domain/settings/settings';

export { DEFAULT_DISCLOSURE, type DisclosurePolicy } from '../../domain/settings/settings';

/** Why a ratio is too small by itself. */
export type SmallReason = 'small-numerator' | 'small-complement' | 'small-denominator';

/** Whether a plain count, or a numerator, is small. */
export const isSmallCount = (count: number, { numeratorTo }: DisclosurePolicy): boolean =>
  count >= 1 && count <= numeratorTo;

/** Every reason for which numerator / denominator is too small; none when it may be published as far as it goes. */
export function smallReasons(
  numerator: number,
  denominator: number,
  policy: DisclosurePolicy,
): readonly SmallReason[] {
  const left = denominator - numerator;
  return [
    ...(isSmallCount(numerator, policy) ? (['small-numerator'] as const) : []),
    ...(left >= 1 && left <= policy.complementTo ? (['small-complement'] as const) : []),
    ...(denominator >= 1 && denominator <= policy.denominatorTo ? (['small-denominator'] as const) : []),
  ];
}

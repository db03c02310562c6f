/**
 * What is too small to publish (domain rules, "Disclosure"); one row of the settings sheet each. All are cases, that
 * is, children. Nought is never small: it names no one.
 */
export interface DisclosurePolicy {
  /** Numerators and plain counts from 1 to this are small. */
  readonly numeratorTo: number;
  /**
   * Those the numerator leaves out: denominator less numerator, from 1 to this. A setting of its own, for the rules
   * call the 6 that 172/178 leaves small, which as a numerator would not be.
   */
  readonly complementTo: number;
  /** Ratios of this many or fewer are small whatever their numerator. */
  readonly denominatorTo: number;
}

export const DEFAULT_DISCLOSURE: DisclosurePolicy = { numeratorTo: 5, complementTo: 6, denominatorTo: 10 };

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

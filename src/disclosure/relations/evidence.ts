/**
 * Whether numbers that fit together do so by more than chance (domain rules, "Disclosure"). A relation counts where it
 * holds in the figures of every period, of two at least, whether or not words name it. Where there is one period alone,
 * words or units must speak for it as well, for in one quarter of a scorecard dozens of sums come out by chance. One
 * that words name counts even where one period, mistyped, breaks it.
 */

/** How far the titles speak for a relation: they name it, the rows count the same kind of thing, or neither. */
export type TitleSupport = 'named' | 'unit' | 'none';

/** By what a relation was taken for one. */
export type EvidenceKind = 'figures' | 'words' | 'words-but-one' | 'unit';

/** A relation looked at in one period. */
export interface Instance {
  readonly holds: boolean;
  /** The numbers in it: periods with the same ones tell no more than one of them. */
  readonly values: readonly number[];
  /** How likely numbers of this size fit by chance, at most 1. */
  readonly chance: number;
}

/** Fits by chance that are to be expected among all that was tried, at most, for figures to speak for themselves. */
const BY_FIGURES = 1;
/** The same where the rows count the same kind of thing in one period alone, and where one period breaks it. */
const BY_UNIT = 0.2;
const BUT_ONE = 0.001;

/** Sums of one kind that a reader with an afternoon may try: where there are no more, whatever holds in every period counts. */
const ALL_TRIED = 10_000;

/** Among how many of its kind a relation was found. */
export type TrialCount = number | { readonly sums: number };

/**
 * By what a relation counts; null where it does not. Of sums, where there are few to be tried, all that hold in every
 * period do; of other kinds, and among many, those that chance does not explain.
 */
export function judgeEvidence(
  instances: readonly Instance[],
  tried: TrialCount,
  wording: TitleSupport,
): EvidenceKind | null {
  const broken = instances.filter(({ holds }) => !holds).length;
  const held = new Map(
    instances.flatMap(({ holds, values, chance }) => (holds ? [[values.join(), chance] as const] : [])),
  );
  const many = typeof tried === 'number' ? tried : tried.sums;
  const expected = [...held.values()].reduce((product, chance) => product * chance, many);
  if (held.size === 0 || broken > 1) return null;
  if (broken === 1) {
    if (wording === 'named' && expected <= BY_FIGURES) return 'words-but-one';
    return held.size >= 3 && expected <= BUT_ONE ? 'figures' : null;
  }
  const all = typeof tried !== 'number' && many <= ALL_TRIED;
  if (held.size > 1 && (all || expected <= BY_FIGURES)) return 'figures';
  if (wording === 'named') return 'words';
  return wording === 'unit' && expected <= BY_UNIT ? 'unit' : null;
}

/** How likely a sum of this size meets a given number by chance. */
export const chanceOf = (whole: number): number => 1 / Math.max(3, whole);

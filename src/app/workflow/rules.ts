import { parseDecimal, sign, type Rational } from '../../domain/exact';
import type { Edit } from '../../domain/plan';
import type { DisclosurePolicy, Policy } from '../../domain/settings';
import { replace } from '../entries';
import { RULES, type Rule } from '../settingsLayout';
import { policyEntry } from '../settingsPlan';
import type { StoredSettings } from '../settingsSheet';

/** The rules of judging as a form gives them; what is left out stays as it is. */
export interface RuleChange extends Partial<Omit<Policy, 'tolerance' | keyof DisclosurePolicy>> {
  /** As typed: "5", "2.5%". */
  readonly tolerance?: string;
}

/** A tolerance as typed, with or without a per cent sign or "points"; null when it is no number of zero or more. */
export function parseTolerance(text: string): Rational | null {
  const number = parseDecimal(text.trim().replace(/\s*(?:%|per cent|points?)$/i, ''));
  return number !== null && sign(number) >= 0 ? number : null;
}

/** The rules as a form shows them. */
export const viewRules = (policy: Policy): Required<RuleChange> => ({
  ...policy,
  tolerance: String(policyEntry(policy, 'tolerance')),
});

/** The rules after a change; null when the tolerance cannot be read. */
export function changePolicy(policy: Policy, { tolerance, ...rest }: RuleChange): Policy | null {
  const amount = tolerance === undefined ? policy.tolerance : parseTolerance(tolerance);
  return amount && { ...policy, ...rest, tolerance: amount };
}

const differs = (a: Policy, b: Policy, rule: Rule): boolean => policyEntry(a, rule) !== policyEntry(b, rule);

/** Rules that are to change and have no row on the settings sheet any more, by the words they had. */
export const rulesWithoutRow = ({ places, policy }: StoredSettings, wanted: Policy): readonly string[] =>
  RULES.filter(({ rule }) => differs(policy, wanted, rule) && !places.rules[rule]).map(({ word }) => word);

/** Writes the rules that change into their rows. A word that means the same is the author's own and stays. */
export const planRules = ({ sheet, places, policy }: StoredSettings, wanted: Policy): Edit[] =>
  RULES.flatMap(({ rule }) => {
    const place = places.rules[rule];
    return place && differs(policy, wanted, rule)
      ? replace(sheet.grid, place.row, place.column, policyEntry(wanted, rule))
      : [];
  });

import { parseDecimal, sign, type Rational } from '../../domain/values/exact';
import type { Edit } from '../../domain/plan/plan';
import { DEFAULT_DISCLOSURE, type Policy } from '../../domain/settings/settings';
import { replace } from './cellEdits';
import { hasRoom, planRows, rowsMissing, type Written } from './ruleRows';
import { RULES, THRESHOLDS, type Rule, type Threshold } from './layout';
import { policyEntry } from './planSettings';
import type { StoredSettings } from './readSettings';
import { parseThreshold } from './vocabulary';

/** The rules of judging as a form gives them; what is left out stays as it is. */
export interface RuleChange
  extends Partial<Omit<Policy, 'tolerance' | Threshold>>, Partial<Record<Threshold, string>> {
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
  numeratorTo: String(policy.numeratorTo),
  complementTo: String(policy.complementTo),
  denominatorTo: String(policy.denominatorTo),
});

/** The rules after a change; null when the tolerance or a threshold cannot be read. */
export function changePolicy(policy: Policy, change: RuleChange): Policy | null {
  const { tolerance, numeratorTo, complementTo, denominatorTo, ...rest } = change;
  const amount = tolerance === undefined ? policy.tolerance : parseTolerance(tolerance);
  const typed = { numeratorTo, complementTo, denominatorTo };
  const thresholds = { ...DEFAULT_DISCLOSURE };
  for (const { rule } of THRESHOLDS) {
    const text = typed[rule];
    const count = text === undefined ? policy[rule] : parseThreshold(text);
    if (count === null) return null;
    thresholds[rule] = count;
  }
  return amount && { ...policy, ...rest, ...thresholds, tolerance: amount };
}

const differs = (a: Policy, b: Policy, rule: Rule): boolean => policyEntry(a, rule) !== policyEntry(b, rule);

/** Thresholds that are to change: a settings sheet made before they had rows gets those. */
const changedThresholds = ({ policy }: StoredSettings, wanted: Policy): readonly Written[] =>
  THRESHOLDS.filter(({ rule }) => differs(policy, wanted, rule)).map((row) => ({
    row,
    entry: policyEntry(wanted, row.rule),
  }));

/** Rules that are to change and have no row on the settings sheet, nor room for one, by their words. */
export function rulesWithoutRow(stored: StoredSettings, wanted: Policy): readonly string[] {
  const { places, policy } = stored;
  const lost = RULES.filter(({ rule }) => differs(policy, wanted, rule) && !places.rules[rule]);
  const thresholds = changedThresholds(stored, wanted).map(({ row }) => row);
  return [...lost, ...(hasRoom(stored, thresholds) ? [] : rowsMissing(stored, thresholds))].map(
    ({ word }) => word,
  );
}

/** Writes the rules that change into their rows. A word that means the same is the author's own and stays. */
export function planRules(stored: StoredSettings, wanted: Policy): Edit[] {
  const { sheet, places, policy } = stored;
  const judging = RULES.flatMap(({ rule }) => {
    const place = places.rules[rule];
    return place && differs(policy, wanted, rule)
      ? replace(sheet.grid, place.row, place.column, policyEntry(wanted, rule))
      : [];
  });
  return [...judging, ...planRows(stored, changedThresholds(stored, wanted))];
}

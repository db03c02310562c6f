import type { Indicator } from '../../domain/indicators/scorecard';
import { findAmberEnd, type AmberEnd } from '../../domain/judging/amberEnd';
import { ruleOfFormulas } from '../../domain/judging/formulaRule';
import { parseImprovingRule, type ImprovingRule } from '../../domain/judging/improvingRule';
import { minimumOf } from '../../domain/judging/limits';
import { ownStatusOf } from '../../domain/judging/ownStatus';
import type { KeySheets } from '../../domain/judging/rule/keySheets';
import type { NoteLine } from '../../domain/judging/rule/noteLine';
import { findRatingLine } from '../../domain/judging/rule/ratingLine';
import type { ScaleKey } from '../../domain/judging/rule/scaleKey';
import {
  contradicted,
  searchRule,
  searchTwoColours,
  type RuleSearch,
  type WrittenRule,
} from '../../domain/judging/writtenRule';
import { equal, ZERO } from '../../domain/values/exact';

/** What a sheet says of how far off target is amber. */
export interface Rules {
  readonly rule: WrittenRule | null;
  readonly improving: ImprovingRule | null;
  readonly amberEnds: AmberEnd | null;
}

/** The rule in the lines beside the table and in its headings, else that of the formulas of its statuses. */
export function readRules(
  notes: readonly NoteLine[],
  headings: readonly NoteLine[],
  scale: ScaleKey | null,
  indicators: readonly Indicator[],
): Rules {
  return rulesOf(
    notes,
    findRule([...notes, ...headings], scale, indicators, ruleOfFormulas),
    scale,
    indicators,
  );
}

/** The rule that other sheets state. Of one that may be another scorecard's the line is left to be asked about. */
export function readElsewhere(
  { notes, isAsked }: KeySheets,
  scale: ScaleKey | null,
  indicators: readonly Indicator[],
): Rules {
  const found = rulesOf(
    notes,
    findRule(notes, scale, indicators, () => null),
    scale,
    indicators,
  );
  const line = isAsked ? (found.rule ?? found.improving) : null;
  if (!line) return found;
  const { text, address } = line;
  const greenOpen = found.amberEnds?.greenOpen === true || found.rule?.stillGreen !== undefined;
  const open = {
    kind: 'not-understood' as const,
    text,
    address,
    ...(greenOpen && { greenOpen: true as const }),
  };
  return { rule: null, improving: null, amberEnds: open };
}

/** Whether nothing beside the table says what amber is. */
export const isSilent = ({ rule, improving, amberEnds }: Rules): boolean =>
  rule === null && improving === null && amberEnds === null;

/** Where no rule was read, a line that says how ratings are given all the same is asked about: our own tolerance would be a guess. */
export function orAsked(rules: Rules, notes: readonly NoteLine[]): Rules {
  const line = isSilent(rules) ? findRatingLine(notes) : null;
  return line ? { ...rules, amberEnds: { kind: 'not-understood', ...line } } : rules;
}

/** Whether two rules give the same colours. */
export const sameRule = (one: WrittenRule, other: WrittenRule): boolean =>
  equal(one.tolerance, other.tolerance) &&
  one.toleranceKind === other.toleranceKind &&
  equal(one.stillGreen?.amount ?? ZERO, other.stillGreen?.amount ?? ZERO) &&
  one.atTolerance === other.atTolerance;

function rulesOf(
  notes: readonly NoteLine[],
  search: RuleSearch,
  scale: ScaleKey | null,
  indicators: readonly Indicator[],
): Rules {
  const rule = search.rule && isOfRowsToo(search.rule, indicators) ? null : search.rule;
  if (search.rule && !rule) {
    const { text, address } = search.rule;
    return {
      rule,
      improving: null,
      amberEnds: { kind: 'green-past-target', text, address, greenOpen: true },
    };
  }
  const improving = rule || search.unread ? null : parseImprovingRule(notes);
  const end = improving ? null : findAmberEnd(notes, search, scale);
  // "Amber: the floor standard is met": where no row says what its floor is, someone must.
  const isOpen = end?.kind === 'at-minimum' && indicators.every((each) => minimumOf(each) === null);
  return { rule, improving, amberEnds: isOpen ? { ...end, kind: 'not-understood' } : end };
}

/** Green that reaches past the target, where rows have tolerances of their own: which of the two is amber's nobody says. */
const isOfRowsToo = ({ stillGreen }: WrittenRule, indicators: readonly Indicator[]): boolean =>
  stillGreen !== undefined &&
  indicators.some(({ besides }) => {
    const cell = besides?.tolerance;
    return cell !== undefined && cell !== null && cell.value.kind !== 'blank';
  });

/** The rule of the lines, else that of the formulas, else that of a key without amber. */
function findRule(
  notes: readonly NoteLine[],
  scale: ScaleKey | null,
  indicators: readonly Indicator[],
  byFormulas: (indicators: readonly Indicator[]) => WrittenRule | null,
): RuleSearch {
  const search = searchRule(notes, scale);
  const against = search.rule ? contradicted(notes) : null;
  if (against) return { ...search, rule: null, unread: against };
  const rule = search.rule ?? byFormulas(indicators);
  if (rule || search.unread) return { ...search, rule };
  const statuses = indicators.flatMap(({ rag, besides }) => [
    ...(rag ? [{ cell: rag }] : []),
    ...(besides?.statuses ?? []),
  ]);
  return { ...search, ...searchTwoColours(notes, scale, statuses.map(ownStatusOf)) };
}

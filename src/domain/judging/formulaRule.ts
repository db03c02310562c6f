import {
  absolute,
  compare,
  equal,
  HUNDRED,
  multiply,
  parseDecimal,
  sign,
  subtract,
  type Rational,
} from '../values/exact';
import type { Indicator } from '../indicators/scorecard';
import { MOST } from './rule/readSentence';
import type { WrittenRule } from './writtenRule';

const FACTOR = /\*\s*\(?\s*(0\.\d+|1\.\d+)|(?<![\w.])(0\.\d+|1\.\d+)\s*\*/g;

/**
 * The rule the formulas of a sheet's own statuses work by: `IF(J5>=D5*0.9,"A",…)` calls up to 10% off amber. Null where
 * they have no such factor, or several.
 */
export function ruleOfFormulas(
  indicators: readonly Pick<Indicator, 'besides' | 'rag'>[],
): WrittenRule | null {
  const cells = indicators.flatMap(({ besides, rag }) => [
    ...(rag ? [rag] : []),
    ...(besides?.statuses ?? []).map(({ cell }) => cell),
  ]);
  const found = cells.flatMap(({ formula, address }) =>
    [...(formula ?? '').matchAll(FACTOR)].flatMap((match) => {
      const factor = parseDecimal(match[1] ?? match[2] ?? '');
      return factor && formula ? [{ tolerance: offBy(factor), text: formula, address }] : [];
    }),
  );
  const [first] = found;
  if (!first || found.some(({ tolerance }) => !equal(tolerance, first.tolerance))) return null;
  if (sign(first.tolerance) <= 0 || compare(first.tolerance, MOST) > 0) return null;
  return { ...first, toleranceKind: 'relative', atTolerance: 'amber' };
}

/** 0.9 and 1.1 are ten per cent off. */
const offBy = (factor: Rational): Rational => absolute(subtract(multiply(factor, HUNDRED), HUNDRED));

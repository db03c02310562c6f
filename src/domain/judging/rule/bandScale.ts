import { compare, ZERO, type Rational } from '../../values/exact';
import { readCondition, type Condition } from '../key/condition';
import { parseOwnStatus } from '../ownStatus';
import type { Rag } from '../status';

/** A word or mark of a key, and what it says of it. */
interface Meant {
  readonly label: string;
  readonly meaning: string;
}

const IN_ORDER: readonly Rag[] = ['green', 'amber', 'red'];

/**
 * The colours of three words that are explained by bands which follow each other: "✔ at least 85% of target", "! at least 50%,
 * but below 85%", "✖ below 50%". The nearest to the target is green. Null where they do not follow each other, or a word
 * means something else by itself.
 */
export function colourBands(parts: readonly Meant[]): readonly Rag[] | null {
  const bands = parts.map(({ meaning }) => toBand(readCondition(meaning)));
  if (bands.length !== IN_ORDER.length || bands.some((band) => band === null)) return null;
  const known = bands.flatMap((band) => band ?? []);
  const sorted = [...known].sort((one, other) => compare(one.from, other.from));
  const [first, second, last] = sorted;
  if (!first?.met || !first.to || !second?.to || !last || last.to !== null) return null;
  const follow = compare(first.to, second.from) === 0 && compare(second.to, last.from) === 0;
  if (!follow || compare(first.to, second.to) >= 0) return null;
  const rags = known.flatMap((band) => IN_ORDER[sorted.indexOf(band)] ?? []);
  return parts.every(({ label }, at) => mayMean(label, rags[at])) ? rags : null;
}

interface Stretch {
  readonly from: Rational;
  readonly to: Rational | null;
  readonly met: boolean;
}

function toBand(condition: Condition | null): Stretch | null {
  if (condition?.kind !== 'band') return null;
  const { from, to, met } = condition;
  return { from: from?.at ?? ZERO, to: to?.at ?? null, met };
}

function mayMean(label: string, rag: Rag | undefined): boolean {
  const own = parseOwnStatus(label);
  return rag !== undefined && (own === null || (own.kind === 'colours' && own.rags.includes(rag)));
}

import type { Linear } from '../model/model';

/** Sums put into each other beyond this are left alone: their multiples say little. */
const LARGEST = 1_000;

interface Equation {
  readonly times: Map<number, number>;
  sum: number;
}

interface Eliminated {
  readonly implied: readonly Linear[];
  /** Unknowns that the others settle. */
  readonly follow: ReadonlySet<number>;
}

/**
 * Equations that follow from those given, each rid of the unknowns that lead the others: what a reader gets by putting
 * one sum into another. Narrowing bounds sees at once in them what it would creep towards in the given ones.
 */
export function eliminate(relations: readonly Linear[]): Eliminated {
  const done: { readonly lead: number; readonly equation: Equation }[] = [];
  for (const { terms, least, most } of relations) {
    if (least === null || least !== most) continue;
    const equation: Equation = { times: new Map(), sum: least };
    for (const { variable, times } of terms)
      equation.times.set(variable, (equation.times.get(variable) ?? 0) + times);
    for (const [variable, times] of equation.times) if (times === 0) equation.times.delete(variable);
    for (const other of done) takeOut(equation, other.equation, other.lead);
    const [lead] = [...equation.times].sort(([, a], [, b]) => Math.abs(a) - Math.abs(b))[0] ?? [];
    if (lead === undefined || !isPlain(equation)) continue;
    for (const other of done) takeOut(other.equation, equation, lead);
    done.push({ lead, equation });
  }
  const implied = done.flatMap(({ equation }): Linear[] => {
    if (!isPlain(equation)) return [];
    const terms = [...equation.times].map(([variable, times]) => ({ variable, times }));
    return [{ terms, least: equation.sum, most: equation.sum }];
  });
  return { implied, follow: new Set(done.map(({ lead }) => lead)) };
}

const isPlain = ({ times }: Equation): boolean => [...times.values()].every((by) => Math.abs(by) <= LARGEST);

/** Rids an equation of the unknown that leads another: both are multiplied until it cancels out. */
function takeOut(equation: Equation, other: Equation, lead: number): void {
  const [here, there] = [equation.times.get(lead) ?? 0, other.times.get(lead) ?? 0];
  if (here === 0 || there === 0) return;
  const shared = greatestCommonDivisor(Math.abs(here), Math.abs(there));
  const [own, off] = [Math.abs(there) / shared, (here * Math.sign(there)) / shared];
  for (const [variable, times] of equation.times) equation.times.set(variable, times * own);
  for (const [variable, times] of other.times) {
    const left = (equation.times.get(variable) ?? 0) - off * times;
    if (left === 0) equation.times.delete(variable);
    else equation.times.set(variable, left);
  }
  equation.sum = equation.sum * own - off * other.sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

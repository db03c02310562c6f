import {
  holds,
  truthOf,
  type Linear,
  type Model,
  type ModelCell,
  type Relation,
  type Secret,
  type Term,
  type Variable,
} from './model';
import type { FigurePeriod } from './plan';

/** A model being built. Relations the sheet's own figures break are left out: they are no knowledge. */
export class ModelBuilder {
  readonly cells: ModelCell[] = [];
  readonly variables: Variable[] = [];
  readonly relations: Relation[] = [];
  readonly secrets: Secret[] = [];
  readonly decided = { words: 0, figures: 0, units: 0 };

  /** Adds an unknown and gives its number. */
  variable(variable: Variable): number {
    return this.variables.push(variable) - 1;
  }

  /** Adds what is known, and says whether the true values bear it out. */
  relate(kind: Relation['kind'], linear: Linear, when: Relation['when'] = 'always'): boolean {
    if (!holds(this.variables, linear)) return false;
    this.relations.push({ kind, when, ...linear });
    return true;
  }

  /** a = b. */
  equal(kind: Relation['kind'], a: readonly Term[], b: readonly Term[]): boolean {
    return this.relate(kind, { terms: less(a, b), least: 0, most: 0 });
  }

  /** a ≤ b. */
  ordered(kind: Relation['kind'], a: readonly Term[], b: readonly Term[]): boolean {
    return this.relate(kind, { terms: less(b, a), least: 0, most: null });
  }

  /** Says of a cell that it is small itself. */
  hideItself(key: string, small: ModelCell['small']): void {
    const at = this.cells.findIndex((cell) => cell.key === key);
    const cell = this.cells[at];
    if (cell) this.cells[at] = { ...cell, small };
  }

  truth(terms: readonly Term[]): number | null {
    return truthOf(this.variables, terms);
  }

  build(periods: readonly FigurePeriod[]): Model {
    const { cells, variables, relations, secrets, decided } = this;
    return { decided, figures: cells.length, periods, cells, variables, relations, secrets };
  }
}

export const plus = (variable: number): Term => ({ variable, times: 1 });

/** a − b as one sum. */
export const less = (a: readonly Term[], b: readonly Term[]): readonly Term[] => [
  ...a,
  ...b.map(({ variable, times }) => ({ variable, times: -times })),
];

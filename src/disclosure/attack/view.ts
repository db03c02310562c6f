import type { Linear, Model, Relation, Term } from '../model/model';
import type { FigurePeriod } from '../model/plan';

/** What is published: which cells are hidden, which status words stand beside hidden ones, and how far it goes. */
export interface View {
  readonly hidden: ReadonlySet<string>;
  readonly statusShown: ReadonlySet<string>;
  /** Periods not in it are not public yet. */
  readonly released: ReadonlySet<FigurePeriod>;
}

/** The part of a model that hangs together with some counts, once what is published is put in. */
export interface Part {
  /** Unknowns of the model, in the order of the part's own numbers. */
  readonly unknowns: readonly number[];
  /** Relations between them, with published values moved into the bounds. */
  readonly relations: readonly Linear[];
  /** The relations as they stand in the model: what ties the part to published figures. */
  readonly sources: readonly Relation[];
}

/**
 * Unknowns a reader is taken to keep in mind at once, nearest first: in a scorecard of hundreds of rows all hang together
 * by one chain of sums or another, and what bears on a count lies near it.
 */
const FARTHEST = 24;

/** A model as a reader of what is published sees it. Hidden values cannot be reached through it. */
export class PublicModel {
  private readonly published: ReadonlySet<string>;
  private readonly touching = new Map<number, Relation[]>();

  constructor(
    readonly model: Model,
    private readonly view: View,
  ) {
    this.published = new Set(
      model.cells.flatMap(({ key, period }) =>
        view.released.has(period) && !view.hidden.has(key) ? [key] : [],
      ),
    );
    for (const relation of model.relations) {
      if (!this.isKnown(relation) || !this.isOut(relation)) continue;
      for (const { variable } of relation.terms) {
        const list = this.touching.get(variable);
        if (list) list.push(relation);
        else this.touching.set(variable, [relation]);
      }
    }
  }

  /** A published number; null for one that is not. */
  value(variable: number): number | null {
    const found = this.model.variables[variable];
    return found?.shownBy.some((key) => this.published.has(key)) ? found.truth : null;
  }

  isPublished(key: string): boolean {
    return this.published.has(key);
  }

  isReleased(period: FigurePeriod): boolean {
    return this.view.released.has(period);
  }

  /** What binds figures to later ones, which do not exist yet, binds nothing. */
  private isOut({ terms }: Relation): boolean {
    return terms.every(({ variable }) => {
      const period = this.model.variables[variable]?.period;
      return period !== undefined && this.view.released.has(period);
    });
  }

  private isKnown({ when }: Relation): boolean {
    if (when === 'always') return true;
    if ('cell' in when) return this.published.has(when.cell);
    return this.published.has(when.status) || this.view.statusShown.has(when.status);
  }

  /** Everything that can bear on a sum: follows relations from unknown to unknown; published numbers end the way. */
  partOf(terms: readonly Term[]): Part {
    const unknowns: number[] = [];
    const local = new Map<number, number>();
    const sources = new Set<Relation>();
    const visit = (variable: number): void => {
      if (local.has(variable) || this.value(variable) !== null) return;
      local.set(variable, unknowns.push(variable) - 1);
    };
    for (const { variable } of terms) visit(variable);
    // The list grows as it is walked.
    for (const unknown of unknowns) {
      for (const relation of this.touching.get(unknown) ?? []) {
        if (unknowns.length >= FARTHEST && relation.terms.some(({ variable }) => this.isFar(variable, local)))
          continue;
        sources.add(relation);
        for (const { variable } of relation.terms) visit(variable);
      }
    }
    const relations = [...sources].map((relation) => this.localise(relation, local));
    return { unknowns, relations, sources: [...sources] };
  }

  private isFar(variable: number, local: ReadonlyMap<number, number>): boolean {
    return !local.has(variable) && this.value(variable) === null;
  }

  /** A relation in the part's own numbers: published values are taken off its bounds. */
  localise({ terms, least, most }: Linear, local: ReadonlyMap<number, number>): Linear {
    let known = 0;
    const open = terms.flatMap(({ variable, times }): Term[] => {
      const value = this.value(variable);
      const at = local.get(variable);
      if (value !== null) known += value * times;
      return value === null && at !== undefined ? [{ variable: at, times }] : [];
    });
    return {
      terms: open,
      least: least === null ? null : least - known,
      most: most === null ? null : most - known,
    };
  }
}

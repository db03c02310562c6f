import { bearingsOf } from './bearings';
import type { Model, ModelCell, Relation, Secret } from '../model/model';

/** Cells and secrets that can bear on each other whatever is hidden; what lies in another cluster never matters. */
export interface Cluster {
  /** The model without what cannot bear on this cluster; its unknowns keep their numbers. */
  readonly model: Model;
  readonly cells: readonly ModelCell[];
  readonly secrets: readonly Secret[];
}

/** Splits a model into its clusters, those without a secret left out. */
export function clustersOf(model: Model): readonly Cluster[] {
  const parent = model.variables.map((_, index) => index);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[at] = root;
    return root;
  };
  const join = (variables: readonly number[]): void => {
    const [first, ...rest] = variables;
    if (first === undefined) return;
    for (const other of rest) parent[rootOf(other)] = rootOf(first);
  };
  for (const { terms } of model.relations) join(terms.map(({ variable }) => variable));
  for (const { terms } of model.secrets) join(terms.map(({ variable }) => variable));
  const ofCell = bearingsOf(model);
  for (const variables of ofCell.values()) join(variables);
  const groups = new Map<number, { cells: ModelCell[]; secrets: Secret[] }>();
  for (const secret of model.secrets) {
    const root = rootOf(secret.terms[0]?.variable ?? -1);
    const group = groups.get(root) ?? { cells: [], secrets: [] };
    group.secrets.push(secret);
    groups.set(root, group);
  }
  for (const cell of model.cells) {
    const first = ofCell.get(cell.key)?.[0];
    if (first !== undefined) groups.get(rootOf(first))?.cells.push(cell);
  }
  const relations = new Map<number, Relation[]>();
  for (const relation of model.relations) {
    const root = rootOf(relation.terms[0]?.variable ?? -1);
    const list = relations.get(root);
    if (list) list.push(relation);
    else relations.set(root, [relation]);
  }
  return [...groups].map(([root, { cells, secrets }]) => ({
    cells,
    secrets,
    model: { ...model, cells, secrets, relations: relations.get(root) ?? [] },
  }));
}

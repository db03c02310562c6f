import type { Model } from '../model/model';

const known = new WeakMap<Model, ReadonlyMap<string, readonly number[]>>();

/** The unknowns that each cell shows, or bears on by what is known once it or its status word is published. */
export function bearingsOf(model: Model): ReadonlyMap<string, readonly number[]> {
  const old = known.get(model);
  if (old) return old;
  const found = new Map<string, number[]>();
  const note = (key: string, variable: number): void => {
    const list = found.get(key);
    if (list) list.push(variable);
    else found.set(key, [variable]);
  };
  model.variables.forEach(({ shownBy }, variable) => shownBy.forEach((key) => note(key, variable)));
  for (const { when, terms } of model.relations) {
    if (when === 'always') continue;
    for (const { variable } of terms) note('cell' in when ? when.cell : when.status, variable);
  }
  known.set(model, found);
  return found;
}

import { HostError, toHostError } from './errors';
import { isHostObject, type Argument, type HostObject } from './hostObject';
import { answerQuery, lowerFirst, plain } from './query';
import { References } from './references';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type ReferencedIds,
  type Request,
  type Response,
} from './wire';

/**
 * Carries out requests of the RichApi protocol (the batches behind context.sync) on a model of objects it knows
 * nothing about. A request names objects by paths, which are walked once, when first needed; actions run in order,
 * and the first that fails ends the request: what ran before it stays done, as in Excel.
 */
export class Interpreter {
  readonly #root: HostObject;
  readonly #create: (name: string) => HostObject;
  readonly #references = new References();

  /** `create` makes the objects a request creates by type name. */
  constructor(root: HostObject, create: (name: string) => HostObject) {
    this.#root = root;
    this.#create = create;
  }

  /** The references the library holds; a leak would show here. */
  get referenceCount(): number {
    return this.#references.count;
  }

  /** Runs a request; `beforeAction` may throw to make the action with that index fail. */
  execute(request: Request, beforeAction: (index: number) => void = () => undefined): Response {
    const run = new Run(request, this.#root, this.#create, this.#references);
    const results: { ActionId: number; Value: Json }[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        beforeAction(index);
        results.push({ ActionId: action.Id, Value: run.perform(action) });
      } catch (thrown) {
        const error = toHostError(thrown);
        return {
          Results: results,
          Error: {
            Code: error.code,
            Message: error.message,
            ActionIndex: index,
            Location: run.location(action),
            HttpStatusCode: error.status,
          },
        };
      }
    }
    return { Results: results };
  }
}

/** One request under way: the objects its paths have led to so far. */
class Run {
  readonly #request: Request;
  readonly #root: HostObject;
  readonly #create: (name: string) => HostObject;
  readonly #references: References;
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    request: Request,
    root: HostObject,
    create: (name: string) => HostObject,
    references: References,
  ) {
    this.#request = request;
    this.#root = root;
    this.#create = create;
    this.#references = references;
  }

  perform(action: Action): Json {
    const { ActionType: type, Name: name = '' } = action;
    if (type === ACTION.trace) return null;
    if (type === ACTION.method && name === '_RemoveReference') {
      this.#references.remove(String(this.#args(action.ArgumentInfo)[0]));
      return null;
    }
    const object = this.#resolve(action.ObjectPathId);
    if (type === ACTION.instantiate) return object && this.#identify(object);
    if (type === ACTION.query || type === ACTION.queryAsJson) {
      return object && answerQuery(object, action.QueryInfo ?? {}, (each) => this.#identify(each));
    }
    if (type === ACTION.method && name === '_KeepReference') {
      if (object) this.#references.keep(object);
      return null;
    }
    if (object === null) {
      // Excel passes over what a null object is told to do: most samples begin by deleting what may not be there.
      if (type === ACTION.method) return null;
      throw new HostError('InvalidObjectPath');
    }
    if (type === ACTION.method) {
      const result = object.call(lowerFirst(name), this.#args(action.ArgumentInfo));
      return isHostObject(result) ? this.#identify(result) : plain(result);
    }
    if (type === ACTION.setProperty)
      object.write(lowerFirst(name), this.#args(action.ArgumentInfo)[0] ?? null);
    else if (type === ACTION.update) update(object, action.ObjectState ?? {});
    else throw new HostError('NotImplemented', `The workbench does not model actions of type ${type}.`);
    return null;
  }

  /** Where an error happened, as the library shows it in debugInfo: `WorksheetCollection.getItem`, `Range.values`. */
  location({ ObjectPathId: id, Name: name }: Action): string {
    const path = this.#request.ObjectPaths[id];
    const reached = this.#found.get(id);
    const object = reached ?? this.#found.get(path?.ParentObjectPathId ?? 0);
    const member = reached ? (name ?? '') : (path?.Name ?? '');
    return [object?.type ?? '', lowerFirst(member)].filter((part) => part !== '').join('.');
  }

  #resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath');
    const object = this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  #walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#root;
      case PATH.create:
        return this.#create(path.Name);
      case PATH.reference:
        return this.#references.get(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return parent.link(lowerFirst(path.Name));
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : lowerFirst(path.Name);
    const result = parent.call(name, this.#args(path.ArgumentInfo));
    if (result === null || isHostObject(result)) return result;
    throw new HostError('InvalidObjectPath', `${parent.type}.${name} did not give an object.`);
  }

  #args(info: ArgumentInfo | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, n) => this.#argument(value, ids[n] ?? 0));
  }

  /** An argument is JSON unless an object path stands beside it. Arrays of objects are not used by Excel's API. */
  #argument(value: Json, id: ReferencedIds): Argument {
    return typeof id === 'number' && id !== 0 ? this.#resolve(id) : value;
  }

  #identify(object: HostObject): Record<string, Json> {
    const reference = this.#references.nameOf(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === null ? {} : { _ReferenceId: reference }),
    };
  }
}

/** object.set({…}): nested objects are links. */
function update(object: HostObject, state: Readonly<Record<string, Json>>): void {
  for (const [key, value] of Object.entries(state)) {
    const name = lowerFirst(key);
    if (object.has(name) !== 'link') object.write(name, value);
    else if (value !== null && typeof value === 'object') {
      const target = object.link(name);
      if (target) update(target, value as Readonly<Record<string, Json>>);
    }
  }
}

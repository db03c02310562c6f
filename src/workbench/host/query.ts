import { isHostObject, type HostObject } from './hostObject';
import type { Json, QueryInfo } from './wire';

/** The properties to load, as a tree: `format/fill/color` → {format: {fill: {color: {}}}}. */
interface Tree {
  [name: string]: Tree;
}

type Identify = (object: HostObject) => Record<string, Json>;

const ALL = new Set(['*', '$all', '$']);

/** Answers a load: the properties asked for, in the shape the library reads. */
export function answerQuery(object: HostObject, query: QueryInfo, identify: Identify): Json {
  const tree: Tree = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let node = tree;
    for (const name of path.split('/')) node = node[lowerFirst(name)] ??= {};
  }
  return emit(object, tree, query, identify);
}

function emit(object: HostObject | null, tree: Tree, query: QueryInfo, identify: Identify): Json {
  if (object === null) return null;
  const items = object.items();
  return items ? emitItems(object, items, tree, query, identify) : emitOne(object, tree, query, identify);
}

function emitOne(object: HostObject, tree: Tree, query: QueryInfo, identify: Identify): Json {
  const names = Object.keys(tree);
  const all = names.length === 0 || names.some((name) => ALL.has(name));
  const wanted = all
    ? new Set([...object.values(), ...names.filter((name) => !ALL.has(name))])
    : new Set(names);
  const out = identify(object);
  for (const name of wanted) {
    if (name === '$none') continue;
    out[upperFirst(name)] =
      object.has(name) === 'link'
        ? emit(object.link(name), tree[name] ?? {}, query, identify)
        : object.read(name);
  }
  return out;
}

/** A collection: its own properties, and for each item those asked for as `items/…` or directly. */
function emitItems(
  object: HostObject,
  items: readonly HostObject[],
  tree: Tree,
  query: QueryInfo,
  identify: Identify,
): Json {
  const { items: nested, ...direct } = tree;
  const out: Record<string, Json> = {};
  const forItems: Tree = { ...nested };
  for (const [name, sub] of Object.entries(direct)) {
    if (object.has(name) === 'value' && items[0]?.has(name) !== 'value')
      out[upperFirst(name)] = object.read(name);
    else forItems[name] = sub;
  }
  const first = query.Skip ?? 0;
  const shown = items.slice(
    first,
    query.Top === undefined || query.Top === 0 ? undefined : first + query.Top,
  );
  out['_Items'] = shown.map((item) => emitOne(item, forItems, {}, identify));
  return out;
}

/** JSON for a method's result that is not an object. */
export function plain(value: Json | HostObject | void): Json {
  return value === undefined || isHostObject(value) ? null : (value ?? null);
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

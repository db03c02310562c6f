import { HostError } from './errors';
import type { Json } from './wire';

/** An argument of a call: JSON, or an object the request refers to. */
export type Argument = Json | HostObject | null;

/** What a method gives back: an object, null for a null object, JSON, or nothing. */
export type Result = HostObject | Json | void;

/** An object of the host as the interpreter sees it. Member names are camelCase here, PascalCase on the wire. */
export interface HostObject {
  readonly type: string;
  /** What identifies it to the library, where its path would not. */
  readonly id: string | undefined;
  /** Whether the library may keep a reference to it between requests. */
  readonly trackable: boolean;
  /** The names of plain properties. */
  values(): readonly string[];
  has(name: string): 'value' | 'link' | null;
  read(name: string): Json;
  write(name: string, value: Argument): void;
  link(name: string): HostObject | null;
  call(name: string, args: readonly Argument[]): Result;
  /** The items of a collection; null for an object that is not one. */
  items(): readonly HostObject[] | null;
}

/** The members of a class of host objects over `S`, the state each needs. */
interface HostClass<S> {
  readonly type: string;
  readonly id?: (self: S) => string;
  readonly trackable?: true;
  readonly get?: Readonly<Record<string, (self: S) => Json>>;
  readonly set?: Readonly<Record<string, (self: S, value: Argument) => void>>;
  readonly links?: Readonly<Record<string, (self: S) => HostObject | null>>;
  readonly calls?: Readonly<Record<string, (self: S, args: readonly Argument[]) => Result>>;
  readonly items?: (self: S) => readonly HostObject[];
}

/** An object of a class. `selfOf` gets its state back when it comes as an argument. */
class Bound<S> implements HostObject {
  readonly #cls: HostClass<S>;
  readonly self: S;

  constructor(cls: HostClass<S>, self: S) {
    this.#cls = cls;
    this.self = self;
  }

  /** Its state, if it is of that class. */
  selfAs<T>(cls: HostClass<T>): T | null {
    return (this.#cls as HostClass<never>) === cls ? (this.self as unknown as T) : null;
  }

  get type(): string {
    return this.#cls.type;
  }
  get id(): string | undefined {
    return this.#cls.id?.(this.self);
  }
  get trackable(): boolean {
    return this.#cls.trackable === true;
  }
  values(): readonly string[] {
    return Object.keys(this.#cls.get ?? {});
  }
  has(name: string): 'value' | 'link' | null {
    if (this.#cls.get && Object.hasOwn(this.#cls.get, name)) return 'value';
    return this.#cls.links && Object.hasOwn(this.#cls.links, name) ? 'link' : null;
  }
  read(name: string): Json {
    return this.#member(this.#cls.get, name)(this.self);
  }
  write(name: string, value: Argument): void {
    this.#member(this.#cls.set, name)(this.self, value);
  }
  link(name: string): HostObject | null {
    return this.#member(this.#cls.links, name)(this.self);
  }
  call(name: string, args: readonly Argument[]): Result {
    return this.#member(this.#cls.calls, name)(this.self, args);
  }
  items(): readonly HostObject[] | null {
    return this.#cls.items?.(this.self) ?? null;
  }

  /** A member that is not modelled is an error that names it: never an answer made up. */
  #member<M>(table: Readonly<Record<string, M>> | undefined, name: string): M {
    const member = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (member === undefined) {
      throw new HostError('NotImplemented', `The workbench does not model ${this.type}.${name}.`);
    }
    return member;
  }
}

/** A maker of objects of one class, which can also tell its own from others. */
export interface Maker<S> {
  (self: S): HostObject;
  /** The state of an object of this class; null for any other argument. */
  selfOf(argument: Argument | undefined): S | null;
}

/** A maker whose class is given later, by the file that has its members. */
interface DeclaredMaker<S> extends Maker<S> {
  define(cls: HostClass<S>): void;
}

/** Declares a class ahead of its members, for objects that make each other: a range its worksheet, a worksheet its ranges. */
export function declareClass<S>(): DeclaredMaker<S> {
  let defined: HostClass<S> | null = null;
  const known = (): HostClass<S> => {
    if (!defined) throw new Error('A class of host objects was used before its members were given.');
    return defined;
  };
  const make = (self: S): HostObject => new Bound(known(), self);
  const selfOf = (argument: Argument | undefined): S | null =>
    argument instanceof Bound ? argument.selfAs(known()) : null;
  const define = (cls: HostClass<S>): void => {
    defined = cls;
  };
  return Object.assign(make, { selfOf, define });
}

export function defineClass<S>(cls: HostClass<S>): Maker<S> {
  const maker = declareClass<S>();
  maker.define(cls);
  return maker;
}

/** The object, or Excel's error that there is none. */
export function present(object: HostObject | null): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

export function isHostObject(value: Result | Argument): value is HostObject {
  return value instanceof Bound;
}

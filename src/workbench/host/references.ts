import { HostError } from './errors';
import type { HostObject } from './hostObject';

/** The objects the library keeps hold of between requests (`context.trackedObjects`). */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #names = new WeakMap<HostObject, string>();
  #next = 1;

  get count(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): void {
    if (!object.trackable || this.#names.has(object)) return;
    const name = `ref${this.#next++}`;
    this.#names.set(object, name);
    this.#objects.set(name, object);
  }

  nameOf(object: HostObject): string | null {
    return this.#names.get(object) ?? null;
  }

  /** The object of a reference; one that was given up is an error, as in Excel. */
  get(name: string): HostObject {
    const object = this.#objects.get(name);
    if (!object) throw new HostError('InvalidReference');
    return object;
  }

  remove(name: string): void {
    const object = this.#objects.get(name);
    if (object) this.#names.delete(object);
    this.#objects.delete(name);
  }
}

import names from 'color-name';
import { HostError } from './errors';
import type { Argument } from './hostObject';

/** Readers of arguments: each throws Excel's InvalidArgument when it is not what it should be. */

export function text(argument: Argument | undefined): string {
  if (typeof argument !== 'string') throw new HostError('InvalidArgument');
  return argument;
}

export function optionalText(argument: Argument | undefined): string | null {
  return argument === undefined || argument === null ? null : text(argument);
}

export function integer(argument: Argument | undefined): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) throw new HostError('InvalidArgument');
  return argument;
}

export function number(argument: Argument | undefined): number {
  if (typeof argument !== 'number' || !Number.isFinite(argument)) throw new HostError('InvalidArgument');
  return argument;
}

export function optionalInteger(argument: Argument | undefined, otherwise: number): number {
  return argument === undefined || argument === null ? otherwise : integer(argument);
}

export function flag(argument: Argument | undefined): boolean {
  if (typeof argument !== 'boolean') throw new HostError('InvalidArgument');
  return argument;
}

export function optionalFlag(argument: Argument | undefined, otherwise: boolean): boolean {
  return argument === undefined || argument === null ? otherwise : flag(argument);
}

/** One of Excel's words (an enum's value), without regard to case as Excel takes them. */
export function oneOf<T extends string>(argument: Argument | undefined, words: readonly T[]): T {
  const wanted = text(argument).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}

/** A colour as Excel gives it back: `#RRGGBB` in capitals. CSS names and six digits alone are taken too. */
export function colour(argument: Argument | undefined): string {
  const value = text(argument);
  const digits = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  const name = value.toLowerCase();
  if (!Object.hasOwn(names, name)) throw new HostError('InvalidArgument');
  const hex = (part: number): string => part.toString(16).toUpperCase().padStart(2, '0');
  return `#${(names[name] ?? []).map(hex).join('')}`;
}

/** An object of properties. */
export function record(argument: Argument | undefined): Readonly<Record<string, Argument>> {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) {
    throw new HostError('InvalidArgument');
  }
  return argument as Readonly<Record<string, Argument>>;
}

export function list(argument: Argument | undefined): readonly Argument[] {
  if (!Array.isArray(argument)) throw new HostError('InvalidArgument');
  return argument;
}
